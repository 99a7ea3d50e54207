import type { Element, ElementContent } from 'hast'
import type { Box } from '../../deck/diagrams/geometry.js'
import { memoizeWeak } from '../../deck/memoize-weak.js'
import { isSlide } from '../is-slide.js'

// A style attribute would need a hole in the security policy, so a place is a handful of classes, and a page carries the
// rules for the classes that it uses. `x` counts from where reading begins: right-to-left mirrors by itself.
// The sizes of words and of their heads, `t` and `n`, the most that a title's longest word allows, what stands between items, how wide a column of names is and the share of a bar in percent are for sheets to use.
const rules: Readonly<Record<string, string>> = {
  x: 'inset-inline-start',
  y: 'top',
  w: 'width',
  h: 'height',
  t: '--words',
  n: '--heads',
  'title-limit': '--title-limit',
  air: '--air',
  head: '--names',
  text: 'font-size',
  share: '--share',
  band: '--band',
  // Without its unit: a sheet makes shares of it.
  fit: '--fit',
  // How light a photo is at five heights: the theme knows how much of a veil each step of light needs.
  ...Object.fromEntries(['p', 'q', 'r', 'u', 'v'].map(name => [name, `--veil-${name}`]))
}
const units: Readonly<Record<string, string>> = { share: '%', fit: '' }
const placing = /^([xywhtnpqruv]|title-limit|air|head|text|share|fit|band)-(\d+)$/

/** The classes that put an element at a box, in whole px. */
export function placed({ x, y, width, height }: Box): string[] {
  const px = (value: number) => Math.max(0, Math.round(value))
  return [`x-${px(x)}`, `y-${px(y)}`, `w-${px(width)}`, `h-${px(height)}`]
}

/** The style sheet for all placing classes in a page. Sorted, so that the same page gives the same bytes. */
export function placementStyle(content: readonly ElementContent[]): string {
  return [...new Set(content.flatMap(placingIn))].sort().map(rule).join('\n')
}

function placingIn(node: ElementContent): readonly string[] {
  if (node.type !== 'element') return []
  return isSlide(node) ? placingOnSlide(node) : collectPlacing(node)
}

const placingOnSlide = memoizeWeak(collectPlacing)

function collectPlacing({ properties: { className }, children }: Element): readonly string[] {
  const own = Array.isArray(className) ? className.map(String).filter(name => placing.test(name)) : []
  return [...own, ...children.flatMap(placingIn)]
}

function rule(name: string): string {
  const [, letter = '', value = ''] = placing.exec(name) ?? []
  if (rules[letter]?.startsWith('--veil')) return `.${name}{${rules[letter]}:var(--light-${value})}`
  return `.${name}{${rules[letter]}:${value}${units[letter] ?? 'px'}}`
}
