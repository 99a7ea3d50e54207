import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { SKIP, visit } from 'unist-util-visit'
import type { Block } from '../../../deck/blocks.js'
import type { Slide } from '../../../deck/deck.js'
import { itemsOf } from '../../../deck/lesson.js'
import { all } from '../../../deck/walk.js'
import { px, textSteps } from '../../../layout/box-sizes.js'
import { aroundBody, sizesIn } from '../../../layout/content-height.js'
import {
  areHeaded,
  type HeadedSizes,
  headColumn,
  headedSizes,
  type LargeHeaded,
  largeHeaded,
  roomBeside
} from '../../../layout/headed-points.js'
import { largePoints, leastAir } from '../../../layout/large-points.js'
import { largerSizes } from '../../../layout/larger-sizes.js'
import type { Measure } from '../../../layout/last-words.js'
import { slideSetting } from '../../../layout/slide-size.js'
import { hasIcon } from '../../../layout/tile-words.js'
import { textIn } from '../break-clauses.js'
import type { DrawingOptions } from '../context.js'
import { drawBlocks } from '../draw-blocks.js'
import { kept } from '../last-words.js'
import { withBoldHead, withDetail } from '../with-detail.js'
import { withClasses } from './items.js'

/**
 * What to take home. Where most points name what they are about before a colon, these words are bold: the room finds a point by them. Where all
 * do, they stand in a column, where a name that repeats the one before it is read aloud and not shown.
 */
export function drawTakeaways(blocks: readonly Block[], slide: Slide, options: DrawingOptions): ElementContent[] {
  const drawn = drawBlocks(blocks, options)
  const inColumns = blocks.every(
    block => block.type !== 'takeaways' || areHeaded(block.children, options.deck.language)
  )
  const items = all(blocks, 'listItem')
  const passages = drawn.flatMap(block => (isTakeaways(block) ? passagesIn(block) : []))
  const headed = passages.map(passage => ({ passage, words: withBoldHead(passage.children) }))
  if (inColumns && headed.every(({ words }) => words !== undefined)) {
    const { language } = options.deck
    const large = largeLook(blocks, slide, language)
    const sizes = sizesOf(blocks, slide, language)
    const { density } = slideSetting(slide, language)
    const column = large?.column ?? headColumn(items, language, sizes?.name ?? textSteps(language)[`text-${density}`])
    const room = roomBeside(items, column)
    const measure = { size: sizes?.text ?? textSteps(language)[`text-${density}`], room, language }
    let before = ''
    for (const { passage } of headed) {
      const icon = passage.children.filter(isIcon)
      const parts = withDetail(passage.children.filter(child => !isIcon(child)))
      const name = partsBefore(parts).map(textIn).join('')
      const words = large || blocks.length > 1 ? parts : keepLastOfDetail(parts, measure)
      passage.children = [...(name === before ? [] : icon), pairOf(words, name === before)]
      before = name
    }
    const looks = [
      ...(items.some(hasIcon) ? ['icons'] : []),
      `head-${column}`,
      ...(large ? [`t-${large.text}`] : []),
      ...(sizes ? [`t-${sizes.text}`, `n-${sizes.name}`] : [])
    ]
    return drawn.map(block => (isTakeaways(block) ? withClasses(block, 'headed', ...looks) : block))
  }
  if (headed.filter(({ words }) => words !== undefined).length * 2 > headed.length)
    for (const { passage, words } of headed) if (words) passage.children = words
  const large = largePoints(slide, options.deck.language)
  return large === undefined
    ? drawn
    : drawn.map(block => (isTakeaways(block) ? withClasses(block, `t-${large}`) : block))
}

/** How a few short points look that have a slide and more room to themselves. */
function largeLook(blocks: readonly Block[], slide: Slide, language: string): LargeHeaded | undefined {
  const [only, ...others] = blocks
  const { density, air } = slideSetting(slide, language)
  if (only?.type !== 'takeaways' || others.length > 0 || density !== 'normal' || air < leastAir) return undefined
  return largeHeaded(itemsOf(only.children), largerSizes(language), language)
}

/** The sizes of points that have a slide to themselves, where these are not those of other text. */
function sizesOf(blocks: readonly Block[], slide: Slide, language: string): HeadedSizes | undefined {
  const [only, ...others] = blocks
  const { density } = slideSetting(slide, language)
  if (only?.type !== 'takeaways' || others.length > 0 || density !== 'dense') return undefined
  return headedSizes(only.children, sizesIn({ density, air: 0 }, language), {
    width: px['slide-width'] - 2 * px.edge,
    height: px['slide-height'] - aroundBody(slide, density, language)
  })
}

/** What stands behind a name keeps its last words on one line, as other items do. */
function keepLastOfDetail(parts: readonly ElementContent[], measure: Measure): ElementContent[] {
  return parts.map(part =>
    part.type === 'element' && part.properties.className?.toString() === 'detail'
      ? { ...part, children: kept(part.children, measure) }
      : part
  )
}

function isTakeaways(block: ElementContent): block is Element {
  if (block.type !== 'element') return false
  const { className } = block.properties
  return Array.isArray(className) && className.includes('takeaways')
}

function isIcon(content: ElementContent): boolean {
  return content.type === 'element' && content.tagName === 'svg'
}

/** What holds the words of each item: the item, or its first paragraph. */
function passagesIn(block: Element): Element[] {
  const found: Element[] = []
  visit(block, 'element', (item: Element) => {
    if (item.tagName !== 'li') return undefined
    const paragraph = item.children.find(child => child.type === 'element' && child.tagName === 'p')
    found.push(paragraph?.type === 'element' ? paragraph : item)
    return SKIP
  })
  return found
}

/** The words before the first colon, and those behind it, side by side. */
function pairOf(parts: readonly ElementContent[], repeats: boolean): Element {
  const name = partsBefore(parts)
  return h('span', { className: ['pair'] }, [
    h('strong', repeats ? { className: ['unseen'] } : {}, name),
    ...parts.slice(name.length)
  ])
}

/** The words up to the first colon, with it. */
function partsBefore(parts: readonly ElementContent[]): ElementContent[] {
  return parts.slice(
    0,
    1 + parts.findIndex(part => part.type === 'element' && part.properties.className?.toString() === 'colon')
  )
}
