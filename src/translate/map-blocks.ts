import type { Image, PhrasingContent, RootContent } from 'mdast'
import { splitBlanks } from '../deck/blanks.js'
import { isKind } from '../deck/block-kinds.js'
import type { Activity, TranslationGaps } from '../deck/blocks.js'
import type { Ordinal } from '../deck/catalogue.js'
import { decorative } from '../deck/picture.js'
import { inside } from './roles.js'
import type { Replace, Replacement, SitePosition } from './site.js'

/** A plain string as running text: words and blanks. */
export function nodesOf(text: string): PhrasingContent[] {
  return splitBlanks(text).map(part =>
    'blank' in part ? { type: 'blank', value: part.blank } : { type: 'text', value: part.text }
  )
}

/** Running text of a field as the string that the model keeps. */
export function fieldText(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map(node => (node.type === 'blank' ? `{{${node.value}}}` : node.type === 'text' ? node.value : ''))
    .join('')
}

const units: Partial<Record<RootContent['type'], Ordinal['unit']>> = {
  listItem: 'bullet',
  paragraph: 'paragraph',
  quizOption: 'option',
  tableRow: 'row'
}

/** The ordinal of a node among siblings of its type; its parent's where it is the only one or not counted. */
function ordinalOf(
  node: RootContent,
  siblings: readonly RootContent[],
  parent: Ordinal | undefined
): Ordinal | undefined {
  if (node.type === 'tableCell')
    return parent?.unit === 'row' ? { ...parent, column: siblings.indexOf(node) + 1 } : parent
  const unit = units[node.type]
  if (!unit) return parent
  const alike = siblings.filter(({ type }) => type === node.type)
  return alike.length < 2 ? parent : { unit, number: alike.indexOf(node) + 1, of: alike.length }
}

interface MappedBlank {
  readonly name: string
  readonly unsettled?: Replacement['unsettled']
  /** What it is filled with. */
  readonly filled?: string
}

/** How the texts in blocks are mapped, and the new names or values of blanks. */
export interface Mapping {
  readonly replace: Replace
  readonly blanks: ReadonlyMap<string, MappedBlank>
}

/** Maps every text below some nodes, in reading order. Nodes keep their types and their order. */
export function mapNodes<N extends RootContent>(nodes: readonly N[], position: SitePosition, mapping: Mapping): N[] {
  return nodes.map(node => {
    const ordinal = ordinalOf(node, nodes, position.ordinal)
    return mapNode(node, { ...position, ...(ordinal && { ordinal }) }, mapping) as N
  })
}

function mapNode(node: RootContent, position: SitePosition, mapping: Mapping): RootContent {
  const around = inside(node, position.around)
  const within: SitePosition = { ...position, around }
  if (isKind(node, 'holds', 'phrasing')) return { ...node, children: mapRunningText(node, within, mapping) }
  switch (node.type) {
    case 'paragraph':
    case 'heading':
    case 'tableCell':
      return { ...node, children: mapRunningText(node, within, mapping) }
    case 'activity':
      return mapActivity(node, within, mapping)
    default:
      return 'children' in node
        ? ({ ...node, children: mapNodes<RootContent>(node.children, within, mapping) } as RootContent)
        : node
  }
}

function mapRunningText(
  { children, position }: Extract<RootContent, { children: PhrasingContent[] }>,
  { slide, around, ordinal }: SitePosition,
  mapping: Mapping
): PhrasingContent[] {
  const site = { slide, ...around, ...(ordinal && { ordinal }), ...(position && { place: position }) }
  const replacement = mapping.replace({ ...site, nodes: children, isField: false })
  const images = new Map<PhrasingContent, Image>()
  for (const image of imagesIn(children)) images.set(image, mapImage(image, site, mapping.replace))
  return (replacement?.nodes ?? children).map(node => replaceNode(node, images, mapping))
}

/** Maps the description of a picture and its caption. */
function mapImage(image: Image, site: Omit<Parameters<Replace>[0], 'nodes' | 'isField'>, replace: Replace): Image {
  const texts: { alt?: string; title?: string } = {}
  const unsettled: Record<string, TranslationGaps[string]> = {}
  for (const [name, role] of [
    ['alt', 'alt'],
    ['title', 'caption']
  ] as const) {
    const text = image[name]
    // This marker for decorative pictures is not shown.
    if (!text || (name === 'alt' && text === decorative)) continue
    const replacement = replace({ ...site, role, nodes: [{ type: 'text', value: text }], isField: true })
    if (!replacement) continue
    texts[name] = fieldText(replacement.nodes)
    if (replacement.unsettled) unsettled[name] = replacement.unsettled
  }
  if (Object.keys(texts).length === 0) return image
  const data = Object.keys(unsettled).length > 0 && { data: { ...image.data, unsettled } }
  return { ...image, ...texts, ...data }
}

function imagesIn(nodes: readonly PhrasingContent[]): Image[] {
  return nodes.flatMap(node => (node.type === 'image' ? [node] : 'children' in node ? imagesIn(node.children) : []))
}

/** Replaces pictures and blanks by the mapped ones. */
function replaceNode(
  node: PhrasingContent,
  images: ReadonlyMap<PhrasingContent, Image>,
  mapping: Mapping
): PhrasingContent {
  if (node.type === 'image') return images.get(node) ?? node
  if (node.type === 'blank') {
    const known = mapping.blanks.get(node.value)
    if (!known) return node
    if (known.filled !== undefined) return { type: 'text', value: known.filled }
    const data = known.unsettled && { data: { ...node.data, unsettled: { value: known.unsettled } } }
    return { ...node, value: known.name, ...data }
  }
  if (!('children' in node)) return node
  return { ...node, children: node.children.map(child => replaceNode(child, images, mapping)) } as PhrasingContent
}

function mapActivity(node: Activity, position: SitePosition, mapping: Mapping): Activity {
  const unsettled: Record<string, TranslationGaps[string]> = {}
  const attributes: { method?: string; materials?: string } = {}
  for (const name of ['method', 'materials'] as const) {
    const text = node[name]
    if (text === undefined) continue
    const replacement = mapping.replace({
      slide: position.slide,
      role: name,
      area: position.around.area,
      ...(node.position && { place: node.position }),
      nodes: nodesOf(text),
      isField: true
    })
    attributes[name] = fieldText(
      (replacement?.nodes ?? nodesOf(text)).map(part => replaceNode(part, new Map(), mapping))
    )
    if (replacement?.unsettled) unsettled[name] = replacement.unsettled
  }
  return {
    ...node,
    ...attributes,
    ...(Object.keys(unsettled).length > 0 && { data: { ...node.data, unsettled } }),
    children: mapNodes(node.children, position, mapping)
  }
}
