import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { RenderInput } from '../format.js'
import { drawCareTexts } from '../paper/care.js'

/**
 * How to take care of people, folded into one line with the support contact: it is prepared before the lesson, and while people come in the
 * script has to be in sight.
 */
export function drawFoldedCare(input: RenderInput): Element[] {
  const { note, support, rules } = drawCareTexts(input)
  if (note.length === 0) return []
  const summary = h('summary', [
    h('strong', input.templates.labels.care),
    ...support.flatMap(line => [' ', h('span', { className: ['care-contact'] }, phrasing(line))])
  ])
  return [h('details', { className: ['care'] }, [summary, ...note, ...rules])]
}

// A summary holds phrasing, no paragraphs.
function phrasing(line: ElementContent): ElementContent[] {
  return line.type === 'element' ? line.children : [line]
}
