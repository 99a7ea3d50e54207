import type { Deck } from '../../deck/deck.js'
import type { Finding } from '../../deck/diagnostic.js'
import { quote } from '../../deck/phrasing.js'
import { blocksOf } from '../../deck/walk.js'
import { optionsOf, optionText, whatIsAsked } from '../question.js'
import type { Rule } from '../rule.js'
import { phraseIn } from '../words/phrase.js'
import { type QuestionWords, wordsOf } from '../words/words.js'

export const optionIsExact: Rule = {
  id: 'option-is-exact',
  severity: 'warning',
  wants: 'Questions and options avoid “always”, “never”, “often” and similar words.',
  why: 'Options with “always” are nearly always wrong, and people know it. “Often” means something different to everybody.',
  source:
    'UN Department of Operational Support, checklist for multiple-choice questions: no absolute terms, no vague frequency',
  readsQuestionBank: true,
  check(deck, report) {
    const words = wordsOf(deck.language)?.question
    if (!words) return
    for (const { block } of blocksOf(deck, 'quiz')) {
      const asked = whatIsAsked(block, deck.language)
      const vague = phraseIn(asked, words.vague, deck.language)
      if (vague !== undefined) report(isVague(vague, `the question ${quote(asked)}`, block.position))
      for (const option of optionsOf(block)) {
        const finding = judge(optionText(option), words, deck, option.position)
        if (finding) report(finding)
      }
    }
  }
}

function judge(text: string, words: QuestionWords, deck: Deck, place: Finding['place']): Finding | undefined {
  // Such an option has a rule of its own.
  if (phraseIn(text, words.allOrNone, deck.language) !== undefined) return undefined
  const vague = phraseIn(text, words.vague, deck.language)
  if (vague !== undefined) return isVague(vague, `the option ${quote(text)}`, place)
  const absolute = phraseIn(text, words.absolute, deck.language)
  if (absolute === undefined) return undefined
  return {
    what: `Unexpected ${quote(absolute)} in the option ${quote(text)}`,
    fix: 'Say it without the word: name what is done, by whom, when. The word gives away that the option is wrong.',
    place
  }
}

function isVague(word: string, where: string, place: Finding['place']): Finding {
  return {
    what: `Unexpected ${quote(word)} in ${where}`,
    fix: 'Say how often: “every day”, “in two of three cases”. Or leave the word out.',
    place
  }
}
