import { quote } from '../../deck/phrasing.js'
import { blocksOf } from '../../deck/walk.js'
import type { Rule } from '../rule.js'
import { linesOf } from '../screen.js'
import { phraseIn } from '../words/phrase.js'
import { wordsOf } from '../words/words.js'

// A full stop inside `2023.05` or `vol. I` ends nothing.
const partsOfALine = /;|；|。|\.\s+(?=\p{Lu})/u
const year = /(?<!\d)(?:19|20)\d\d(?!\d)/

export const sourceIsDated: Rule = {
  id: 'source-is-dated',
  severity: 'warning',
  wants: 'A policy, a resolution, a manual or guidelines are cited with their year.',
  why: 'They are replaced every few years. Without the year nobody can tell whether the slide is still correct.',
  source: 'UN policies carry a date of review: 2019.35 was to be reviewed in January 2022, 2019.14 in August 2022',
  check(deck, report) {
    const words = wordsOf(deck.language)
    if (!words) return
    for (const { block } of blocksOf(deck, 'sources'))
      for (const { node, text } of linesOf([block]))
        for (const part of text.split(partsOfALine)) {
          const document = phraseIn(part, words.documents, deck.language)
          if (document === undefined || year.test(withoutNumber(part))) continue
          report({
            what: `Unexpected source ${quote(part)} without a year`,
            fix: 'Write when it was issued: `(2023)`.',
            place: node.position
          })
        }
  }
}

/** Without the number of a resolution, which may look like a year: `resolution 1960`, `S/RES/1960`, `第1960号`. */
function withoutNumber(part: string): string {
  return part.replace(/(?:r[eé]s\p{L}*\.?|рез\p{L}*|قرار|第)[\s/]*(?:19|20)\d\d/giu, '')
}
