/** How much larger short notes are: from afar, too, they are read. */
const larger = [1.3, 1.2, 1.1] as const
/** How much smaller notes may be, so that all that is to be said, asked and watched for is seen at once. */
const smaller = [0.95, 0.9, 0.85] as const

/** Enlarges the notes that are shown where they fill less than half of their pane, as far as they fit; makes them smaller where that brings all cues into sight. */
export function sizeNotes(pane: HTMLElement): void {
  const shown = articleIn(pane)
  if (!shown) return
  shown.style.fontSize = ''
  const set = (size: number) => {
    shown.style.fontSize = `${size}em`
  }
  if (shown.offsetHeight <= pane.clientHeight / 2) {
    const size = larger.find(size => {
      set(size)
      return pane.scrollHeight <= pane.clientHeight
    })
    if (size === undefined) shown.style.fontSize = ''
    return
  }
  // Who has chosen a size has it.
  if (pane.style.fontSize !== '') return
  const ways = [1, ...smaller].map(size => {
    set(size)
    return { size, below: cuesBelow(pane, shown).length }
  })
  const least = Math.min(...ways.map(({ below }) => below))
  set(ways.find(({ below }) => below === least)?.size ?? 1)
}

/** The kinds of cues that are not seen whole before the notes are scrolled, each once, in their words. */
export function kindsBelow(pane: HTMLElement): string[] {
  const shown = articleIn(pane)
  const isCut = cuesBelow(pane, shown).length > 0
  const below = isCut ? cuesBelow(pane, shown, stripHeight) : []
  const names = below.map(cue => cue.querySelector('.cue-name')?.textContent?.trim() ?? '')
  return [...new Set(names)].filter(Boolean)
}

/** Pixels of the strip at the foot that names them. */
const stripHeight = 30

function cuesBelow(pane: HTMLElement, shown: HTMLElement | undefined, above = 0): HTMLElement[] {
  const end = pane.getBoundingClientRect().bottom - above
  return [...(shown?.querySelectorAll<HTMLElement>('.cue') ?? [])].filter(
    cue => (cue.lastElementChild ?? cue).getBoundingClientRect().bottom > end
  )
}

function articleIn(pane: HTMLElement): HTMLElement | undefined {
  return [...pane.querySelectorAll<HTMLElement>(':scope > article')].find(article => !article.hidden)
}
