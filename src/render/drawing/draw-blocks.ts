import type { Element, ElementContent, Root, RootContent as RootContents } from 'hast'
import { sanitize } from 'hast-util-sanitize'
import type { RootContent, Table, TableCell } from 'mdast'
import { defaultHandlers, type Handler, type Handlers, toHast } from 'mdast-util-to-hast'
import { visit } from 'unist-util-visit'
import { type TypesWith, typesWith } from '../../deck/block-kinds.js'
import type { Block } from '../../deck/blocks.js'
import { memoizeWeak } from '../../deck/memoize-weak.js'
import { columnAlign } from '../../deck/table-align.js'
import { textOf } from '../../deck/walk.js'
import { isShortTable } from '../../layout/table-height.js'
import { allowed } from './allowed.js'
import { activity } from './blocks/activity.js'
import {
  blank,
  box,
  callout,
  column,
  columns,
  feedback,
  missing,
  named,
  quiz,
  quizOption,
  sources,
  steps
} from './blocks/boxes.js'
import { chart } from './blocks/chart.js'
import { diagram } from './blocks/diagram.js'
import { fallback, image, link, listItem, paragraph } from './blocks/image.js'
import type { Draw, DrawingOptions } from './context.js'

/** How each node is drawn that is not drawn as Markdown always is. */
const handlersFor = memoizeWeak((options: DrawingOptions): Handlers => {
  const by =
    <Node extends RootContent>(draw: Draw<Node>): Handler =>
    (state, node: Node) =>
      draw(node, state, options)
  const own: Readonly<Record<TypesWith<'drawing', 'own'>, Handler>> = {
    activity: by(activity),
    purpose: by(named),
    debrief: by(named),
    answer: by(named),
    quiz: by(quiz),
    quizOption: by(quizOption),
    feedback: by(feedback),
    diagram: by(diagram),
    chart: by(chart),
    steps: by(steps),
    callout: by(callout),
    columns: by(columns),
    column: by(column),
    sources: by(sources),
    missing: by(missing)
  }
  return {
    ...Object.fromEntries(typesWith('drawing', 'box').map(type => [type, by(box)])),
    ...own,
    blank: by(blank),
    fallback: by(fallback),
    image: by(image),
    link: by(link),
    listItem,
    paragraph: by(paragraph),
    table: (state, node: Table) =>
      withLook(defaultHandlers.table(state, withHeads(withAlign(node, options), options)), node)
  }
})

function withAlign(table: Table, { deck }: DrawingOptions): Table {
  return { ...table, align: [...columnAlign(table, deck.language)] }
}

/** A table of few rows is set larger where it has a slide to itself. */
function withLook(drawn: Element, table: Table): Element {
  if (!isShortTable(table)) return drawn
  return { ...drawn, properties: { ...drawn.properties, className: ['short'] } }
}

/** A short table of words whose cells have the names of their columns: on a phone each row is a card, where these stand before them. */
function withHeads(table: Table, { deck: { language } }: DrawingOptions): Table {
  const [first, ...rows] = table.children
  const names = first?.children.map(cell => textOf(cell)) ?? []
  const isOfWords = names.length > 2 && !names.slice(1).includes('') && !columnAlign(table, language).includes('right')
  if (!first || !isOfWords || !isShortTable(table)) return table
  const named = (cell: TableCell, at: number): TableCell =>
    at === 0 ? cell : { ...cell, data: { ...cell.data, hProperties: { dataHead: names[at] } } }
  return { ...table, children: [first, ...rows.map(row => ({ ...row, children: row.children.map(named) }))] }
}

/** Blocks as HTML, for slides, notes and paper alike. Sanitised against a closed list of elements and attributes. */
export function drawBlocks(blocks: readonly Block[], options: DrawingOptions): ElementContent[] {
  if (blocks.length === 0) return []
  const drawn = toHast({ type: 'root', children: [...blocks] }, { handlers: handlersFor(options) })
  const root = sanitize(drawn, allowed)
  if (root.type !== 'root') throw new Error(`A tree of blocks became a ${root.type}`)
  for (const content of root.children) fixTables(content)
  return root.children.filter(isContent)
}

function isContent(node: Root['children'][number]): node is ElementContent {
  return node.type !== 'doctype' && !(node.type === 'text' && node.value.trim() === '')
}

/** Says what a table's headings are headings of, and frees cells from `align`, which only style sheets may say. */
function fixTables(content: RootContents): void {
  if (content.type !== 'element') return
  const { tagName, properties } = content
  if (tagName === 'table') nameRows(content)
  if (tagName === 'th') properties.scope ??= 'col'
  if ((tagName === 'th' || tagName === 'td') && properties.align) {
    properties.className = [`align-${properties.align}`]
    delete properties.align
  }
  for (const child of content.children) fixTables(child)
}

/** An empty corner is no heading: it says that the first column names the rows. */
function nameRows(table: Element): void {
  const firsts: Element[] = []
  visit(table, { tagName: 'tr' }, ({ children }) => {
    const cell = children.find(child => child.type === 'element')
    if (cell) firsts.push(cell)
  })
  const [corner, ...rest] = firsts
  if (corner?.tagName !== 'th' || corner.children.length > 0) return
  corner.tagName = 'td'
  for (const cell of rest) {
    cell.tagName = 'th'
    cell.properties.scope = 'row'
  }
}
