import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { brandLine } from '../../deck/brand.js'
import { lessonOf } from '../../deck/lesson.js'
import { drawField } from '../drawing/translation-gap.js'
import type { PageSize, RenderInput } from '../format.js'
import { heading, part } from '../paper/draw.js'
import { drawBrandHead, drawWriteIns } from '../paper/paper-document.js'
import { fill } from '../templates.js'

/** The sheet of a certificate: landscape, with nothing in its margins. */
export function certificatePage({ width, height }: PageSize): string {
  const boxes = ['top-left', 'top-center', 'top-right', 'bottom-left', 'bottom-center', 'bottom-right']
  const empty = boxes.map(box => `@${box} { content: none; }`).join(' ')
  return `.certificate { page: certificate; } @page certificate { size: ${width}in ${height}in; margin: 12mm; ${empty} }`
}

/** A certificate with a line for the name, or one for each name that was given with the command. */
export function drawCertificates(input: RenderInput): ElementContent[] {
  const names: readonly (string | undefined)[] = input.options.names ?? [undefined]
  return names.map((name, index) => drawCertificate(name, index, input))
}

function drawCertificate(name: string | undefined, index: number, input: RenderInput): Element {
  const { deck, templates } = input
  const { labels } = templates
  const { title, subtitle, programme, duration, acknowledgement } = deck.frontMatter
  const organisation = brandLine(deck.brand)
  const outcomes = lessonOf(deck).outcomes.map(({ text }) => h('li', text))
  return h('article', { className: ['certificate'] }, [
    ...drawBrandHead(input),
    ...(organisation === undefined ? [] : [h('p', { className: ['organisation'] }, organisation)]),
    index === 0 ? heading(1, labels.certificate) : h('p', { className: ['heading', 'again'] }, labels.certificate),
    name === undefined
      ? h('p', { className: ['name', 'open'] }, [h('span', { className: ['name-of'] }, labels.participant)])
      : h('p', { className: ['name'] }, h('bdi', name)),
    h('p', { className: ['did'] }, labels.certificateText),
    h('p', { className: ['lesson'] }, drawField(deck, 'title', title)),
    ...(subtitle === undefined
      ? []
      : [h('p', { className: ['lesson-subtitle'] }, drawField(deck, 'subtitle', subtitle))]),
    ...(programme === undefined
      ? []
      : [h('p', { className: ['lesson-programme'] }, drawField(deck, 'programme', programme))]),
    h(
      'p',
      { className: ['hours'] },
      fill(labels.named, { name: labels.duration, value: timeText(duration, deck.language) })
    ),
    ...part(2, labels.outcomes, outcomes.length === 0 ? [] : [h('ul', outcomes)], 'covered'),
    drawWriteIns([labels.date, labels.place, labels.facilitator, labels.signature]),
    ...(acknowledgement === undefined
      ? []
      : [h('p', { className: ['acknowledgement'] }, drawField(deck, 'acknowledgement', acknowledgement))])
  ])
}

/** Minutes as hours and minutes in words: `2 hours 20 minutes`. */
function timeText(minutes: number, language: string): string {
  const parts = [
    { count: Math.floor(minutes / 60), unit: 'hour' },
    { count: minutes % 60, unit: 'minute' }
  ]
  const format = (unit: string) =>
    new Intl.NumberFormat([language, 'en'], { style: 'unit', unit, unitDisplay: 'long', numberingSystem: 'latn' })
  return parts
    .filter(({ count }) => count > 0)
    .map(({ count, unit }) => format(unit).format(count))
    .join(' ')
}
