/** Two ideographs are about a word. */
const word = /\p{sc=Han}{1,2}|[^\s\p{sc=Han}]+/gu
const fewestInLine = 1.3

/** Whether words in tiles stand two or three to a line: larger ones would be a column of single words. */
export function isWideEnough(slide: HTMLElement): boolean {
  return [...slide.querySelectorAll('.tiles > li')].every(tile => {
    const walker = document.createTreeWalker(tile, NodeFilter.SHOW_TEXT)
    const range = document.createRange()
    while (walker.nextNode()) {
      range.selectNodeContents(walker.currentNode)
      const lines = range.getClientRects().length
      if (lines > Math.max(1, (`${range}`.match(word)?.length ?? 0) / fewestInLine)) return false
    }
    return true
  })
}
