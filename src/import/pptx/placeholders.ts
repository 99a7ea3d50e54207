import { childOf, childrenOf, elementsIn, type Xml } from '../open/xml.js'
import { type Box, ownBox } from './geometry.js'
import type { StyleChain } from './styles.js'

/** The placeholder that a shape fills. */
export interface Placeholder {
  /** `title`, `body`, `pic`; `obj` where it does not say. */
  readonly type: string
  readonly index: string | undefined
}

/** What a slide inherits: its layout, that layout's master, and the presentation's own style of text. */
export interface Ancestry {
  readonly layout: Xml | undefined
  readonly master: Xml | undefined
  readonly defaults: Xml | undefined
}

/** The placeholder of a shape; undefined for one that stands freely. */
export function placeholderOf(shape: Xml): Placeholder | undefined {
  const kind = childrenOf(shape).find(({ name }) => /^nv\w+Pr$/.test(name))
  const found = childOf(kind, 'nvPr', 'ph')
  return found && { type: found.attributes.type ?? 'obj', index: found.attributes.idx }
}

export function isTitleType(type: string): boolean {
  return type === 'title' || type === 'ctrTitle'
}

/** Of what kind the texts of a placeholder are, as a master knows them. */
function styleName(type: string | undefined): 'titleStyle' | 'bodyStyle' | 'otherStyle' {
  if (type === undefined || ['dt', 'ftr', 'sldNum', 'hdr'].includes(type)) return 'otherStyle'
  return isTitleType(type) ? 'titleStyle' : 'bodyStyle'
}

/** Where the text of a shape looks for its style. */
export function styleChain(placeholder: Placeholder | undefined, { layout, master, defaults }: Ancestry): StyleChain {
  const above = inherited(placeholder, { layout, master })
  const styles = above.map(shape => childOf(shape, 'txBody', 'lstStyle'))
  return [...styles, childOf(master, 'txStyles', styleName(placeholder?.type)), defaults]
}

/** The place of a shape: its own, or that of its placeholder in the layout or the master. */
export function placeOf(shape: Xml, placeholder: Placeholder | undefined, ancestry: Ancestry): Box | undefined {
  return (
    ownBox(shape) ??
    inherited(placeholder, ancestry)
      .map(ownBox)
      .find(box => box !== undefined)
  )
}

function inherited(
  placeholder: Placeholder | undefined,
  { layout, master }: Pick<Ancestry, 'layout' | 'master'>
): Xml[] {
  if (!placeholder) return []
  const onLayout = shapesOf(layout).find(([, one]) => isSame(one, placeholder))
  const type = onLayout?.[1].type ?? placeholder.type
  const onMaster = shapesOf(master).find(([, one]) => baseType(one.type) === baseType(type))
  return [onLayout?.[0], onMaster?.[0]].filter(shape => shape !== undefined)
}

function shapesOf(part: Xml | undefined): [Xml, Placeholder][] {
  return [...elementsIn(childOf(part, 'cSld', 'spTree'), 'sp')].flatMap((shape): [Xml, Placeholder][] => {
    const placeholder = placeholderOf(shape)
    return placeholder ? [[shape, placeholder]] : []
  })
}

// A layout's placeholder is found by its number; only titles and footers, which each exist once, by their type.
function isSame(one: Placeholder, other: Placeholder): boolean {
  if (isTitleType(one.type) && isTitleType(other.type)) return true
  if (one.index !== undefined || other.index !== undefined) return (one.index ?? '0') === (other.index ?? '0')
  return one.type === other.type
}

function baseType(type: string): string {
  if (isTitleType(type)) return 'title'
  return ['dt', 'ftr', 'sldNum', 'hdr'].includes(type) ? type : 'body'
}
