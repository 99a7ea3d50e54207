import { nameOf, quote } from '../../deck/phrasing.js'
import { blocksOf } from '../../deck/walk.js'
import { amountOf, limitOf } from '../amount.js'
import { optionsOf, optionText } from '../question.js'
import type { Rule } from '../rule.js'

// Ours. In two words of difference nobody sees a pattern: `Yes` and `No, later` are alike.
const times = 2
const wordsOfDifference = 5

export const optionsAreAlikeInLength: Rule = {
  id: 'options-are-alike-in-length',
  severity: 'warning',
  wants: 'The options of a question are about equally long.',
  why: 'Writers take most care over the right answer. If it is the longest, people pick it without knowing why.',
  source:
    'UN Department of Operational Support, checklist for multiple-choice questions: options of similar length; twice as long is our own limit',
  limits: { times },
  readsQuestionBank: true,
  check(deck, report, { times: max = times }) {
    for (const { slide, block } of blocksOf(deck, 'quiz')) {
      const options = optionsOf(block)
        .map(option => ({ text: optionText(option), ...amountOf(optionText(option), deck.language), option }))
        .toSorted((a, b) => a.count - b.count)
      const [shortest, longest] = [options[0], options.at(-1)]
      if (!shortest || !longest) continue
      const difference = longest.count - shortest.count
      if (longest.count <= shortest.count * max || difference < limitOf(wordsOfDifference, deck.language)) continue
      report({
        what: `Unexpected \`${longest.count}\` ${longest.unit} in the option ${quote(longest.text)} on ${nameOf(slide)}, beside one of \`${shortest.count}\``,
        fix: 'Shorten the long one: put the explanation after a long dash, as feedback. Or say more in the others.',
        place: longest.option.position
      })
    }
  }
}
