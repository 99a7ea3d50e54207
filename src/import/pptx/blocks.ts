import type { RootContent } from 'mdast'
import { listOf } from '../lists.js'
import type { Box } from './geometry.js'
import { type Arrangement, arrange, inOrder } from './order.js'
import type { TextItem } from './text-items.js'

/** What a shape has become. */
export interface Item {
  readonly box: Box | undefined
  readonly blocks: readonly RootContent[]
  /** Absent for what is no text. */
  readonly text?: TextItem
}

/** Free texts that are one short line each, as the boxes of a drawing are: this many beside each other are a list. */
const leastOfList = 3
const longestOfList = 90

/** The blocks of a slide in reading order; what stands side by side under the title becomes columns. */
export function arrangedBlocks(items: readonly Item[], isRtl: boolean, lose: (what: string) => void): RootContent[] {
  const arrangement = arrange(items, isRtl)
  return columnsOf(arrangement, lose) ?? flow(inOrder(arrangement), lose)
}

/** Two or three columns with text in each, at the end of what may stand above them over the whole width. */
function columnsOf(arrangement: Arrangement<Item>, lose: (what: string) => void): RootContent[] | undefined {
  if (arrangement.kind === 'one') return undefined
  const parts = arrangement.kind === 'columns' ? [arrangement] : arrangement.parts
  const at = parts.findIndex(({ kind }) => kind === 'columns')
  const found = parts[at]
  if (found?.kind !== 'columns' || parts.filter(({ kind }) => kind === 'columns').length > 1) return undefined
  const columns = found.parts.map(inOrder)
  const isColumn = (column: readonly Item[]) =>
    column.some(({ text }) => text && !isShortLine(text)) ||
    column.some(({ blocks }) => blocks.some(({ type }) => type === 'list'))
  if (columns.length > 3 || !columns.every(isColumn)) return undefined
  const above = parts.slice(0, at).flatMap(inOrder)
  const below = parts.slice(at + 1).flatMap(inOrder)
  const inside = columns.map(
    (column): RootContent => ({
      type: 'containerDirective',
      name: 'column',
      attributes: {},
      children: flow(column, lose) as never[]
    })
  )
  return [
    ...flow(above, lose),
    { type: 'containerDirective', name: 'columns', attributes: {}, children: inside as never[] },
    ...flow(below, lose)
  ]
}

function isShortLine({ shape, paras }: TextItem): boolean {
  const [para, ...others] = paras
  return (
    para !== undefined &&
    others.length === 0 &&
    shape.placeholder === undefined &&
    para.bullet === 'none' &&
    para.text.length <= longestOfList
  )
}

function flow(items: readonly Item[], lose: (what: string) => void): RootContent[] {
  const blocks: RootContent[] = []
  for (let index = 0; index < items.length; ) {
    const rest = items.slice(index)
    const end = rest.findIndex(({ text }) => !text || !isShortLine(text))
    const lines = end < 0 ? rest : rest.slice(0, end)
    if (lines.length < leastOfList) {
      blocks.push(...(items[index]?.blocks ?? []))
      index += 1
      continue
    }
    blocks.push(listOf(lines.map(({ text }) => text?.paras[0]?.content ?? [])))
    if (lines.some(({ text }) => text && !text.shape.isTextBox))
      lose(
        `A drawing of ${lines.length} shapes with words: the words came as a list. If the picture counts, make it a \`:::diagram\``
      )
    index += lines.length
  }
  return blocks
}
