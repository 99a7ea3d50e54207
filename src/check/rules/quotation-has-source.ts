import type { Slide } from '../../deck/deck.js'
import { quote } from '../../deck/phrasing.js'
import { all } from '../../deck/walk.js'
import { amountOf } from '../amount.js'
import type { Rule } from '../rule.js'
import { type Line, linesOf, onScreen } from '../screen.js'

// Ours: shorter words between quotation marks are a term or a phrase.
const wordsOfAQuotation = 12
const opensQuotation = /^[“"«„「]/

export const quotationHasSource: Rule = {
  id: 'quotation-has-source',
  severity: 'warning',
  needsWholeText: true,
  wants: 'A slide with a quotation gives its source in `:::sources`.',
  why: 'A name below a quotation is not a source. If nobody can look the words up, do not teach them as a quotation.',
  source: 'The seed deck of this project: its opening quotation could not be found anywhere',
  check(deck, report) {
    for (const slide of deck.slides) {
      if ([...all(slide.body, 'sources')].length > 0) continue
      const line = quotationOn(slide, deck.language)
      if (!line) continue
      report({
        what: `Unexpected quotation ${quote(line.text, 40)} without a source`,
        fix: 'Add `:::sources` to the slide: who said or wrote it, in which document, and when.',
        place: line.node.position
      })
    }
  }
}

function quotationOn(slide: Slide, language: string): Line | undefined {
  const blocks = onScreen(slide)
  const set = linesOf([...all(blocks, 'blockquote')])
  return [...set, ...linesOf(blocks).filter(line => opensQuotation.test(line.text))].find(
    line => amountOf(line.text, language).count >= wordsOfAQuotation
  )
}
