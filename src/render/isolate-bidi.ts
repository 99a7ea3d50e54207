import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { directionOf } from '../deck/language.js'
import { memoizeWeakWith } from '../deck/memoize-weak.js'
import { isSlide } from './is-slide.js'

// What a reader of Arabic reads from left to right although its signs have no direction of their own: Unicode's algorithm
// turns it round. Brackets around it belong to the sentence and stay outside.
const address =
  /(?:https?:\/\/|www\.)[^\s<>()[\]«»"“”،؛]*[^\s<>()[\]«»"“”،؛.,:!?…]|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/
const phone = /\+\d[\d \u00a0().-]*\d|(?<![\d.,])0\d{1,4}(?:[ \u00a0-]\d{2,}){1,5}/
const range = /(?<![\w.,])\d+(?:[.,:/]\d+){0,9}(?:[ \u00a0]?[–-][ \u00a0]?\d+(?:[.,:/]\d+){0,9})+/
const code = /(?<![A-Za-z\d])(?=[A-Za-z/_.:‑-]{0,99}\d)[A-Za-z\d]+(?:[/_.:‑-][A-Za-z\d]+)+/
const signed = /(?<![A-Za-z\d])[A-Za-z]{1,3}[+−]{1,2}(?![\w+−])/
// Across an Arabic comma, Latin letters would draw the next word or number to their own row: `I، 2012` would be read as 2012, I.
const listed = /(?<![A-Za-z\d])[A-Za-z](?:[A-Za-z\d .'’&/-]{0,60}[A-Za-z\d])?(?=[،؛])/
const kinds = [address, phone, range, code, signed, listed]
const leftToRight = new RegExp(`(${kinds.map(({ source }) => source).join('|')})`)

// Unicode's own marks around text of another direction are signs that fonts lack; the element `bdi` says the same.
const isolated = /([\u2066-\u2068][^\u2066-\u2069]*\u2069)/
const isolators = { '\u2066': 'ltr', '\u2067': 'rtl', '\u2068': 'auto' } as const
const leftover = /[\u2066-\u2069]/g

// Nearly every text has none of these.
const unusual = /[\u202f\u2066-\u2069]/

// French puts this before `:` and `?`. No embedded font has it; the ordinary no-break space does as well.
const narrowSpace = /\u202f/g

/**
 * Returns a drawing with directions isolated for a page in a language, by its BCP 47 tag: in one that runs from right to left, addresses,
 * phone numbers, ranges and codes are kept from turning round. Text that says another direction is left alone. Signs that only
 * steer the direction, and spaces that no font has, become what every font can show.
 */
export function isolateBidi(content: readonly ElementContent[], language: string): ElementContent[] {
  const isolates = directionOf(language) === 'rtl'
  return content.flatMap(node => isolateIn(node, isolates))
}

function isolateIn(node: ElementContent, isolates: boolean): ElementContent[] {
  if (node.type === 'text') {
    if (!isolates && !unusual.test(node.value)) return node.value === '' ? [] : [node]
    return node.value
      .replace(narrowSpace, '\u00a0')
      .split(isolated)
      .flatMap((part, index) => {
        const opening = part.charAt(0)
        const inside = part.replace(leftover, '')
        if (index % 2 === 1 && isIsolator(opening)) return [h('bdi', { dir: isolators[opening] }, inside)]
        return isolates ? isolate(inside) : inside === '' ? [] : [{ type: 'text', value: inside }]
      })
  }
  if (node.type !== 'element') return [node]
  return [isSlide(node) ? isolatedSlide(node, isolates ? 'rtl' : '') : isolateElement(node, isolates)]
}

const isolatedSlide = memoizeWeakWith((slide: Element, direction) => isolateElement(slide, direction === 'rtl'))

function isolateElement(node: Element, isolates: boolean): Element {
  if (isolates && isCode(node)) return { ...node, properties: { ...node.properties, dir: 'ltr' } }
  const inside = isolates && node.properties.dir !== 'ltr'
  return { ...node, children: node.children.flatMap(child => isolateIn(child, inside)) }
}

function isIsolator(letter: string): letter is keyof typeof isolators {
  return letter in isolators
}

function isCode({ tagName }: Element): boolean {
  return tagName === 'code' || tagName === 'pre'
}

function isolate(text: string): ElementContent[] {
  return text
    .split(leftToRight)
    .map(
      (part, index): ElementContent =>
        index % 2 === 1 ? h('bdi', { dir: 'ltr' }, part) : { type: 'text', value: part }
    )
    .filter(node => node.type !== 'text' || node.value !== '')
}
