import type { Element, Kid } from '../structure/structure.js'

/**
 * Renumbers headings so that the first is of level 1 and no level is skipped on the way down, whatever the page had. A heading
 * stays below the ones that it stood below.
 */
export function withStepwiseHeadings(root: Element): Element {
  const above: number[] = []
  const renumber = (element: Element): Element => {
    const level = levelOf(element)
    if (level === undefined) return { ...element, kids: element.kids.map(below) }
    while (above.length > 0 && (above.at(-1) ?? 0) >= level) above.pop()
    above.push(level)
    return { ...element, role: `H${Math.min(6, above.length)}` }
  }
  const below = (kid: Kid): Kid => (kid.kind === 'element' ? renumber(kid) : kid)
  return renumber(root)
}

function levelOf({ role }: Element): number | undefined {
  const level = role === 'Title' ? '1' : /^H([1-6])$/.exec(role)?.[1]
  return level === undefined ? undefined : Number(level)
}
