/** A tree whose branches stand side by side, their icons above their words. */
export const branches = '.diagram-tree:has(.diagram-icon ~ .at-top)'
/** How far words of a branch and their icon, which is larger, are moved apart to either side, in px. */
const fromIcon = 7

/** The lines of words that begin below an icon, or stand in a column as wide as its lines ask for; 0 for others. */
export function linesBelowIcon(part: HTMLElement): number {
  if (!part.matches('.at-top, .diagram-pathway:has(ul ul) *')) return 0
  const line = Number.parseFloat(getComputedStyle(part).lineHeight)
  return Math.round((part.firstElementChild as HTMLElement).offsetHeight / line)
}

/** Words that begin below an icon do not hang at the top of a shape that has become much higher. */
export function lowerWords(diagram: HTMLElement, scale: number): void {
  const labels = [...diagram.querySelectorAll<HTMLElement>('.at-top')]
  if (!labels[0]) return
  const apart = diagram.matches(branches) ? fromIcon : 0
  // Icons stand at one height: the longest words say which.
  const down = diagram.matches('.diagram-steps, .diagram-tree')
    ? Math.min(...labels.map(label => belowMiddle(label.parentElement ?? label))) / scale
    : Math.max(
        0,
        Math.min(...labels.map(label => label.clientHeight - (label.firstElementChild as HTMLElement).offsetHeight))
      ) * 0.4
  for (const part of diagram.querySelectorAll<HTMLElement>('.at-top, .diagram-icon'))
    part.style.translate = `0 ${down + (labels.includes(part) ? apart : -apart)}px`
}

/** How far the icon and the words of an item stand above the middle of its shape, in px of the window. */
function belowMiddle(item: Element): number {
  const parts = [
    item.querySelector('path:not(.line)') ?? item,
    ...item.querySelectorAll('.diagram-icon, .at-top > span')
  ]
  const [shape, first, last = first] = parts.map(part => part.getBoundingClientRect())
  return shape && first && last ? shape.top + shape.height / 2 - (first.top + last.bottom) / 2 : 0
}
