/** How large notes that are a little too long are. There are two sizes alone: from slide to slide the eye finds its words again. */
const close = 0.9

/** Sets the notes that are shown in their one size, or close where that brings all of them into sight, or more cues. */
export function sizeNotes(pane: HTMLElement): void {
  const shown = articleIn(pane)
  if (!shown) return
  shown.style.fontSize = ''
  shown.classList.remove('close')
  const set = (size: number) => {
    shown.style.fontSize = `${size}em`
    // What is said is larger and gives way most.
    shown.classList.toggle('close', size < 1)
  }
  // Who has chosen a size has it.
  if (pane.style.fontSize !== '') return
  const ways = [1, close].map(size => {
    set(size)
    const isWhole = pane.scrollHeight <= pane.clientHeight
    return { size, isWhole, below: cutCues(pane, isWhole ? 0 : stripHeight).length }
  })
  const least = Math.min(...ways.map(({ below }) => below))
  const whole = ways.find(({ isWhole }) => isWhole)
  set((whole ?? ways.find(({ below }) => below === least))?.size ?? 1)
}

/** Whether anything is below what is seen, and not only the room at the end of the notes. */
export function hasMore(pane: HTMLElement): boolean {
  const end = articleIn(pane)?.getBoundingClientRect().bottom ?? 0
  return pane.scrollHeight - pane.scrollTop - pane.clientHeight > 4 && end > pane.getBoundingClientRect().bottom
}

/**
 * What is not seen whole before the notes are scrolled: kinds of cues and other parts with a name, each once, in their words, else the first words of it. Nothing is returned
 * at the end of the notes alone: who sees no strip takes what is in sight for all of it.
 */
export function partsBelow(pane: HTMLElement): string | undefined {
  if (!hasMore(pane)) return undefined
  const names = cut(pane, '.cue, div:has(> .box-label)', stripHeight).map(
    part =>
      part
        .querySelector('.cue-name, .box-label')
        ?.textContent?.trim()
        .replace(/\s?[:：]$/, '') ?? ''
  )
  const named = [...new Set(names)].filter(Boolean).join(' · ')
  return named === '' ? firstWordsBelow(pane) : named
}

/** The first words of what is not seen, where it has no name. */
function firstWordsBelow(pane: HTMLElement): string {
  const end = pane.getBoundingClientRect().bottom - stripHeight
  const passages = [...(articleIn(pane)?.querySelectorAll('p, li') ?? [])]
  const words = passages.find(one => one.getBoundingClientRect().bottom > end)?.textContent?.trim() ?? ''
  return words.length > mostShown ? `${words.slice(0, mostShown).replace(/\s+\S*$/, '')} …` : words
}

const mostShown = 48

/** Pixels of the strip at the foot that names them. */
const stripHeight = 30

/** Pixels above the strip that stay white: no line and no bar beside one touches it. */
const stripAir = 8

function cutCues(pane: HTMLElement, above: number): HTMLElement[] {
  return cut(pane, '.cue', above)
}

function cut(pane: HTMLElement, parts: string, above: number): HTMLElement[] {
  const end = pane.getBoundingClientRect().bottom - above
  return [...(articleIn(pane)?.querySelectorAll<HTMLElement>(parts) ?? [])].filter(
    part => (part.lastElementChild ?? part).getBoundingClientRect().bottom > end
  )
}

/**
 * How many pixels at the foot of the notes have a line in them that is not seen whole; with the strip, where that is shown. Beside a line there may be
 * others, of a name and its icon, so that one that is hidden may cut the next.
 */
export function cutLine(pane: HTMLElement, hasStrip: boolean): number {
  const { bottom } = pane.getBoundingClientRect()
  const strip = hasStrip ? stripHeight + stripAir : 0
  const article = articleIn(pane)
  const lines = linesIn(article)
  const names = [...(article?.querySelectorAll('.box-label, h3, h4') ?? [])].flatMap(name => linesIn(name))
  // A name of a part is cut with the first line of what it names.
  const isLast = (name: Line) => name.to <= end && !lines.some(({ from, to }) => from >= name.to && to <= end)
  let end = bottom - strip
  for (let cut = lines; cut.length > 0; ) {
    cut = [...lines.filter(({ from, to }) => from < end && to > end), ...names.filter(isLast)]
    end = Math.min(end, ...cut.map(({ from }) => from))
  }
  // With what begins just above its letters, such as the bar beside them.
  if (end < bottom - strip) end = Math.max(end - lineRoom, ...lines.map(({ to }) => to).filter(to => to <= end))
  return Math.min(Math.floor(bottom - end), strip + highestLine)
}

/** Whether a passage goes on in the `cut` pixels at the foot of the notes: without a sign it would seem to end above them. */
export function cutsPassage(pane: HTMLElement, cut: number): boolean {
  const end = pane.getBoundingClientRect().bottom - cut
  return [...(articleIn(pane)?.querySelectorAll('p:not(.cue-name), li, tr') ?? [])].some(passage => {
    const lines = linesIn(passage)
    return lines.some(({ to }) => to <= end + 1) && lines.some(({ to }) => to > end + 1)
  })
}

/** Pixels: what is higher than a line, such as a table’s row, may be cut. */
const highestLine = 80

/** Pixels above the letters of a line that are cut together with it. */
const lineRoom = 10

/** From where to where letters and icons reach. */
interface Line {
  readonly from: number
  readonly to: number
}

/** The lines of an article or of a part of it. They have room above their letters; below, descenders reach to their end. */
function linesIn(article: Element | undefined): Line[] {
  if (!article) return []
  const boxes = [...article.querySelectorAll('svg, button')].map(one => one.getBoundingClientRect())
  const range = document.createRange()
  const texts = document.createTreeWalker(article, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) {
    range.selectNodeContents(texts.currentNode)
    boxes.push(...range.getClientRects())
  }
  return boxes
    .filter(({ height }) => height > 1)
    .map(({ top, bottom, height }) => ({ from: top + height * 0.15, to: bottom }))
}

function articleIn(pane: HTMLElement): HTMLElement | undefined {
  return [...pane.querySelectorAll<HTMLElement>(':scope > article')].find(article => !article.hidden)
}
