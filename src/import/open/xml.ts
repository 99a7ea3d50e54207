import { parseTree } from './parse-tree.js'

/** An element of a part. Names are without prefix; attributes too, but those that name a relationship: `r:id`. */
export interface Xml {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (Xml | string)[]
}

interface Open extends Xml {
  readonly children: (Xml | string)[]
}

const mostElements = 1_500_000

/** What Office programs since 2010 add, and we read; of everything else the part for older programs is taken. */
const known = new Set(['a14', 'a16', 'p14', 'p15', 'wps', 'wpg', 'wpc', 'wp14', 'w14', 'w15', 'c14', 'c16'])

/** Parses a part. Undefined for one that `parseTree` refuses. */
export function readXml(text: string): Xml | undefined {
  return parseTree<Open>(text, {
    mostElements,
    make({ local, attributes }) {
      const values: Record<string, string> = Object.create(null)
      for (const { prefix, local: name, uri, value } of Object.values(attributes)) {
        if (isRelationship(uri)) values[`r:${name}`] = value
        else if (prefix === '' || !(name in values)) values[name] = value
      }
      return { name: local, attributes: values, children: [] }
    },
    closed(element, parent) {
      if (element.name === 'AlternateContent' && parent) parent.children.splice(-1, 1, ...chosen(element))
    }
  })
}

// The two standards of Office have different addresses that end alike.
function isRelationship(uri: string): boolean {
  return /\/officeDocument\/(?:2006\/)?relationships$/.test(uri)
}

/** What stands in the place of content with alternatives. */
function chosen(alternatives: Xml): readonly (Xml | string)[] {
  const choice = childrenOf(alternatives, 'Choice').find(({ attributes }) =>
    (attributes.Requires ?? '').split(/\s+/).every(prefix => known.has(prefix))
  )
  return (choice ?? childOf(alternatives, 'Fallback'))?.children ?? []
}

/** The elements directly below another, of a name or of any. */
export function childrenOf(parent: Xml | undefined, name?: string): Xml[] {
  return (parent?.children ?? []).filter(
    (child): child is Xml => typeof child !== 'string' && (name === undefined || child.name === name)
  )
}

/** The first element with a name, or at the end of a path of names, below another. */
export function childOf(parent: Xml | undefined, ...path: readonly string[]): Xml | undefined {
  return path.reduce<Xml | undefined>(
    (above, name) => above?.children.find((child): child is Xml => typeof child !== 'string' && child.name === name),
    parent
  )
}

/** All elements with a name below another, in order. */
export function* elementsIn(parent: Xml | undefined, name: string): Generator<Xml> {
  for (const child of childrenOf(parent)) {
    if (child.name === name) yield child
    yield* elementsIn(child, name)
  }
}

/** The text of an element and all below it. */
export function wordsIn(element: Xml | undefined): string {
  return (element?.children ?? []).map(child => (typeof child === 'string' ? child : wordsIn(child))).join('')
}

/** True for `1` and `true`, and for an element that is there without a value; false where there is none. */
export function isOn(value: string | undefined): boolean {
  return value !== undefined && !/^(?:0|false|off|none)$/.test(value)
}
