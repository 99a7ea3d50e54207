/** A word of two with a hyphen between, short enough to stand whole on a line of any column. */
const compound = /(?<![\p{L}-])\p{L}+-\p{L}+(?![\p{L}-])/gu
const longest = 16

/** Marks short compounds, so that larger words of a higher stage do not break them at their hyphens. */
export function markCompounds(slide: HTMLElement): void {
  const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode)
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
