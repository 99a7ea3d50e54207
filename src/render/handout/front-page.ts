import type { Element } from 'hast'
import { h } from 'hastscript'
import { drawField } from '../drawing/translation-gap.js'
import type { RenderInput } from '../format.js'
import { drawBrandHead } from '../paper/brand-head.js'
import { drawCare } from '../paper/care.js'
import { drawAim, drawOutcomes } from '../paper/contract.js'
import { heading } from '../paper/draw.js'
import { factTable } from '../paper/fact-table.js'
import { fill } from '../templates.js'

/** The first page of a handout: what the lesson is, what participants will be able to do, and fields to fill in by hand. */
export function drawFrontPage(input: RenderInput): Element {
  const { deck, templates } = input
  const { labels } = templates
  const { programme, title, subtitle, audience, duration } = deck.frontMatter
  return h('header', { className: ['front-page'] }, [
    ...drawBrandHead(input),
    ...(programme === undefined ? [] : [h('p', { className: ['programme'] }, drawField(deck, 'programme', programme))]),
    heading(1, drawField(deck, 'title', title)),
    ...(subtitle === undefined ? [] : [h('p', { className: ['subtitle'] }, drawField(deck, 'subtitle', subtitle))]),
    ...factTable([
      [labels.audience, drawField(deck, 'audience', audience)],
      [labels.duration, fill(labels.minutes, { minutes: duration })]
    ]),
    h(
      'div',
      { className: ['write-ins'] },
      [labels.date, labels.place, labels.facilitator, labels.participant].map(name =>
        h('p', { className: ['write-in'] }, name)
      )
    ),
    ...drawAim(2, input),
    ...drawOutcomes(2, input, 'checklist'),
    ...drawCare(2, input)
  ])
}
