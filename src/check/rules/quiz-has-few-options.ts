import { counted, nameOf } from '../../deck/phrasing.js'
import { blocksOf } from '../../deck/walk.js'
import { optionsOf } from '../question.js'
import type { Rule } from '../rule.js'

const [least, most] = [3, 5]

export const quizHasFewOptions: Rule = {
  id: 'quiz-has-few-options',
  severity: 'warning',
  wants: 'A question has three to five options.',
  why: 'With two, every second guess is right. Nobody can keep more than five in mind, and the last ones tend to be fillers.',
  source:
    'UN Department of Operational Support, checklist for multiple-choice questions; University of Wisconsin: 4 to 5',
  limits: { least, most },
  readsQuestionBank: true,
  check(deck, report, limits) {
    const few = limits.least ?? least
    const many = limits.most ?? most
    for (const { slide, block } of blocksOf(deck, 'quiz')) {
      const { length } = optionsOf(block)
      if (length >= few && length <= many) continue
      report({
        what: `Unexpected \`${length}\` options in the question on ${nameOf(slide)}, expected ${expected(few, many)}`,
        fix:
          length < few
            ? 'Add an answer that people give who have not understood it yet.'
            : `Take out ${counted(length - many, 'option')}: those that nobody would choose.`,
        place: block.position
      })
    }
  }
}

function expected(least: number, most: number): string {
  return least === most ? `\`${least}\`` : `\`${least}\` to \`${most}\``
}
