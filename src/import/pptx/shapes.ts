import { childOf, childrenOf, elementsIn, isOn, wordsIn, type Xml } from '../open/xml.js'
import { type Box, groupTransform, ownBox, type Transform, unmoved } from './geometry.js'
import { type Ancestry, type Placeholder, placeholderOf, placeOf } from './placeholders.js'

/** A shape of a slide, with its place on it whatever groups it was in. */
export interface Shape {
  readonly element: Xml
  readonly kind: 'text' | 'picture' | 'frame' | 'line' | 'drawing'
  readonly id: string
  readonly name: string
  /** Its alternative text. */
  readonly alt: string
  readonly isDecorative: boolean
  readonly isTextBox: boolean
  readonly placeholder: Placeholder | undefined
  /** Undefined where nothing says it. */
  readonly box: Box | undefined
}

const kinds: Readonly<Record<string, Shape['kind']>> = {
  sp: 'text',
  pic: 'picture',
  graphicFrame: 'frame',
  cxnSp: 'line',
  contentPart: 'drawing'
}

/** All shapes of a slide in the order in which they lie on each other; hidden ones are left out. `keepWhole` says which groups stay one shape. */
export function flatShapes(
  slide: Xml | undefined,
  ancestry: Ancestry,
  keepWhole: (group: Shape) => boolean = () => false
): Shape[] {
  const read = (element: Xml, transform: Transform): Shape[] => {
    if (element.name === 'grpSp') {
      const group = { ...shapeOf(element, 'drawing', undefined), box: placed(ownBox(element), transform) }
      if (group.isHidden) return []
      if (keepWhole(group)) return [group]
      const inside = groupTransform(element, transform)
      return childrenOf(element).flatMap(child => read(child, inside))
    }
    const kind = kinds[element.name]
    if (!kind) return []
    const placeholder = placeholderOf(element)
    const shape = shapeOf(element, kind, placeholder)
    return shape.isHidden ? [] : [{ ...shape, box: placed(placeOf(element, placeholder, ancestry), transform) }]
  }
  return childrenOf(childOf(slide, 'cSld', 'spTree')).flatMap(child => read(child, unmoved))
}

function placed(box: Box | undefined, transform: Transform): Box | undefined {
  return box && transform(box)
}

function shapeOf(element: Xml, kind: Shape['kind'], placeholder: Placeholder | undefined) {
  const about = childrenOf(element).find(({ name }) => /^nv\w+Pr$/.test(name))
  const properties = childOf(about, 'cNvPr')
  const { id = '', name = '', descr = '', title = '', hidden } = properties?.attributes ?? {}
  return {
    element,
    kind,
    id,
    name,
    alt: (descr.trim() || title.trim()).replace(/\s+/g, ' '),
    isDecorative: [...elementsIn(properties, 'decorative')].some(({ attributes }) => isOn(attributes.val)),
    isTextBox: isOn(childOf(about, 'cNvSpPr')?.attributes.txBox),
    isHidden: isOn(hidden),
    placeholder,
    box: undefined
  }
}

/** The body of a shape's text. */
export function textBody(shape: Shape): Xml | undefined {
  return childOf(shape.element, 'txBody')
}

export function hasWords(shape: Shape): boolean {
  return wordsIn(textBody(shape)).trim() !== ''
}
