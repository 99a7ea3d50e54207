import type { Slide } from '../../deck/deck.js'
import { all } from '../../deck/walk.js'
import { placeIn } from '../place-in.js'
import { nameOf } from '../quote.js'
import type { Rule } from '../rule.js'
import { linesOf, onScreen } from '../screen.js'

// A closing mark that is no apostrophe: there is no letter or digit on either side of it.
const closingSingle = /(?<![\p{L}\p{N}])’(?![\p{L}\p{N}])/u

export const quotationMarksArePaired: Rule = {
  id: 'quotation-marks-are-paired',
  severity: 'warning',
  wants: 'Every quotation mark that closes was opened on the same slide, and the other way round.',
  why: 'With a stray mark readers cannot tell where somebody’s words end and yours begin.',
  check(deck, report) {
    for (const slide of deck.slides) {
      const text = linesOf(onScreen(slide))
        .map(line => line.text)
        .join('\n')
      for (const [open, close] of [
        ['“', '”'],
        ['«', '»'],
        ['「', '」']
      ] as const) {
        // German and its neighbours close with the mark that English opens with.
        if (text.includes('„') || countOf(text, open) === countOf(text, close)) continue
        report({
          what: `Unexpected \`${countOf(text, open)}\` of \`${open}\` and \`${countOf(text, close)}\` of \`${close}\` on ${nameOf(slide)}, expected as many of both`,
          fix: `Add the mark that is missing, or take out the other.`,
          place: slide.place
        })
      }
      reportSingle(slide, text, report)
    }
  }
}

function reportSingle(slide: Slide, text: string, report: Parameters<Rule['check']>[1]): void {
  if (text.includes('‘')) return
  for (const node of all(onScreen(slide), 'text')) {
    const found = closingSingle.exec(node.value)
    if (!found) continue
    report({
      what: `Unexpected \`’\` on ${nameOf(slide)} that closes nothing`,
      fix: 'Take it out, or write `‘` where the quotation begins.',
      place: placeIn(node, found.index, 1)
    })
  }
}

function countOf(text: string, mark: string): number {
  return text.split(mark).length - 1
}
