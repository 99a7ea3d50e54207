import type { Painted } from '../content/painted.js'
import type { Element, Kid } from '../structure/structure.js'

/** Elements whose lines and areas say something. */
const drawn: ReadonlySet<string> = new Set(['Figure', 'Formula'])

/**
 * Takes from the structure what is only decoration: borders, grounds and drawn bullets, which browsers count as a part of the
 * text that they surround. What is taken out becomes an artifact.
 */
export function withoutDecorations(root: Element, painted: Painted): Element {
  const hasText = (kid: Kid) =>
    kid.kind !== 'content' || painted.get(kid.stream)?.get(kid.number)?.paints.has('text') === true
  const clean = (element: Element): Element =>
    drawn.has(element.role)
      ? element
      : { ...element, kids: element.kids.filter(hasText).map(kid => (kid.kind === 'element' ? clean(kid) : kid)) }
  return clean(root)
}
