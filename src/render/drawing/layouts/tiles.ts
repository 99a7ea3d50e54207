import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { ListItem } from 'mdast'
import type { Block } from '../../../deck/blocks.js'
import type { Slide } from '../../../deck/deck.js'
import { itemsOf } from '../../../deck/lesson.js'
import { textOf } from '../../../deck/walk.js'
import { bodyOf } from '../../../deck/word-layouts.js'
import { px, textSteps } from '../../../layout/box-sizes.js'
import { aroundBody, sizesIn } from '../../../layout/content-height.js'
import { type LedLook, ledLook } from '../../../layout/led-rows.js'
import { acrossOf, areLight } from '../../../layout/pictured-shapes.js'
import { picturedLook } from '../../../layout/pictured-tiles.js'
import { contentLayout } from '../../../layout/slide-layout.js'
import { slideSetting } from '../../../layout/slide-size.js'
import { linesOf, longestPiece } from '../../../layout/text-width.js'
import { isLight, mostRows, type TilesLook } from '../../../layout/tile-heights.js'
import { noteRoom } from '../../../layout/tile-note.js'
import type { TilesSetting } from '../../../layout/tile-setting.js'
import { arePictured, hasIcon, partsOf } from '../../../layout/tile-words.js'
import { tilesLook } from '../../../layout/tiles.js'
import { breakClauses } from '../break-clauses.js'
import type { DrawingOptions } from '../context.js'
import { drawBlocks } from '../draw-blocks.js'
import { drawPicture } from '../draw-icon.js'
import { withDetail } from '../with-detail.js'
import { mapItems, withClasses } from './items.js'

/** A short list whose items stand in tiles, each with its icon above its words or beside them, or in rows. */
export function drawTiles(blocks: readonly Block[], slide: Slide, options: DrawingOptions): ElementContent[] {
  const drawn = mapItems(drawBlocks(blocks, options), blocks, drawn => {
    const icon = drawn.children.filter(child => child.type === 'element' && child.tagName === 'svg')
    const words = drawn.children.filter(child => !icon.includes(child))
    const tile = { ...drawn, children: [...icon, h('p', withDetail(words))] }
    return words.every(isBold) ? withClasses(tile, 'band') : tile
  })
  const items = itemsOf(blocks)
  if (arePictured(items)) return drawPictured(drawn, slide, blocks, options)
  const setting = settingOn(slide, options.deck.language)
  const led = setting.inRows ? undefined : ledLook(blocks, setting)
  if (led) return drawLed(drawn, led, items)
  const look = tilesLook(blocks, setting)
  const isLaddered = look?.shape === 'rows' && items.length <= mostRows && items.every(hasIcon)
  const classes = [
    ...lookClasses(look),
    ...(look && isLight(items, look) ? ['light'] : []),
    ...(isLaddered ? ['laddered'] : []),
    ...(look && hasRoomForIcons(items, look, options.deck.language) ? ['roomy'] : [])
  ]
  return drawn.map(content =>
    content.type === 'element' && isList.test(content.tagName)
      ? withClasses(content, 'tiles', ...classes)
      : withSentences(content, options.deck.language)
  )
}

/** A list whose first item leads: a panel beside the rows of the others. */
function drawLed(
  drawn: readonly ElementContent[],
  { lead, text }: LedLook,
  items: readonly ListItem[]
): ElementContent[] {
  const others = items.slice(1).every(item => partsOf(item).detail === '') ? ['light'] : []
  const [list, ...rest] = drawn
  if (list?.type !== 'element') return [...drawn]
  const [first] = list.children.filter(child => child.type === 'element')
  const children = list.children.map(child =>
    child === first
      ? { ...first, properties: { ...first.properties, className: ['with-icon', 'lead', `t-${lead}`] } }
      : child
  )
  return [withClasses({ ...list, children }, 'tiles', 'in-rows', 'led', ...others, `t-${text}`), ...rest]
}

/** What explains tiles, each sentence on a line of its own where that takes no line more. */
function withSentences(content: ElementContent, language: string): ElementContent {
  const [only] = breakClauses([content], noteRoom(language) / textSteps(language)['text-beside'], language)
  return only ?? content
}

// Beside a larger icon, in px.
const besideLargeIcon = 350

/** Whether words of four tiles that are large leave room for larger icons, which dark grounds have without a column around them. */
function hasRoomForIcons(items: readonly ListItem[], { hasColumn, text = 0 }: TilesLook, language: string): boolean {
  const isShort = (words: string) =>
    longestPiece(words, 700, language).width * text <= besideLargeIcon &&
    linesOf(words, text, besideLargeIcon, 700, language) <= 2
  return hasColumn && items.length === 4 && items.every(item => isShort(textOf(item)))
}

/** Tiles of which each has its picture above its words or beside them, all of one size. */
function drawPictured(
  drawn: readonly ElementContent[],
  slide: Slide,
  blocks: readonly Block[],
  options: DrawingOptions
): ElementContent[] {
  const { shape, text, picture } = picturedLook(blocks, settingOn(slide, options.deck.language))
  const looks = areLight(itemsOf(blocks)) ? ['light'] : []
  const size = [`w-${picture.width}`, `h-${picture.height}`]
  return mapItems(drawn, blocks, (tile, { data }) => {
    const words = tile.children.filter(child => child.type !== 'element' || child.tagName !== 'svg')
    const className = isBand(tile) ? ['band'] : []
    return {
      ...tile,
      properties: { className },
      children: [...drawPicture(data?.picture ?? '', size, options), ...words]
    }
  }).map(content =>
    content.type === 'element' && isList.test(content.tagName)
      ? withClasses(
          content,
          'tiles',
          'pictured',
          ...looks,
          shape,
          `of-${acrossOf(itemsOf(blocks).length, shape)}`,
          `t-${text}`
        )
      : content
  )
}

/** Whether a slide has its items in two rows, with a picture above the words of each. */
export function hasPictureRows(slide: Slide, language: string): boolean {
  if (contentLayout(slide) !== 'tiles') return false
  const blocks = bodyOf(slide)
  const items = itemsOf(blocks)
  if (!arePictured(items)) return false
  const { shape } = picturedLook(blocks, settingOn(slide, language))
  return shape === 'above' && items.length > acrossOf(items.length, shape)
}

function isBand({ properties: { className } }: Element): boolean {
  return Array.isArray(className) && className.includes('band')
}

function settingOn(slide: Slide, language: string): TilesSetting {
  const { density, air } = slideSetting(slide, language)
  return {
    size: sizesIn({ density, air }, language),
    isLarge: density === 'normal',
    room: px['slide-height'] - aroundBody(slide, density, language),
    inRows: slide.layout === 'rows'
  }
}

/** The words by which the style sheet knows a look. */
function lookClasses(look: TilesLook | undefined): string[] {
  if (!look || look.shape === 'high') return []
  const { shape, spacing, text, hasColumn } = look
  return [
    shape === 'rows' ? 'in-rows' : 'wide',
    ...(hasColumn ? ['outlined'] : []),
    ...spacings[spacing],
    ...(text === undefined ? [] : [`t-${text}`])
  ]
}

// Each has what the one before it has.
const spacings: Readonly<Record<TilesLook['spacing'], readonly string[]>> = {
  wide: [],
  close: ['close'],
  closer: ['close', 'closer'],
  tight: ['close', 'closer', 'tight']
}

/** A tile that is bold from end to end stands out from the others. */
function isBold(content: ElementContent): boolean {
  return content.type === 'element'
    ? content.tagName === 'strong'
    : content.type !== 'text' || content.value.trim() === ''
}

const isList = /^[uo]l$/
