import type { Slide } from '../../deck/deck.js'
import type { Edit } from '../../deck/edit.js'
import { nameOf } from '../../deck/phrasing.js'
import { all } from '../../deck/walk.js'
import type { Rule } from '../rule.js'
import { linesOf, onScreen, placeIn } from '../screen.js'

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
          place: slide.place,
          edits: [...typewriterFixes(slide, text, open, close), ...openingFixes(slide, text, open, close)]
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

/** The one mark of a typewriter on a slide is the other half of the one mark that has none. */
function typewriterFixes(slide: Slide, text: string, open: string, close: string): Edit[] {
  const missing = countOf(text, open) - countOf(text, close)
  if (open !== '“' || countOf(text, '"') !== 1 || Math.abs(missing) !== 1) return []
  const follows = text.indexOf('"') > text.indexOf(missing > 0 ? open : close)
  if (follows !== missing > 0) return []
  return editsOf(slide, /"/u, missing > 0 ? close : open)
}

/** Two marks that close, the first of which stands before a word: it should open. */
function openingFixes(slide: Slide, text: string, open: string, close: string): Edit[] {
  if (open !== '“' || text.includes(open) || text.includes('"') || countOf(text, close) !== 2) return []
  const [first, second] = [text.indexOf(close), text.lastIndexOf(close)]
  const stands = (at: number) =>
    [text[at - 1] ?? ' ', text[at + 1] ?? ' '].map(character => /[\p{L}\p{N}]/u.test(character))
  const isPair = !stands(first)[0] && stands(first)[1] && !stands(second)[1]
  return isPair ? editsOf(slide, /”/u, open) : []
}

function editsOf(slide: Slide, mark: RegExp, after: string): Edit[] {
  for (const node of all(onScreen(slide), 'text')) {
    const found = mark.exec(node.value)
    const place = found && placeIn(node, found.index, 1)
    if (found && place) return [{ place, before: found[0], after }]
  }
  return []
}

function countOf(text: string, mark: string): number {
  return text.split(mark).length - 1
}
