/** How much larger short notes are: from afar, too, they are read. */
const larger = [1.3, 1.2, 1.1] as const

/** Enlarges the notes that are shown where they fill less than half of their pane, as far as they fit. */
export function enlargeShortNotes(pane: HTMLElement): void {
  const shown = [...pane.children].find(article => article instanceof HTMLElement && !article.hidden)
  if (!(shown instanceof HTMLElement)) return
  shown.style.fontSize = ''
  if (shown.offsetHeight > pane.clientHeight / 2) return
  const size = larger.find(size => {
    shown.style.fontSize = `${size}em`
    return pane.scrollHeight <= pane.clientHeight
  })
  if (size === undefined) shown.style.fontSize = ''
}
