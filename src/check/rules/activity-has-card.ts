import type { Activity } from '../../deck/blocks.js'
import { nameOf } from '../../deck/phrasing.js'
import { all, blocksOf } from '../../deck/walk.js'
import type { Rule } from '../rule.js'

export const activityHasCard: Rule = {
  id: 'activity-has-card',
  severity: 'warning',
  needsWholeText: true,
  wants:
    'An activity says how long it takes, how people work, what they need, and what to expect of them or to say at the end.',
  why: 'The facilitator’s guide uses this for the lesson plan, the packing list and the key. A colleague who stands in for you has nothing else.',
  source: 'Core Pre-deployment Training Materials: the card of a learning activity',
  check(deck, report) {
    for (const { slide, block } of blocksOf(deck, 'activity')) {
      const lacking = lackingIn(block)
      const [first] = lacking
      if (!first) continue
      report({
        what: `Unexpected activity without ${listed(lacking.map(({ name }) => name))} on ${nameOf(slide)}`,
        fix: first.fix,
        place: block.position
      })
    }
  }
}

function lackingIn(activity: Activity): { readonly name: string; readonly fix: string }[] {
  // A closing round has no answers to expect; its debrief says what the facilitator does.
  const hasAnswer = (['answer', 'debrief'] as const).some(type => [...all(activity.children, type)].length > 0)
  return [
    ...(activity.minutes
      ? []
      : [{ name: '`minutes`', fix: 'Write how long it takes: `::::activity{minutes="10-15"}`.' }]),
    ...(activity.method ? [] : [{ name: '`method`', fix: 'Write how people work: `method="group work"`.' }]),
    ...(activity.materials
      ? []
      : [{ name: '`materials`', fix: 'Write what they need: `materials="flip chart"`, or `materials="none"`.' }]),
    ...(hasAnswer
      ? []
      : [
          {
            name: '`:::answer`',
            fix: 'Write what you expect of them between `:::answer` and `:::`, or what you say at the end between `:::debrief` and `:::`.'
          }
        ])
  ]
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
