import type { PhrasingContent, RootContent } from 'mdast'
import { blocksOf, type Line, withTypedBullets } from '../lists.js'
import { childOf, childrenOf, elementsIn, type Xml } from '../open/xml.js'
import { phrasingOf, titlePhrasing } from '../phrasing.js'
import { inOneLine, tableOf } from '../pptx/table.js'
import type { DocxContext } from './context.js'
import { readRuns } from './runs.js'

/** What a text of Word is made of, in its order. */
export type Part =
  | { readonly kind: 'heading'; readonly level: number; readonly content: readonly PhrasingContent[] }
  | { readonly kind: 'title' | 'subtitle'; readonly content: readonly PhrasingContent[] }
  | { readonly kind: 'line'; readonly line: Line }
  | { readonly kind: 'block'; readonly block: RootContent }
  /** Where a claim comes from, and what a reviewer said. */
  | { readonly kind: 'source' | 'comment'; readonly text: string }

/** Paragraphs and tables of a body, a cell or a box. */
export function readParts(body: Xml, context: DocxContext): Part[] {
  return childrenOf(body).flatMap((element): Part[] => {
    switch (element.name) {
      case 'p':
        return readPara(element, context)
      case 'tbl':
        return readTable(element, context)
      case 'sdt':
        return readParts(childOf(element, 'sdtContent') ?? element, context)
      case 'customXml':
      case 'smartTag':
      case 'ins':
        return readParts(element, context)
      default:
        return []
    }
  })
}

/** The same as blocks alone: headings as paragraphs. */
export function readBlocks(body: Xml, context: DocxContext): RootContent[] {
  return partBlocks(readParts(body, context))
}

/** Parts as blocks: lines that follow each other are paragraphs and lists. */
export function partBlocks(parts: readonly Part[]): RootContent[] {
  const blocks: RootContent[] = []
  let lines: Line[] = []
  const flush = () => {
    blocks.push(...blocksOf(withTypedBullets(lines)))
    lines = []
  }
  for (const part of parts) {
    if (part.kind === 'line') lines.push(part.line)
    else if (part.kind === 'block') {
      flush()
      blocks.push(part.block)
    } else if ('content' in part) lines.push({ level: 0, content: part.content })
  }
  flush()
  return blocks
}

function readPara(para: Xml, context: DocxContext): Part[] {
  const properties = childOf(para, 'pPr')
  const style = context.styles.style(childOf(properties, 'pStyle')?.attributes.val)
  if (style.kind === 'contents') {
    context.lose('The table of contents: a deck makes its own')
    return []
  }
  const { pieces, blocks, sources, comments } = readRuns(para, context)
  const boxes = [...elementsIn(para, 'txbxContent')].flatMap(box => readBlocks(box, context))
  const content = phrasingOf(pieces)
  const outline = Number(childOf(properties, 'outlineLvl')?.attributes.val ?? Number.NaN)
  const heading = style.heading ?? (outline < 9 ? outline + 1 : undefined)
  const after: Part[] = [
    ...[...blocks, ...boxes].map(block => ({ kind: 'block' as const, block })),
    ...sources.map(text => ({ kind: 'source' as const, text })),
    ...comments.map(text => ({ kind: 'comment' as const, text }))
  ]
  if (content.length === 0) return after
  if (heading !== undefined) return [{ kind: 'heading', level: heading, content: titlePhrasing(content) }, ...after]
  if (style.kind === 'title' || style.kind === 'subtitle')
    return [{ kind: style.kind, content: titlePhrasing(content) }, ...after]
  if (style.kind === 'quote')
    return [
      { kind: 'block', block: { type: 'blockquote', children: [{ type: 'paragraph', children: content }] } },
      ...after
    ]
  const numbering = childOf(properties, 'numPr') ?? style.numbering
  return [{ kind: 'line', line: { ...listed(numbering, context), content } }, ...after]
}

function listed(numbering: Xml | undefined, { styles, counters }: DocxContext): Pick<Line, 'level' | 'mark'> {
  const list = childOf(numbering, 'numId')?.attributes.val
  if (list === undefined) return { level: 0 }
  const level = Math.min(8, Math.max(0, Number(childOf(numbering, 'ilvl')?.attributes.val ?? 0) || 0))
  const found = styles.mark(list, level)
  if (!found) return { level: 0 }
  if (found.mark === 'bullet') return { level, mark: 'bullet' }
  const key = `${list} ${level}`
  const number = counters.get(key) ?? found.start
  counters.set(key, number + 1)
  for (let deeper = level + 1; deeper < 9; deeper += 1) counters.delete(`${list} ${deeper}`)
  return { level, mark: { start: number } }
}

function readTable(table: Xml, context: DocxContext): Part[] {
  const rows = childrenOf(table, 'tr').map(row => childrenOf(row, 'tc'))
  const [only] = rows[0] ?? []
  // A table of one cell is a box.
  if (only && rows.length === 1 && rows[0]?.length === 1) {
    const children = readBlocks(only, context) as never[]
    const block: RootContent = { type: 'containerDirective', name: 'callout', attributes: { kind: 'note' }, children }
    return children.length === 0 ? [] : [{ kind: 'block', block }]
  }
  const drawn: RootContent[] = []
  const said: Part[] = []
  const isMerged = rows.flat().some(cell => childOf(cell, 'tcPr', 'gridSpan') || childOf(cell, 'tcPr', 'vMerge'))
  if (isMerged) context.lose('Merged cells of a table: their words stand in the first of them, the others are empty')
  const contents = rows.map((row, index) =>
    row.flatMap(cell => {
      const parts = readParts(cell, context)
      said.push(...parts.filter(({ kind }) => kind === 'source' || kind === 'comment'))
      const content = inOneLine(partBlocks(parts).flatMap(block => phrasesOf(block, drawn)))
      const span = Math.min(60, Math.max(1, Number(childOf(cell, 'tcPr', 'gridSpan')?.attributes.val ?? 1) || 1))
      const empty = Array.from({ length: span - 1 }, (): PhrasingContent[] => [])
      return [index === 0 ? titlePhrasing(content) : content, ...empty]
    })
  )
  return [...tableOf(contents), ...drawn].map((block): Part => ({ kind: 'block', block })).concat(said)
}

/** The texts of a block in a cell, which holds one line; what is drawn there comes below the table. */
function phrasesOf(block: RootContent, drawn: RootContent[]): PhrasingContent[][] {
  if (block.type === 'paragraph') {
    if (block.children.every(({ type }) => type !== 'image')) return [block.children]
    drawn.push(block)
    return []
  }
  if (block.type === 'leafDirective') {
    drawn.push(block)
    return []
  }
  if (block.type === 'tableCell') return [block.children]
  return 'children' in block ? (block.children as RootContent[]).flatMap(child => phrasesOf(child, drawn)) : []
}
