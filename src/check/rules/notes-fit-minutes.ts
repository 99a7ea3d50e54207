import { minutesOf, nameOf } from '../../deck/phrasing.js'
import { isExercise, scheduleOf } from '../../deck/schedule.js'
import { amountOf } from '../amount.js'
import type { Rule } from '../rule.js'
import { linesOf } from '../screen.js'
import { wordsOf } from '../words/words.js'

/**
 * How much can be said in a minute, in the unit that the language is counted in (`amountOf`), for a rate in English words a minute: the
 * same content takes about the same time in every language. A language that nobody has counted is taken for English.
 */
function speakingRate(rate: number, language: string): number {
  return rate * (wordsOf(language)?.perEnglishWord?.notes ?? 1)
}

const wordsAMinute = 110

export const notesFitMinutes: Rule = {
  id: 'notes-fit-minutes',
  severity: 'warning',
  needsWholeText: true,
  wants: 'The notes of a slide can be read aloud in its minutes, at 110 words a minute.',
  why: 'A facilitator who reads faster loses people who listen in a second language, and interpreters give up.',
  source:
    'UN Office at Geneva, remote interpretation: at most 120 words a minute. 110 is our own, and what other languages need for the same was counted on our two decks.',
  limits: { words: wordsAMinute },
  check(deck, report, { words: rate = wordsAMinute }) {
    const aMinute = speakingRate(rate, deck.language)
    for (const { slide, talk } of scheduleOf(deck).slides) {
      // Notes on an exercise explain how to run it; most of them are not spoken.
      if (talk === 0 || isExercise(slide)) continue
      const text = linesOf(slide.notes)
        .map(line => line.text)
        .join(' ')
      const { count, unit } = amountOf(text, deck.language)
      const max = Math.round(talk * aMinute)
      if (count <= max) continue
      const needed = Math.ceil((count / aMinute) * 2) / 2
      report({
        what: `Unexpected \`${count}\` ${unit} of notes on ${nameOf(slide)}, expected at most \`${max}\` in ${minutesOf(talk)}`,
        fix: `Shorten the notes, or give the slide the time: \`::slide{minutes=${needed}}\`.`,
        place: slide.place
      })
    }
  }
}
