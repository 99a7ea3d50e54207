import type { PhrasingContent, RootContent } from 'mdast'
import { type DiagramLayout, diagramLayouts, itemsAllowed } from '../../deck/diagrams.js'
import { blocksOf, type Line } from '../lists.js'
import { childOf, childrenOf, elementsIn, type Xml } from '../open/xml.js'
import { titlePhrasing } from '../phrasing.js'
import { inOneLine } from './table.js'
import { readParas, type TextContext } from './text.js'

/** Deeper points are read as if they stood at the top: no SmartArt shows so many levels. */
const deepest = 50

interface Point {
  readonly content: PhrasingContent[]
  readonly children: Point[]
}

/** Which of our diagrams stands for a category of SmartArt; lists are what SmartArt calls blocks beside each other. */
const byCategory: Readonly<Record<string, DiagramLayout>> = {
  list: 'pillars',
  picture: 'pillars',
  process: 'steps',
  cycle: 'cycle',
  hierarchy: 'tree',
  pyramid: 'pyramid',
  matrix: 'matrix',
  relationship: 'hub'
}

/** Layouts that are not what their category says. */
const byName: readonly (readonly [RegExp, DiagramLayout])[] = [
  [/venn/i, 'venn'],
  [/radial|cycle4|gear/i, 'hub'],
  [/target|onion/i, 'rings'],
  [/timeline/i, 'timeline'],
  [/pyramid|funnel/i, 'pyramid'],
  [/orgChart|hierarchy|tree/i, 'tree'],
  [/matrix/i, 'matrix'],
  [/cycle/i, 'cycle'],
  [/process|chevron|arrow|step/i, 'steps']
]

/** The words of a SmartArt as a diagram of ours, or as a list where no diagram can hold them. `layout` is its layout part. */
export function readSmartArt(data: Xml, layout: Xml | undefined, context: TextContext): RootContent[] {
  const points = treeOf(data, context)
  if (points.length === 0) return []
  const lines = linesOf(points)
  const list = blocksOf(lines)
  const kind = layoutFor(layout)
  const deep = Math.max(...lines.map(({ level }) => level))
  const { least, most } = kind ? itemsAllowed(kind) : { least: 0, most: 0 }
  const allowed = kind === 'tree' && points.length === 1 ? 2 : 1
  if (!kind || points.length < least || points.length > most || deep > allowed) {
    context.lose('A SmartArt: its words came as a list, as no diagram of ours holds them')
    return list
  }
  return [{ type: 'containerDirective', name: 'diagram', attributes: { layout: kind }, children: list as never[] }]
}

/** The diagram of ours for a layout of SmartArt. */
function layoutFor(layout: Xml | undefined): DiagramLayout | undefined {
  const name = (layout?.attributes.uniqueId ?? '').replace(/^.*[/:#]/, '')
  const named = byName.find(([pattern]) => pattern.test(name))?.[1]
  if (named) return named
  const categories = childrenOf(childOf(layout, 'catLst'), 'cat').map(({ attributes }) => attributes.type ?? '')
  const known = categories.map(category => byCategory[category]).find(found => found !== undefined)
  return known ?? diagramLayouts.find(own => own === name) ?? 'pillars'
}

function linesOf(points: readonly Point[], level = 0): Line[] {
  return points.flatMap(({ content, children }) => [
    { level: Math.min(level, 6), mark: 'bullet' as const, content },
    ...linesOf(children, level + 1)
  ])
}

/** The points of a data model below each other, without those that only draw. A point without words hands its children up. */
function treeOf(data: Xml, context: TextContext): Point[] {
  const points = new Map(
    childrenOf(childOf(data, 'ptLst'), 'pt').map(point => [point.attributes.modelId ?? '', point] as const)
  )
  const below = new Map<string, { order: number; id: string }[]>()
  // Words on the arrows to a point stand below it.
  const arrows = new Map<string, readonly (string | undefined)[]>()
  for (const { attributes } of childrenOf(childOf(data, 'cxnLst'), 'cxn')) {
    const { type = 'parOf', srcId = '', destId = '', srcOrd = '0', parTransId, sibTransId } = attributes
    if (type !== 'parOf') continue
    arrows.set(destId, [parTransId, sibTransId])
    below.set(srcId, [...(below.get(srcId) ?? []), { order: Number(srcOrd) || 0, id: destId }])
  }
  const seen = new Set<string>()
  const wordsOf = (point: Xml | undefined) =>
    titlePhrasing(inOneLine(readParas(childOf(point, 't'), context).map(para => para.content)))
  const read = (id: string, depth = 0): Point[] => {
    if (seen.has(id) || depth > deepest) return []
    seen.add(id)
    const next = (below.get(id) ?? []).toSorted((a, b) => a.order - b.order)
    const children = next.flatMap(one => read(one.id, depth + 1))
    const point = points.get(id)
    const kind = point?.attributes.type ?? 'node'
    if (!point || (kind !== 'node' && kind !== 'asst')) return children
    const content = wordsOf(point)
    const onArrows = (arrows.get(id) ?? []).flatMap(arrow => {
      const words = wordsOf(points.get(arrow ?? ''))
      return words.length > 0 ? [{ content: words, children: [] }] : []
    })
    const all = [...onArrows, ...children]
    return content.length === 0 ? all : [{ content, children: all }]
  }
  const roots = [...points].filter(([, { attributes }]) => attributes.type === 'doc').map(([id]) => id)
  const found = roots.flatMap(id => read(id))
  const loose = [...points.keys()].filter(id => !seen.has(id)).flatMap(id => read(id))
  return [...found, ...loose]
}

/** The words of a SmartArt as it was drawn last: for one whose data cannot be read. */
export function readDrawnSmartArt(drawing: Xml, context: TextContext): RootContent[] {
  const contents = [...elementsIn(drawing, 'sp')].map(shape =>
    inOneLine(readParas(childOf(shape, 'txBody'), context).map(para => para.content))
  )
  const lines = contents
    .filter(content => content.length > 0)
    .map(content => ({ level: 0, mark: 'bullet' as const, content }))
  return blocksOf(lines)
}
