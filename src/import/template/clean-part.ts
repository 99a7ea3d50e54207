import type { SaxesAttributeNS } from 'saxes'
import { parseTree } from '../open/parse-tree.js'

/** An element as it is written: names with their prefixes, attributes with those that declare them. */
interface Written {
  readonly name: string
  readonly local: string
  readonly attributes: readonly SaxesAttributeNS[]
  readonly children: (Written | string)[]
}

const mostElements = 200_000

/** What a template needs nothing of: links, films, sounds, programs, and what was animated. */
const unwanted = new Set([
  'custDataLst',
  'controls',
  'transition',
  'timing',
  'hlinkClick',
  'hlinkHover',
  'hlinkMouseOver',
  'contentPart',
  'snd',
  'audioFile',
  'videoFile',
  'quickTimeFile',
  'wavAudioFile'
])

/** Elements that are nothing without one of their children; `*` is without any of them. */
const needs: Readonly<Record<string, readonly string[] | '*'>> = {
  blipFill: ['blip'],
  buBlip: ['blip'],
  pic: ['blipFill'],
  bgPr: ['blipFill'],
  bg: ['bgPr'],
  graphic: ['graphicData'],
  graphicFrame: ['graphic'],
  graphicData: '*',
  ext: '*',
  Choice: '*',
  Fallback: '*'
}

/** Parts of a template from an Office file: XML with only those relationships that `keeps` names, and without anything that runs, plays or leads elsewhere. Undefined for a part that is no XML, or has a DOCTYPE. */
export function cleanPart(text: string, keeps: (id: string) => boolean): string | undefined {
  const root = parseTree<Written>(text, {
    mostElements,
    make: ({ name, local, attributes }) => ({ name, local, attributes: Object.values(attributes), children: [] })
  })
  return root && cleaned(root, keeps)
}

/** The XML of an element; undefined where it cannot stand without what was taken out of it. */
function cleaned({ name, local, attributes, children }: Written, keeps: (id: string) => boolean): string | undefined {
  if (unwanted.has(local)) return undefined
  if (attributes.some(attribute => isRelationship(attribute) && !keeps(attribute.value))) return undefined
  if (local === 'AlternateContent') return alternatives(name, attributes, children, keeps)
  const needed = needs[local]
  const inside: string[] = []
  for (const child of children) {
    const made = typeof child === 'string' ? escaped(child) : cleaned(child, keeps)
    if (made !== undefined) inside.push(made)
    else if (typeof child !== 'string') {
      if (needed === '*' || needed?.includes(child.local)) return undefined
      // A theme has three of each.
      if (isFillList(local)) inside.push(plainFill(child.name))
    }
  }
  if (local === 'extLst' && inside.join('').trim() === '') return children.length === 0 ? `<${name}/>` : ''
  return element(name, attributes, inside.join(''))
}

/** What is for newer programs and what for older ones; only the latter where the former is gone. */
function alternatives(
  name: string,
  attributes: Written['attributes'],
  children: Written['children'],
  keeps: (id: string) => boolean
): string | undefined {
  const each = children.filter(child => typeof child !== 'string')
  const made = each.map(child => ({ child, xml: hasElements(child) ? cleaned(child, keeps) : undefined }))
  const whole = made.filter(({ child, xml }) => xml !== undefined && !(child.local === 'Choice' && isBare(xml)))
  if (whole.some(({ child }) => child.local === 'Choice'))
    return element(name, attributes, whole.map(({ xml }) => xml).join(''))
  const [older] = whole
  if (!older) return undefined
  return older.child.children.map(child => (typeof child === 'string' ? '' : (cleaned(child, keeps) ?? ''))).join('')
}

function hasElements({ children }: Written): boolean {
  return children.some(child => typeof child !== 'string')
}

function isBare(xml: string): boolean {
  return /^<[^>]*\/>$/.test(xml)
}

function isFillList(local: string): boolean {
  return local === 'fillStyleLst' || local === 'bgFillStyleLst'
}

function plainFill(name: string): string {
  const prefix = name.includes(':') ? name.slice(0, name.indexOf(':') + 1) : ''
  return `<${prefix}solidFill><${prefix}schemeClr val="phClr"/></${prefix}solidFill>`
}

function isRelationship({ uri }: SaxesAttributeNS): boolean {
  return uri === 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
}

function element(name: string, attributes: Written['attributes'], inside: string): string {
  const written = attributes.map(({ name: key, value }) => ` ${key}="${escaped(value)}"`).join('')
  return inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\r', '&#13;')
    .replaceAll('\t', '&#9;')
}
