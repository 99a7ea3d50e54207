import type { Element } from 'hast'
import { h } from 'hastscript'
import type { RenderInput } from '../format.js'
import { drawCare } from '../paper/care.js'
import { drawAim, drawOutcomes, drawScope } from '../paper/contract.js'
import { drawTitles, drawWriteIns } from '../paper/paper-document.js'

/** The cover: what the lesson is, fields to fill in by hand, its aim and parts, the outcomes to tick, and what takes care of people. */
export function drawFrontPage(input: RenderInput): Element {
  const { labels } = input.templates
  return h('header', { className: ['front-page'] }, [
    ...drawTitles(input),
    drawWriteIns([labels.participant, labels.facilitator, labels.place, labels.date]),
    ...drawAim(2, input),
    ...drawScope(2, input),
    ...drawOutcomes(2, input, 'checklist'),
    ...drawCare(2, input)
  ])
}
