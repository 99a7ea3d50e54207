import { h } from 'hastscript'
import type { Format } from '../format.js'
import { heading } from '../paper/draw.js'
import { drawAbbreviations } from '../paper/draw-abbreviations.js'
import { drawSources } from '../paper/draw-sources.js'
import { pageSizes } from '../paper/page-size.js'
import { paperDocument } from '../paper/paper-document.js'
import { fill } from '../templates.js'
import { drawAnswerKey } from './answer-key.js'
import { drawCoverage } from './coverage-table.js'
import { drawGlance } from './glance.js'
import { drawLessonMap } from './lesson-map.js'
import { drawSlideGuides } from './slide-guides.js'

/** The facilitator's guide: the lesson at a glance, its map with clock times, each slide with all that is said about it, and the tables. */
export const notes: Format = {
  name: 'notes',
  byDefault: true,
  showsSlides: true,
  async render(input) {
    const { deck, options, templates } = input
    const { labels, styles } = templates
    const text = await paperDocument(input, {
      title: fill(labels.notesTitle, { title: deck.frontMatter.title }),
      styles: [styles['notes/notes.css'] ?? ''],
      mark: labels.facilitatorOnly,
      body: [
        drawGlance(input),
        ...drawLessonMap(input),
        h('section', { className: ['slide-guides'] }, [heading(2, labels.slides), ...drawSlideGuides(input)]),
        ...drawCoverage(input),
        ...drawAnswerKey(input),
        ...drawAbbreviations(input),
        ...drawSources(input)
      ]
    })
    return [
      { path: 'notes.html', text },
      { path: 'notes.pdf', printedFrom: 'notes.html', page: pageSizes[options.paper] }
    ]
  }
}
