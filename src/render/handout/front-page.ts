import type { Element } from 'hast'
import { h } from 'hastscript'
import { drawField } from '../drawing/translation-gap.js'
import type { RenderInput } from '../format.js'
import { drawCare } from '../paper/care.js'
import { drawAim, drawOutcomes, drawScope } from '../paper/contract.js'
import { heading } from '../paper/draw.js'
import { drawBrandHead, drawWriteIns } from '../paper/paper-document.js'

/** The cover: what the lesson is, fields to fill in by hand, its aim and parts, the outcomes to tick, and what takes care of people. */
export function drawFrontPage(input: RenderInput): Element {
  const { deck, templates } = input
  const { labels } = templates
  const { programme, title, subtitle } = deck.frontMatter
  return h('header', { className: ['front-page'] }, [
    ...drawBrandHead(input),
    ...(programme === undefined ? [] : [h('p', { className: ['programme'] }, drawField(deck, 'programme', programme))]),
    heading(1, drawField(deck, 'title', title)),
    ...(subtitle === undefined ? [] : [h('p', { className: ['subtitle'] }, drawField(deck, 'subtitle', subtitle))]),
    drawWriteIns([labels.participant, labels.facilitator, labels.place, labels.date]),
    ...drawAim(2, input),
    ...drawScope(2, input),
    ...drawOutcomes(2, input, 'checklist'),
    ...drawCare(2, input)
  ])
}
