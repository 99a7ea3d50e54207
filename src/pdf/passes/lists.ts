import { type Element, elementOf, type Kid, rebuild } from '../structure/structure.js'

/**
 * Gives lists the parts that the standard asks for: items alone in a list, and in an item its label and one body that holds the
 * rest. Browsers leave the body out.
 */
export function withListBodies(root: Element): Element {
  return rebuild(root, change)
}

function change(element: Element): readonly Kid[] {
  if (element.role === 'LI') return [{ ...element, kids: itemParts(element.kids) }]
  if (element.role === 'L')
    return [{ ...element, kids: element.kids.map(kid => (isListPart(kid) ? kid : itemOf(kid))) }]
  return [element]
}

function itemParts(kids: readonly Kid[]): readonly Kid[] {
  const isPart = (kid: Kid) => kid.kind === 'element' && (kid.role === 'Lbl' || kid.role === 'LBody')
  const rest = kids.filter(kid => !isPart(kid))
  return rest.length === 0 ? kids : [...kids.filter(isPart), elementOf('LBody', rest)]
}

function isListPart(kid: Kid): boolean {
  return kid.kind === 'element' && ['LI', 'L', 'Caption'].includes(kid.role)
}

function itemOf(kid: Kid): Element {
  return elementOf('LI', [elementOf('LBody', [kid])])
}
