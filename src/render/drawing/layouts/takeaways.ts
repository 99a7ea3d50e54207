import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { SKIP, visit } from 'unist-util-visit'
import type { Block } from '../../../deck/blocks.js'
import type { Slide } from '../../../deck/deck.js'
import { itemsOf } from '../../../deck/lesson.js'
import { all } from '../../../deck/walk.js'
import { px, textSteps } from '../../../layout/box-sizes.js'
import { aroundBody, sizesIn } from '../../../layout/content-height.js'
import { areHeaded, type HeadedSizes, headColumn } from '../../../layout/headed-points.js'
import { headedSizes, largeHeaded } from '../../../layout/headed-sizes.js'
import { largePoints, leastAir } from '../../../layout/large-points.js'
import { slideSetting } from '../../../layout/slide-size.js'
import { hasIcon } from '../../../layout/tile-words.js'
import { textIn } from '../break-clauses.js'
import type { DrawingOptions } from '../context.js'
import { drawBlocks } from '../draw-blocks.js'
import { withBoldHead, withDetail } from '../with-detail.js'
import { withClasses } from './items.js'

/**
 * What to take home. Where most points name what they are about before a colon, these words are bold: the room finds a point by them. Where all
 * do, they stand in a column, where points that repeat the name before them share it.
 */
export function drawTakeaways(blocks: readonly Block[], slide: Slide, options: DrawingOptions): ElementContent[] {
  const drawn = drawBlocks(blocks, options)
  const { language } = options.deck
  if (blocks.every(block => block.type !== 'takeaways' || areHeaded(block.children, language))) {
    const items = all(blocks, 'listItem')
    const sizes = largeLook(blocks, slide, language) ?? sizesOf(blocks, slide, language)
    const text = textSteps(language)[`text-${slideSetting(slide, language).density}`]
    const column = headColumn(items, language, sizes ?? { name: text, text })
    const looks = [
      ...(items.some(hasIcon) ? ['icons'] : []),
      `head-${column}`,
      ...(sizes ? [`t-${sizes.text}`, `n-${sizes.name}`] : [])
    ]
    return drawn.map(block => (isTakeaways(block) ? withClasses(inRows(block), 'headed', ...looks) : block))
  }
  const headed = drawn
    .flatMap(block => (isTakeaways(block) ? itemsIn(block) : []))
    .map(({ passage }) => ({ passage, words: withBoldHead(passage.children) }))
  if (headed.filter(({ words }) => words !== undefined).length * 2 > headed.length)
    for (const { passage, words } of headed) if (words) passage.children = words
  const large = largePoints(slide, language)
  return large === undefined
    ? drawn
    : drawn.map(block => (isTakeaways(block) ? withClasses(block, `t-${large}`) : block))
}

/** The sizes of a few short points that have a slide and more room to themselves. */
function largeLook(blocks: readonly Block[], slide: Slide, language: string): HeadedSizes | undefined {
  const [only, ...others] = blocks
  const { density, air } = slideSetting(slide, language)
  if (only?.type !== 'takeaways' || others.length > 0 || density !== 'normal' || air < leastAir) return undefined
  return largeHeaded(itemsOf(only.children), language)
}

/** The sizes of points that have a slide to themselves, where these are not those of other text. */
function sizesOf(blocks: readonly Block[], slide: Slide, language: string): HeadedSizes | undefined {
  const [only, ...others] = blocks
  const { density } = slideSetting(slide, language)
  if (only?.type !== 'takeaways' || others.length > 0) return undefined
  return headedSizes(only.children, sizesIn({ density, air: 0 }, language), {
    width: px['slide-width'] - 2 * px.edge,
    height: px['slide-height'] - aroundBody(slide, density, language)
  })
}

/** Points as rows of a name and what it names. One that repeats the name before it is a line more of its row. */
function inRows(block: Element): Element {
  let before: { readonly name: string; readonly detail: Element } | undefined
  const repeated = new Set<ElementContent>()
  for (const { item, passage } of itemsIn(block)) {
    const parts = withDetail(passage.children.filter(child => !isIcon(child)))
    const head = withSpaceInColon(partsBefore(parts))
    const name = head.map(textIn).join('')
    const detail = parts.slice(head.length).find(part => part.type === 'element')
    if (detail?.type !== 'element' || head.length === 0) {
      passage.children = [...passage.children.filter(isIcon), pairOf([h('strong', parts)])]
      before = undefined
    } else if (before?.name === name) {
      if (!before.detail.children.some(isPoint)) before.detail.children = [pointOf(before.detail)]
      before.detail.children.push(pointOf(detail))
      repeated.add(item)
    } else {
      passage.children = [...passage.children.filter(isIcon), pairOf([h('strong', head), detail])]
      before = { name, detail }
    }
  }
  visit(block, 'element', (node: Element) => {
    node.children = node.children.filter(child => !repeated.has(child))
  })
  return block
}

const pairOf = (words: readonly Element[]) => h('span', { className: ['pair'] }, ...words)
const pointOf = ({ children }: Element) => h('span', { className: ['said'] }, ...children)

function isPoint(content: ElementContent): boolean {
  return content.type === 'element' && content.properties.className?.toString() === 'said'
}

function isTakeaways(block: ElementContent): block is Element {
  if (block.type !== 'element') return false
  const { className } = block.properties
  return Array.isArray(className) && className.includes('takeaways')
}

function isIcon(content: ElementContent): boolean {
  return content.type === 'element' && content.tagName === 'svg'
}

/** Each item, and what holds its words: the item, or its first paragraph. */
function itemsIn(block: Element): { readonly item: Element; readonly passage: Element }[] {
  const found: { item: Element; passage: Element }[] = []
  visit(block, 'element', (item: Element) => {
    if (item.tagName !== 'li') return undefined
    const paragraph = item.children.find(child => child.type === 'element' && child.tagName === 'p')
    found.push({ item, passage: paragraph?.type === 'element' ? paragraph : item })
    return SKIP
  })
  return found
}

/** French has a space before a colon, which is hidden with it: a name has no more width than its letters. */
function withSpaceInColon(head: readonly ElementContent[]): ElementContent[] {
  const [before, colon] = head.slice(-2)
  if (before?.type !== 'text' || colon?.type !== 'element') return [...head]
  const value = before.value.trimEnd()
  const space = before.value.slice(value.length)
  return [
    ...head.slice(0, -2),
    { ...before, value },
    { ...colon, children: [{ type: 'text', value: space }, ...colon.children] }
  ]
}

/** The words up to the first colon, with it. */
function partsBefore(parts: readonly ElementContent[]): ElementContent[] {
  return parts.slice(
    0,
    1 + parts.findIndex(part => part.type === 'element' && part.properties.className?.toString() === 'colon')
  )
}
