import { domains } from '../../deck/blocks.js'
import { lessonOf } from '../../deck/lesson.js'
import { oneOf, quote } from '../../deck/phrasing.js'
import type { Rule } from '../rule.js'

export const outcomeHasDomain: Rule = {
  id: 'outcome-has-domain',
  severity: 'warning',
  needsWholeText: true,
  wants: 'A learning outcome says whether it is knowledge, a skill or an attitude.',
  why: 'The three are taught and tested in different ways: people can tell knowledge, they have to show a skill.',
  source: 'Core Pre-deployment Training Materials: domains of learning',
  check(deck, report) {
    const { outcomes } = lessonOf(deck)
    const without = outcomes.filter(({ domain }) => domain === undefined)
    const [first] = without
    if (!first) return
    const others = without.length > 1 ? `, one of \`${without.length}\`` : ''
    report({
      what: `Unexpected outcome \`${first.number}\` ${quote(first.text)} without a domain${others}`,
      fix: `End the line with \`{domain=knowledge}\`: ${oneOf(domains)}.`,
      place: first.place
    })
  }
}
