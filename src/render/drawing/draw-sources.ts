import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { forScreen } from '../../deck/audience.js'
import { isKind } from '../../deck/block-kinds.js'
import type { Block } from '../../deck/blocks.js'
import type { Slide } from '../../deck/deck.js'
import { isPhotograph } from '../../deck/picture.js'
import { all, textOf } from '../../deck/walk.js'
import { areSourcesUnseen, lastOfSources, shortSources, sourcesRoom } from '../../layout/short-sources.js'
import { breakLines } from './break-lines.js'
import type { DrawingOptions } from './context.js'
import { drawBlocks } from './draw-blocks.js'

/** The sources of a slide in one line at its foot. What that line does not hold is there for those who read or listen, and stands on paper. */
export function drawSources(slide: Slide, layout: string, options: DrawingOptions): ElementContent[] {
  const blocks = forScreen(slide.body).filter(block => isKind(block, 'shownOn', 'foot'))
  if (areOfOwnDrawing(slide, options)) return []
  const isUnseen = areSourcesUnseen(slide, layout)
  const { language } = options.deck
  const room = sourcesRoom(slide, layout, language)
  const line = isUnseen ? '' : shortSources(textsOf(slide), room)
  const last = lettersIn(lastOfSources(line, room, language))
  let left = lettersIn(line)
  return drawBlocks(blocks, options).map(content => {
    if (content.type !== 'element') return content
    const children = content.children.map(part => {
      if (part.type !== 'element') return part
      if (isLabel(part)) return isUnseen ? { ...part, properties: { className: ['box-label', ...more] } } : part
      const [shown, rest] = cut(part.children, left)
      left = 0
      if (shown.length === 0) return { ...part, properties: { ...part.properties, className: more } }
      // Where lines may break is only marked in what is seen: in Chinese that is a fifth of the page's text.
      const words = last > 0 ? withLast(shown, last, options) : breakLines(shown, options.deck)
      return { ...part, children: rest.length > 0 ? [...words, h('span', { className: more }, rest)] : words }
    })
    return { ...content, children }
  })
}

/** Whether the sources of a slide say no more than that its picture is one’s own, which is for paper: on a screen it tells nobody anything. */
export function areOfOwnDrawing(slide: Slide, { labels }: Pick<DrawingOptions, 'labels'>): boolean {
  const pictures = all(forScreen(slide.body), 'image')
  const said = textOf(textsOf(slide)).trim()
  return said === labels.ownDrawing && pictures.length > 0 && !pictures.some(({ url }) => isPhotograph(url))
}

function textsOf({ body }: Slide): Block[] {
  return forScreen(body).flatMap(block => (isKind(block, 'shownOn', 'foot') ? block.children : []))
}

const more = ['more', 'unseen']

function isLabel({ properties: { className } }: Element): boolean {
  return Array.isArray(className) && className.includes('box-label')
}

/** Words of which the last ones, so many letters, stay on one line. */
function withLast(words: readonly ElementContent[], letters: number, { deck }: DrawingOptions): ElementContent[] {
  const [before, [first, ...others]] = cut(words, lettersIn(words.map(textIn).join('')) - letters)
  if (first?.type !== 'text') return breakLines(words, deck)
  const text = first.value.trimStart()
  const space = first.value.slice(0, first.value.length - text.length)
  const last = h('span', { className: ['together'] }, [text, ...others])
  return [...breakLines(before, deck), ...(space === '' ? [] : [{ type: 'text' as const, value: space }]), last]
}

/** Letters and signs without spaces, which drawings and texts count differently. */
function lettersIn(text: string): number {
  return text.replace(/\s/g, '').length
}

/** Cuts drawn words behind a number of letters. */
function cut(nodes: readonly ElementContent[], letters: number): [shown: ElementContent[], rest: ElementContent[]] {
  const shown: ElementContent[] = []
  const rest: ElementContent[] = []
  let left = letters
  for (const node of nodes) {
    const count = lettersIn(textIn(node))
    if (left >= count && left > 0) shown.push(node)
    else if (left === 0) rest.push(node)
    else if (node.type === 'text') {
      const at = placeBehind(node.value, left)
      shown.push({ ...node, value: node.value.slice(0, at) })
      rest.push({ ...node, value: node.value.slice(at) })
    } else if (node.type === 'element') {
      const [before, behind] = cut(node.children, left)
      shown.push({ ...node, children: before })
      rest.push({ ...node, children: behind })
    }
    left = Math.max(0, left - count)
  }
  return [shown, rest.some(node => textIn(node).trim() !== '') ? rest : []]
}

function placeBehind(text: string, letters: number): number {
  let left = letters
  for (let at = 0; at < text.length; at++) {
    if (left === 0) return at
    if (!/\s/.test(text.charAt(at))) left -= 1
  }
  return text.length
}

function textIn(node: ElementContent): string {
  if (node.type === 'text') return node.value
  return node.type === 'element' ? node.children.map(textIn).join('') : ''
}
