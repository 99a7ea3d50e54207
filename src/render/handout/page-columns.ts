import type { ElementContent } from 'hast'
import { h } from 'hastscript'

/** The class of what is as wide as the page. */
export const wide = 'wide'

/**
 * Puts what stands in a row into the two columns of a page, and what is wide between them: a browser leaves columns empty above
 * what spans them.
 */
export function inColumns(content: readonly ElementContent[]): ElementContent[] {
  const runs: ElementContent[][] = []
  let isOpen = false
  for (const one of content) {
    if (isWide(one)) {
      runs.push([one])
      isOpen = false
      continue
    }
    if (isOpen) runs.at(-1)?.push(one)
    else runs.push([one])
    isOpen = true
  }
  return runs.flatMap(run => (run.some(isWide) ? run : [h('div', { className: ['page-columns'] }, run)]))
}

export function isWide(content: ElementContent): boolean {
  return (
    content.type === 'element' &&
    Array.isArray(content.properties.className) &&
    content.properties.className.includes(wide)
  )
}
