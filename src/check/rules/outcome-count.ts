import { lessonOf } from '../../deck/lesson.js'
import type { Rule } from '../rule.js'

const few = 2
const usual = 5

export const outcomeCount: Rule = {
  id: 'outcome-count',
  severity: 'warning',
  wants: 'A lesson has two to five learning outcomes.',
  why: 'Each outcome needs to be taught, practised and checked; more than five do not fit into a lesson of an hour.',
  source: 'Core Pre-deployment Training Materials: 3 to 5; Carpentries: 2 to 4 in 20 to 60 minutes.',
  limits: { least: few, most: usual },
  check(deck, report, { least = few, most = usual }) {
    const { outcomes } = lessonOf(deck)
    const [first] = outcomes
    if (!first || (outcomes.length >= least && outcomes.length <= most)) return
    report({
      what: `Unexpected \`${outcomes.length}\` ${outcomes.length === 1 ? 'outcome' : 'outcomes'}, expected \`${least}\` to \`${most}\``,
      fix:
        outcomes.length < least
          ? 'Say what else people will be able to do.'
          : 'Join outcomes that belong together, or cut the lesson in two.',
      place: first.place
    })
  }
}
