/** Points in a panel beside a picture, and steps beside facts: in both a line is short. */
const lists = '.points > :is(ul, ol), .with-facts .task > ol'
/** How much smaller words may be than their step allows. */
const shares = [1, 0.97, 0.94, 0.91]
/** What a line of an item counts, one beyond two, and all of the size of its words. */
const [line, third, size] = [1, 4, 30]

/** Sets items that share a height in fewer lines where slightly smaller words save them some: above all none takes three beside others of one. */
export function saveThirdLines(slide: HTMLElement, steps: readonly string[], holdsAll: () => boolean): void {
  const list = slide.querySelector<HTMLElement>(lists)
  const taken = steps.findIndex(step => slide.classList.contains(step))
  if (!list || taken < 0) return
  const own = Number.parseFloat(getComputedStyle(list).fontSize)
  const take = ([step, share]: Way) => {
    slide.classList.remove(...steps)
    slide.classList.add(step)
    list.style.fontSize = `${own * share}px`
  }
  const largest = shownSize(list)
  const cost = (way: Way) => {
    take(way)
    const lines = [...list.children].map(linesOf)
    const all = lines.reduce((sum, count) => sum + line * count + third * Math.max(0, count - 2), 0)
    return holdsAll() ? all + size * (1 - shownSize(list) / largest) : Number.POSITIVE_INFINITY
  }
  const ways = steps.slice(taken).flatMap(step => shares.map((share): Way => [step, share]))
  const costs = ways.map(cost)
  take(ways[costs.indexOf(Math.min(...costs))] ?? [steps[taken] ?? '', 1])
}

type Way = readonly [step: string, share: number]

/** The size of its letters as they are seen. */
function shownSize(list: HTMLElement): number {
  const zoom = Number(getComputedStyle(list).getPropertyValue('--zoomed')) || 1
  return Number.parseFloat(getComputedStyle(list).fontSize) * zoom
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
