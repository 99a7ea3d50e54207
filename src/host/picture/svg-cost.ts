import type { SvgElement } from './svg-tree.js'

/** More than so many shapes take seconds on an old computer, each time that a slide is drawn. */
const maxShapes = 100_000
const maxNumbers = 1_500_000

/**
 * Whether a drawing is no more work than an old computer can do: what is used several times counts each time, so that a few lines that use
 * each other cannot stand for a thousand million shapes. One that uses itself is never cheap.
 */
export function isCheap(root: SvgElement): boolean {
  const byId = new Map<string, SvgElement>()
  for (const element of below(root)) if (element.attributes.id !== undefined) byId.set(element.attributes.id, element)
  const known = new Map<SvgElement, number>()
  const costOf = (element: SvgElement): number => {
    const before = known.get(element)
    if (before !== undefined) return before
    // Until it is known, it stands for without end: so does what leads back to it.
    known.set(element, Number.POSITIVE_INFINITY)
    const own = referencesOf(element).reduce((sum, { id, times }) => {
      const target = byId.get(id)
      return target && times > 0 ? sum + times * costOf(target) : sum
    }, 1)
    const cost = element.children.reduce((sum, child) => (typeof child === 'string' ? sum : sum + costOf(child)), own)
    known.set(element, cost)
    return cost
  }
  const numbers = [...below(root)].reduce((sum, { attributes }) => sum + numbersIn(attributes), 0)
  return numbers <= maxNumbers && costOf(root) <= maxShapes
}

function* below(element: SvgElement): Generator<SvgElement> {
  yield element
  for (const child of element.children) if (typeof child !== 'string') yield* below(child)
}

interface Reference {
  readonly id: string
  readonly times: number
}

/** What an element draws again, and how often: a marker stands at each point of its line. */
function referencesOf({ attributes }: SvgElement): Reference[] {
  const points = 1 + numbersIn(attributes)
  const texts = Object.entries(attributes).filter(([name]) => name !== 'd' && name !== 'points')
  return texts.flatMap(([name, value]) => {
    const ids = name === 'href' ? [/^#(.*)/.exec(value)?.[1]] : [...value.matchAll(/#([\w.:-]+)/g)].map(([, id]) => id)
    return ids.flatMap(id => (id === undefined ? [] : [{ id, times: /marker/.test(name + value) ? points : 1 }]))
  })
}

function numbersIn({ d = '', points = '' }: Readonly<Record<string, string>>): number {
  return Math.ceil((d.length + points.length) / 4)
}
