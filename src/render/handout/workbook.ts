import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Slide } from '../../deck/deck.js'
import { slideAnchor } from '../../deck/links.js'
import type { RenderInput } from '../format.js'
import { listText } from '../formatting.js'
import { heading } from '../paper/draw.js'
import { ruledLines } from '../paper/ruled-lines.js'
import { slideName } from '../paper/slide-words.js'
import { fill } from '../templates.js'
import { inColumns } from './page-columns.js'
import { drawWorkbookItem, isOnOwnPaper } from './workbook-item.js'
import { type WorkbookSection, workbookSections } from './workbook-sections.js'

/** The lesson as participants keep it: a section for each part, with what was said once and room for notes beside it. */
export function drawWorkbook(input: RenderInput): Element[] {
  const sections = workbookSections(input.deck)
  return sections.flatMap((section, index) =>
    drawSection(section, nameOf(section, index, sections.length, input), input)
  )
}

/** What stands before the first part opens the lesson, and what stands after the last closes it. */
function nameOf({ part, title }: WorkbookSection, index: number, count: number, input: RenderInput): string {
  const { labels } = input.templates
  if (part) return fill(labels.named, { name: fill(labels.partNumber, { number: part.number }), value: part.text })
  if (title !== undefined) return title
  if (count > 1 && index === 0) return labels.workbookOpening
  return count > 1 && index === count - 1 ? labels.workbookClosing : input.deck.frontMatter.title
}

function drawSection({ part, slides }: WorkbookSection, name: string, input: RenderInput): Element[] {
  const { labels } = input.templates
  const drawn = slides.map(entry => ({ ...entry, item: drawWorkbookItem(entry.slide, entry.number, input) }))
  const items = drawn.flatMap(({ item }) => item)
  const papers = drawOwnPapers(drawn, input)
  if (items.length === 0 && papers.length === 0) return []
  const outcomes = [...new Set(slides.flatMap(({ slide }) => slide.outcomes))].sort((one, other) => one - other)
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
      ...inColumns(items),
      ...drawFoot([...papers, ...(part ? drawPrompt(input) : [])])
    ])
  ]
}

/** The questions and exercises of a section, by name: what there is to do stands on papers of its own. */
function drawOwnPapers(
  slides: readonly { readonly slide: Slide; readonly number: number; readonly item: readonly Element[] }[],
  { templates: { labels } }: RenderInput
): Element[] {
  const own = slides.filter(({ slide }) => isOnOwnPaper(slide))
  if (own.length === 0) return []
  // Where there is something to read as well, that has the address of the slide.
  const names = own.map(({ slide, number, item }) =>
    h('li', item.length === 0 ? { id: slideAnchor(slide) } : {}, slideName(number, slide, labels))
  )
  return [h('div', { className: ['own-papers'] }, [h('p', [h('strong', labels.onOwnPapers)]), h('ul', names)])]
}

/** What a section ends with, side by side. */
function drawFoot(content: Element[]): Element[] {
  return content.length === 0 ? [] : [h('div', { className: ['section-foot'] }, content)]
}

/** Room to write what a part means for one's own work. Large print has no room for it. */
function drawPrompt({ options, templates: { labels } }: RenderInput): Element[] {
  if (options.print !== undefined && options.print !== 'normal') return []
  return [h('div', { className: ['prompt'] }, [h('p', [h('strong', labels.inMyWork)]), ruledLines(2)])]
}
