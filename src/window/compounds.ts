/** A word of two with a hyphen between, short enough to stand whole on a line of any column. */
const compound = /(?<![\p{L}-])\p{L}+-\p{L}+(?![\p{L}-])/gu
const longest = 16

/** Marks short compounds, so that larger words of a higher stage do not break them at their hyphens. */
export function markCompounds(slide: HTMLElement): void {
  const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  while (walker.nextNode()) texts.push(walker.currentNode as Text)
  for (const text of texts) {
    if (text.parentElement?.closest('.compound, svg, code, pre')) continue
    for (const { 0: word, index } of [...text.data.matchAll(compound)].reverse()) {
      if (word.length > longest) continue
      const whole = document.createElement('span')
      whole.className = 'compound'
      const from = text.splitText(index)
      from.splitText(word.length)
      from.replaceWith(whole)
      whole.append(from)
    }
  }
}

/** The least share of its width that a line fills which ends where a compound would not fit. */
const leastFilled = 0.5

/** Lets a compound break after all where it would leave the line before it half empty, at the sizes that words have by now. */
export function releaseCompounds(slide: HTMLElement): void {
  const range = document.createRange()
  for (const { style, previousSibling, parentElement } of slide.querySelectorAll<HTMLElement>('.compound')) {
    style.whiteSpace = ''
    if (!previousSibling || !parentElement) continue
    range.selectNodeContents(previousSibling)
    const line = [...range.getClientRects()].at(-1)
    range.selectNodeContents(parentElement)
    const { width } = parentElement.getBoundingClientRect()
    range.setStartAfter(previousSibling)
    const isBelow = line && range.getBoundingClientRect().top > line.top + line.height / 2
    if (isBelow && line.width < leastFilled * width) style.whiteSpace = 'normal'
  }
}
