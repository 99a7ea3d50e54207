import type { Element } from 'hast'
import { h } from 'hastscript'
import type { RenderInput } from '../format.js'
import { listText } from '../formatting.js'
import { heading } from '../paper/draw.js'
import { fill } from '../templates.js'
import { drawWorkbookItem } from './workbook-item.js'
import { type WorkbookSection, workbookSections } from './workbook-sections.js'

/** The lesson as participants keep it: a section for each part, with what was said once and room for notes beside it. */
export function drawWorkbook(input: RenderInput): Element[] {
  return workbookSections(input.deck).flatMap(section => drawSection(section, input))
}

function drawSection({ part, title, slides }: WorkbookSection, input: RenderInput): Element[] {
  const { deck, templates } = input
  const { labels } = templates
  const items = slides.flatMap(({ slide, number }) => drawWorkbookItem(slide, number, input))
  if (items.length === 0) return []
  const outcomes = [...new Set(slides.flatMap(({ slide }) => slide.outcomes))].sort((one, other) => one - other)
  const name = part
    ? fill(labels.named, { name: fill(labels.partNumber, { number: part.number }), value: part.text })
    : (title ?? deck.frontMatter.title)
  return [
    h('section', { className: ['workbook-section'] }, [
      heading(2, name),
      ...(outcomes.length === 0
        ? []
        : [
            h(
              'p',
              { className: ['section-facts'] },
              fill(labels.outcomesList, { count: outcomes.length, numbers: listText(outcomes, labels) })
            )
          ]),
      ...items
    ])
  ]
}
