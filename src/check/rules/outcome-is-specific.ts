import type { Deck } from '../../deck/deck.js'
import { isSource } from '../../deck/language.js'
import { lessonOf } from '../../deck/lesson.js'
import { quote } from '../../deck/phrasing.js'
import { amountOf, countsCharacters } from '../amount.js'
import type { Rule } from '../rule.js'
import { sentenceToPaste } from '../words/words.js'

const words = 3
// Ours: `List three sources of water` is six Chinese characters, `Apply a tourniquet` five.
const charactersForAWord = 1.5

export const outcomeIsSpecific: Rule = {
  id: 'outcome-is-specific',
  severity: 'warning',
  wants: 'A learning outcome says in at least three words what people do with what.',
  why: 'From `Use radios` nobody can tell which radio, for what, and how well: it can be neither taught nor tested.',
  source: 'The Carpentries: outcomes are specific and can be measured. Three words as the least are our own.',
  limits: { words },
  check(deck, report, limits) {
    // A translation says the same, and may need fewer words.
    if (!isSource(deck)) return
    const min = minWordsIn(limits.words ?? words, deck)
    for (const { text, place } of lessonOf(deck).outcomes) {
      const { count, unit } = amountOf(text, deck.language)
      if (count === 0 || count >= min) continue
      report({
        what: `Unexpected outcome of \`${count}\` ${count === 1 ? unit.slice(0, -1) : unit} ${quote(text)}, expected at least \`${min}\``,
        fix: `Say with what, for what or to which end: ${sentenceToPaste('outcome', deck.language)}.`,
        place
      })
    }
  }
}

function minWordsIn(words: number, { language }: Deck): number {
  return countsCharacters(language) ? Math.round(words * charactersForAWord) : words
}
