import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Format, RenderInput } from '../format.js'
import { drawAbbreviations } from '../paper/abbreviations.js'
import { heading } from '../paper/draw.js'
import { drawAbout } from '../paper/draw-sources.js'
import { pageSizes } from '../paper/page-size.js'
import { drawTitles, type PaperContent, paperDocument } from '../paper/paper-document.js'
import { fill } from '../templates.js'
import { drawAnswerKey } from './coverage-table.js'
import { drawGlance } from './glance.js'
import { drawPlan } from './plan.js'
import { drawPreparation } from './preparation.js'
import { drawSlideGuides } from './slide-guides.js'

/** The first page of the guide, to be pinned to the wall: what the lesson is called, and its plan. */
function drawFirstPage(input: RenderInput): Element {
  const { templates } = input
  return h('header', { className: ['front-page'] }, [
    ...drawTitles(input),
    h('p', { className: ['kind-of-document'] }, templates.labels.facilitatorsGuide),
    drawPlan(input)
  ])
}

/** What the facilitator's guide says. */
export function guideContent(input: RenderInput): PaperContent {
  const { deck, templates } = input
  const { labels, styles } = templates
  return {
    title: fill(labels.notesTitle, { title: deck.frontMatter.title }),
    styles: [styles['notes/notes.css'] ?? ''],
    mark: labels.facilitatorOnly,
    forFacilitator: true,
    body: [
      drawFirstPage(input),
      ...drawGlance(input),
      ...drawPreparation(input),
      h('section', { className: ['slide-guides'] }, [heading(2, labels.slides), ...drawSlideGuides(input)]),
      ...drawAnswerKey(input),
      ...drawAbbreviations(input),
      ...drawAbout(input)
    ]
  }
}

/** The facilitator's guide: the plan of the lesson to pin up, the lesson at a glance, what to have ready, and each slide with all that is said about it. */
export const notes: Format = {
  name: 'notes',
  byDefault: true,
  files: [
    { path: 'notes.pdf', title: 'fileNotesPdf', audience: 'facilitator', printed: true },
    { path: 'notes.html', title: 'fileNotesHtml', audience: 'facilitator' }
  ],
  previewTab: 'Facilitator’s notes',
  measured: true,
  async render(input) {
    const page = await paperDocument(input, guideContent(input))
    return [
      { path: 'notes.html', ...page },
      { path: 'notes.pdf', printedFrom: 'notes.html', page: pageSizes[input.options.paper] }
    ]
  }
}
