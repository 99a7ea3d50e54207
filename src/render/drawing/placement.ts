import type { ElementContent, Root } from 'hast'
import { visit } from 'unist-util-visit'
import type { Box } from '../../deck/diagrams/geometry.js'

// A style attribute would need a hole in the security policy, so a place is a handful of classes, and a page carries the
// rules for the classes that it uses. `x` counts from where reading begins: right-to-left mirrors by itself.
const rules: Readonly<Record<string, string>> = { x: 'inset-inline-start', y: 'top', w: 'width', h: 'height' }
const placing = /^([xywh])-(\d+)$/

/** The classes that put an element at a box, in whole px. */
export function placed({ x, y, width, height }: Box): string[] {
  const px = (value: number) => Math.max(0, Math.round(value))
  return [`x-${px(x)}`, `y-${px(y)}`, `w-${px(width)}`, `h-${px(height)}`]
}

/** The style sheet for all placing classes in a page. Sorted, so that the same page gives the same bytes. */
export function placementStyle(content: readonly ElementContent[]): string {
  const used = new Set<string>()
  const root: Root = { type: 'root', children: [...content] }
  visit(root, 'element', ({ properties: { className } }) => {
    if (Array.isArray(className)) for (const name of className) if (placing.test(String(name))) used.add(String(name))
  })
  return [...used].sort().map(rule).join('\n')
}

function rule(name: string): string {
  const [, letter = '', value = ''] = placing.exec(name) ?? []
  return `.${name}{${rules[letter]}:${value}px}`
}
