import type { RootContent } from 'mdast'
import { chartKinds } from '../../deck/blocks.js'
import { type DiagramLayout, diagramLayouts } from '../../deck/diagrams.js'
import { blocksOf, type Line } from '../lists.js'
import { childOf, childrenOf, elementsIn, wordsIn } from '../open/xml.js'
import type { Shape } from './shapes.js'
import { tableOf } from './table.js'

/** Whether a group is a diagram or a chart as `--to pptx` draws it: it has the name of its kind, and says in its alternative text what it shows. */
export function isOurDrawing({ element, name, alt }: Shape): boolean {
  return element.name === 'grpSp' && alt !== '' && (isDiagram(name) || chartKinds.some(kind => kind === name))
}

function isDiagram(name: string): name is DiagramLayout {
  return diagramLayouts.some(layout => layout === name)
}

/** Reads a drawing of ours back from its alternative text, one line for an item or a row. */
export function readOurDrawing({ element, name }: Shape): RootContent[] {
  const alt = childOf(element, 'nvGrpSpPr', 'cNvPr')?.attributes.descr ?? ''
  const written = alt.split('\n').filter(line => line.trim() !== '')
  if (!isDiagram(name)) return [chartOf(name, written)]
  const diagram = diagramOf(name, written, element)
  // Where its places are is not in the file: a map comes back as their list.
  return name === 'map' && 'children' in diagram ? diagram.children : [diagram]
}

function diagramOf(layout: DiagramLayout, written: readonly string[], group: Shape['element']): RootContent {
  const found = levelsOf(written, group, layout !== 'rings')
  // Of a hub all but the middle are spokes, in letters of one size; of a tree, too, where its parts stand in rows beside it.
  const isOneSize = layout === 'hub' || (layout === 'tree' && found.every(level => level === 0))
  const levels = isOneSize ? written.map((_, index) => Math.min(index, 1)) : found
  const lines = written.map(
    (value, index): Line => ({ level: levels[index] ?? 0, mark: 'bullet', content: [{ type: 'text', value }] })
  )
  return { type: 'containerDirective', name: 'diagram', attributes: { layout }, children: blocksOf(lines) as never[] }
}

/**
 * The level of each line: words in a list below a shape are below it, and so are shapes with smaller letters, `bySize`: of rings the
 * innermost alone has larger ones.
 */
function levelsOf(written: readonly string[], group: Shape['element'], bySize: boolean): number[] {
  const shapes = [...elementsIn(group, 'sp')].flatMap(shape => {
    const body = childOf(shape, 'txBody')
    // Letters that say no size have that of their shape.
    const usual = childOf(body, 'lstStyle', 'lvl1pPr', 'defRPr')?.attributes.sz
    const paras = childrenOf(body, 'p').map(para => ({
      text: wordsIn(para).replace(/\s+/g, ''),
      size: Number([...elementsIn(para, 'rPr')][0]?.attributes.sz ?? usual ?? 0),
      isListed: childOf(para, 'pPr', 'buChar') !== undefined
    }))
    // A head and its detail are two paragraphs; the shape has the name of both.
    const named = childOf(shape, 'nvSpPr', 'cNvPr')?.attributes.name?.replace(/\s+/g, '') ?? ''
    return [...paras, ...paras.slice(0, 1).map(head => ({ ...head, text: named }))]
  })
  const sizes = shapes.filter(({ text, isListed }) => text !== '' && !isListed).map(({ size }) => size)
  const largest = Math.max(0, ...sizes)
  return written.map(line => {
    const found = shapes.find(({ text }) => text !== '' && text === line.replace(/\s+/g, ''))
    return found && (found.isListed || (bySize && found.size < largest)) ? 1 : 0
  })
}

function chartOf(kind: string, written: readonly string[]): RootContent {
  const rows = written.map(line => {
    const [, name = '', values = ''] = /^(.*?): (.*)$/.exec(line) ?? []
    return [name, ...values.split(', ')]
  })
  const width = Math.max(0, ...rows.map(row => row.length - 1))
  const heads =
    width < 2
      ? []
      : headsOf(
          rows.map(row => row.slice(1)),
          width
        )
  const numbers = rows.map(([name = '', ...values]) => [
    name,
    ...values.map((value, at) => withoutHead(value, heads[at]))
  ])
  const table = tableOf(
    [['', ...Array.from({ length: width }, (_, at) => heads[at] ?? '')], ...numbers].map(row =>
      row.map(value => [{ type: 'text', value }])
    )
  )
  return { type: 'containerDirective', name: 'chart', attributes: { kind }, children: table as never[] }
}

/** What all values of a column begin with is its head. */
function headsOf(rows: readonly (readonly string[])[], width: number): string[] {
  return Array.from({ length: width }, (_, at) => {
    const values = rows.map(row => row[at] ?? '')
    const words = (values[0] ?? '').split(' ')
    const count = words.findIndex(
      (_, index) => !values.every(value => value.startsWith(`${words.slice(0, index + 1).join(' ')} `))
    )
    return words.slice(0, Math.max(0, count)).join(' ')
  })
}

function withoutHead(value: string, head: string | undefined): string {
  return head ? value.slice(head.length).trim() : value
}
