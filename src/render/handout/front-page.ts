import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { RenderInput } from '../format.js'
import { drawCare } from '../paper/care.js'
import { drawAim, drawOutcomes, drawScope } from '../paper/contract.js'
import { drawTitles, drawWriteIns } from '../paper/paper-document.js'
import { ruledLines } from '../paper/ruled-lines.js'

/** The cover: what the lesson is, fields to fill in by hand, its aim and parts beside the outcomes to tick, what takes care of people, and, with `hasNotes`, lines to write on. */
export function drawFrontPage(input: RenderInput, hasNotes: boolean): Element {
  const { labels } = input.templates
  return h('header', { className: ['front-page'] }, [
    ...drawTitles(input),
    drawWriteIns([labels.participant, labels.facilitator, labels.place, labels.date]),
    ...besideEachOther([[...drawAim(2, input), ...drawScope(2, input)], drawOutcomes(2, input, 'checklist')]),
    ...drawCare(2, input),
    ...(hasNotes ? [drawNotes(input)] : [])
  ])
}

function besideEachOther(columns: readonly ElementContent[][]): Element[] {
  const filled = columns.filter(column => column.length > 0)
  if (filled.length === 0) return []
  return [
    h(
      'div',
      { className: ['front-columns'] },
      filled.map(column => h('div', column))
    )
  ]
}

/** Lines for what is left of the page, more than it holds. A document for Word prints all of them. */
function drawNotes({ inWords, templates: { labels } }: RenderInput): Element {
  return h('div', { className: ['front-notes'] }, [h('p', [h('strong', labels.notes)]), ruledLines(inWords ? 6 : 26)])
}
