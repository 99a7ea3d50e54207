import type { Activity, Minutes } from '../../deck/blocks.js'
import { itemsOf } from '../../deck/lesson.js'
import { memoizeWeak } from '../../deck/memoize-weak.js'
import { nameOf } from '../../deck/phrasing.js'
import { blocksOf } from '../../deck/walk.js'
import type { Rule } from '../rule.js'
import { ownText } from '../screen.js'
import { wordsOf } from '../words/words.js'

/**
 * The minutes that a step names as its own: in brackets, before a colon, or behind the last comma, dash or colon. `Read for 5 minutes`
 * is no plan but an instruction. `units` are the words for minutes in the language of the step.
 */
function minutesIn(step: string, units: readonly string[]): Minutes | undefined {
  if (!/\d/.test(step)) return undefined
  for (const form of formsOf(units)) {
    const [, first, second] = form.exec(step) ?? []
    if (first !== undefined) return { min: Number(first), max: Number(second ?? first) }
  }
  return undefined
}

const formsOf = memoizeWeak((units: readonly string[]): readonly RegExp[] => {
  const unit = [...units].sort((a, b) => b.length - a.length).join('|')
  const time = `(\\d{1,3})(?:\\s*[-–]\\s*(\\d{1,3}))?\\s*(?:${unit})(?!\\p{L})\\.?`
  const forms = [`[(（]\\s*${time}\\s*[)）]`, `^\\s*${time}\\s*[:：—–]`, `[,，،:：—–]\\s*${time}\\s*$`]
  return forms.map(form => new RegExp(form, 'iu'))
})

export const activityPartsMakeItsTime: Rule = {
  id: 'activity-parts-make-its-time',
  severity: 'warning',
  wants: 'When the steps of an activity name their minutes, these add up to the minutes of the activity.',
  why: 'People work by the steps on the screen, but the lesson plan uses the activity’s own time.',
  source:
    'Scenario exercise of the Specialised Training Materials on CRSV: its parts take 105 to 165 minutes, and it says 90 to 150',
  check(deck, report) {
    const units = wordsOf(deck.language)?.minutes
    if (!units) return
    for (const { slide, block } of blocksOf(deck, 'activity')) {
      const { minutes } = block
      const parts = partsOf(block, units)
      if (!minutes || parts.length === 0) continue
      const times = parts.filter(time => time !== undefined)
      const sum = {
        min: times.reduce((sum, { min }) => sum + min, 0),
        max: times.reduce((sum, { max }) => sum + max, 0)
      }
      const areAllTimed = times.length === parts.length
      const fits = areAllTimed ? sum.min === minutes.min && sum.max === minutes.max : sum.max <= minutes.max
      if (times.length === 0 || fits) continue
      report({
        what: `Unexpected ${written(sum)} minutes in the steps of an activity of ${written(minutes)} on ${nameOf(slide)}`,
        fix: `Change the times of the steps, or write \`minutes=${bare(sum).includes('-') ? `"${bare(sum)}"` : bare(sum)}\`.`,
        place: block.position
      })
    }
  }
}

/** The time that each step of an activity names, in order; undefined for those that name none. */
function partsOf(activity: Activity, units: readonly string[]): (Minutes | undefined)[] {
  return itemsOf(activity.children).map(item => minutesIn(ownText(item), units))
}

function bare({ min, max }: Minutes): string {
  return min === max ? `${min}` : `${min}-${max}`
}

function written(time: Minutes): string {
  return `\`${bare(time).replace('-', '` to `')}\``
}
