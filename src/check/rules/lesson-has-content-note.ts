import { quote } from '../../deck/phrasing.js'
import { blocksOf } from '../../deck/walk.js'
import type { Rule } from '../rule.js'
import { phraseIn } from '../words/phrase.js'
import { wordsOf } from '../words/words.js'

export const lessonHasContentNote: Rule = {
  id: 'lesson-has-content-note',
  severity: 'warning',
  refusedInRelease: true,
  needsWholeText: true,
  wants: 'A lesson about violence says so at the start, and names somebody to turn to.',
  why: 'Some people in the room may have lived through it. They need to know what is coming, that they may leave, and whom to call.',
  source:
    'Core Pre-deployment Training Materials 2025; Bridgland, Jones and Bellet 2023: a warning alone protects nobody, so a contact is asked for too',
  check(deck, report) {
    if (deck.frontMatter.sensitivity) return
    const words = wordsOf(deck.language)?.disturbing ?? []
    const text = [...blocksOf(deck, 'text')].map(({ block }) => block.value).join('\n')
    const found = phraseIn(text, words, deck.language)
    if (found === undefined) return
    report({
      what: `Unexpected ${quote(found)} in a lesson without a content note`,
      fix: 'Add `sensitivity:` to the front matter, and below it `note: …` and `support: "{{support contact}}"`.',
      place: deck.fieldPlaces.title
    })
  }
}
