/** Points in a panel beside a picture, and steps beside facts: in both a line is short. */
const lists = '.points > :is(ul, ol), .with-facts .task > ol'
/** How much smaller words may be than their step allows. */
const shares = [1, 0.97, 0.94, 0.91]
/** What a line of an item counts beyond two, and words of the size that they have on a wide slide: a line counts one. */
const [third, ownSize] = [4, 25]

/** Sets items that share a height in fewer lines where slightly smaller words save them some: above all none takes three beside others of one. */
export function saveThirdLines(slide: HTMLElement, steps: readonly string[], holdsAll: () => boolean): void {
  const list = slide.querySelector<HTMLElement>(lists)
  const taken = steps.findIndex(step => slide.classList.contains(step))
  if (!list || taken < 0) return
  const own = Number.parseFloat(getComputedStyle(list).fontSize)
  const take = (step: string, share: number) => {
    slide.classList.remove(...steps)
    slide.classList.add(step)
    list.style.fontSize = `${own * share}px`
  }
  let [best, bestShare, least] = ['', 1, Number.POSITIVE_INFINITY]
  for (const step of steps.slice(taken)) {
    for (const share of shares) {
      take(step, share)
      let cost = -ownSize * share * (1 + Number(step.slice(-2)) / 100)
      for (const item of list.children) {
        const lines = linesOf(item)
        cost += lines + third * Math.max(0, lines - 2)
      }
      if (cost < least && holdsAll()) [best, bestShare, least] = [step, share, cost]
    }
  }
  take(best || (steps[taken] ?? ''), bestShare)
}

/** How many lines the words of an element take. */
export function linesOf(element: Element): number {
  const range = document.createRange()
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const tops = new Set<number>()
  while (walker.nextNode()) {
    range.selectNodeContents(walker.currentNode)
    for (const { top } of range.getClientRects()) tops.add(Math.round(top))
  }
  return tops.size
}
