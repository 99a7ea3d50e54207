import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { isBand } from '../../../deck/band.js'
import type { Block } from '../../../deck/blocks.js'
import { textOf } from '../../../deck/walk.js'
import { bandLook } from '../../../layout/band-look.js'
import { bandRoom } from '../../../layout/lead-height.js'
import { withClasses } from './items.js'

/** Drawn blocks whose bands are as wide as the slide: those that fit stand on one line, others are broken where a sentence or a clause ends. */
export function setBands(
  drawn: readonly ElementContent[],
  blocks: readonly Block[],
  { text, language }: { readonly text: number; readonly language: string }
): ElementContent[] {
  const bands = blocks.filter(block => block.type === 'callout' && isBand(block))
  let index = 0
  return drawn.map(content => {
    if (content.type !== 'element' || !isDrawnBand(content)) return content
    const band = bands[index++]
    if (!band) return content
    const look = bandLook(textOf(band), text, bandRoom, language)
    const sized = look.text === text ? content : withClasses(content, `t-${look.text}`)
    if (look.lines === 1) return withClasses(sized, 'one-line')
    return { ...sized, children: sized.children.map(child => brokenAt(child, look.breakAt)) }
  })
}

function isDrawnBand({ properties: { className } }: Element): boolean {
  return Array.isArray(className) && className.includes('callout') && className.includes('band')
}

/** A paragraph of a band in two parts, or whole where it is broken wherever its line is full. */
function brokenAt(content: ElementContent, at: number | undefined): ElementContent {
  if (content.type !== 'element' || content.tagName === 'svg') return content
  const whole = content.children.flatMap(unwrapped)
  const [only, ...others] = whole
  if (only?.type === 'element' && others.length === 0) return { ...content, children: [brokenAt(only, at)] }
  const [text, ...more] = joined(whole)
  if (text?.type !== 'text' || more.length > 0 || at === undefined) return { ...content, children: joined(whole) }
  const first = h('span', { className: ['sentence'] }, text.value.slice(0, at).trimEnd())
  const second = h('span', { className: ['sentence'] }, text.value.slice(at))
  return { ...content, children: [first, { type: 'text', value: ' ' }, second] }
}

function unwrapped(content: ElementContent): ElementContent[] {
  if (content.type !== 'element' || content.tagName !== 'span') return [content]
  return content.properties.className?.toString() === 'sentence' ? content.children.flatMap(unwrapped) : [content]
}

/** Texts that follow each other as one. */
function joined(contents: readonly ElementContent[]): ElementContent[] {
  const all: ElementContent[] = []
  for (const content of contents) {
    const last = all.at(-1)
    if (last?.type === 'text' && content.type === 'text')
      all[all.length - 1] = { type: 'text', value: last.value + content.value }
    else all.push(content)
  }
  return all
}
