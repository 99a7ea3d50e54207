import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { scheduleOf } from '../../deck/schedule.js'
import { drawField } from '../drawing/translation-gap.js'
import type { RenderInput } from '../format.js'
import { clockTime, numberText, rangeText } from '../formatting.js'
import { drawAim } from '../paper/contract.js'
import { part } from '../paper/draw.js'
import { factTable } from '../paper/paper-document.js'
import { fill } from '../templates.js'
import { drawCoverage } from './coverage-table.js'

/** What the lesson is for, for whom it is and how long it takes, and where each outcome is taught. */
export function drawGlance(input: RenderInput): ElementContent[] {
  return part(2, input.templates.labels.glance, [
    ...drawLessonFacts(input),
    ...drawAim(3, input),
    ...drawCoverage(input)
  ])
}

/** For whom the lesson is, how long it takes and when. */
export function drawLessonFacts({ deck, options, templates }: RenderInput): ElementContent[] {
  const { labels } = templates
  const { audience, participants, duration } = deck.frontMatter
  const end = clockTime(options.start, scheduleOf(deck).total.max)
  return factTable([
    [labels.audience, drawField(deck, 'audience', audience)],
    [labels.people, participants && rangeText(participants, deck.language)],
    [labels.duration, fill(labels.minutes, { minutes: numberText(duration, deck.language) })],
    [labels.clock, [h('bdi', { dir: 'ltr' }, `${options.start}–${end}`)]]
  ])
}
