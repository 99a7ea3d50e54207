import type { ListItem } from 'mdast'
import type { Block } from '../deck/blocks.js'
import { type Script, scriptOf } from '../deck/language.js'
import { itemsOf } from '../deck/lesson.js'
import { total } from '../deck/total.js'
import { textOf } from '../deck/walk.js'
import { lineHeights, px, type Sizes, textSteps } from './box-sizes.js'
import { ledLook } from './led-rows.js'
import { picturedHeight } from './pictured-tiles.js'
import { linesOf, longestPiece } from './text-width.js'
import {
  heightOf,
  highHeight,
  highRoom,
  isLight,
  isOneRow,
  mostRows,
  restHeight,
  type Sized,
  type TileShape,
  type TileSpacing,
  type TilesLook,
  wordsRoom
} from './tile-heights.js'
import { largeTileSteps, type TilesSetting, tileSteps } from './tile-setting.js'
import { arePictured, hasIcon, headLines, lightWeight, partsOf } from './tile-words.js'

// Below a title, as layout has it where text is dense.
const bodyRoom =
  px['slide-height'] -
  px['slide-top'] -
  px['head-height'] -
  px['head-padding'] -
  px['head-line'] -
  px['body-top-dense'] -
  px['body-end'] -
  px['foot-height'] -
  // Sources may take a second line.
  18
// More lines than these below an icon, and words are read in wide cards. Ideographs say as much in half of the room, so that tiles stand alike in all languages.
const mostLines = { spaced: 2, ideographic: 1 }
// Terms of a glossary are kept whole, of which nothing is known here.
const sure = { spaced: 0.85, ideographic: 1 }

const rowSteps: Readonly<Record<Script, readonly number[]>> = {
  alphabetic: [38, 36, 34, 32],
  arabic: [42, 40, 38, 36],
  ideographic: [44, 42, 40, 38]
}
// Where six rows would take four lines each.
const crowdedSteps: Readonly<Record<Script, readonly number[]>> = {
  alphabetic: [30, 28],
  arabic: [34, 32],
  ideographic: [36, 34]
}
// Words a step smaller with ground around them are read better than larger ones that touch the edges of their tiles.
const airIsWorth = 1.5
// What words of a row keep free above and below them, in px.
const clearOfLines = 34
// Lines of a tile that are read at a glance, and those that larger words may take.
const wellRead = 2
const readLarge = 3

/** The two steps of words in high tiles, in px: as text is set, and smaller. Those in one row have one. */
function tileStep(step: 'large' | 'small', items: readonly ListItem[], language: string): number {
  if (isOneRow(items)) return textSteps(language)['single-text']
  return textSteps(language)[step === 'large' ? 'tile-text' : 'tile-text-small']
}

/** The shape in which the longest words of a list of tiles read best, in a language. */
export function tileShape(blocks: readonly Block[], language: string, inRows = false): TileShape {
  if (inRows) return 'rows'
  const items = itemsOf(blocks)
  if (items.length === 4) return 'wide'
  const room = highRoom(items.length)
  const kind = scriptOf(language) === 'ideographic' ? 'ideographic' : 'spaced'
  const isHigh = items.every(item => {
    const text = textOf(item)
    return (
      longestPiece(text, 700, language).width * tileStep('small', items, language) <= room &&
      linesOf(text, textSteps(language)['tile-text'], room * sure[kind], 700, language) <= mostLines[kind]
    )
  })
  if (isHigh) return 'high'
  // The last of an odd number would have a row to itself, and look forgotten.
  const rows = { shape: 'rows', text: rowSteps[scriptOf(language)].at(-1) ?? 0, spacing: 'wide' } as const
  return items.length % 2 === 1 && heightOf(blocks, rows, denseSize(language)) <= bodyRoom ? 'rows' : 'wide'
}

/** The look in which a list of tiles is read best on a slide with so much room; undefined where text has to be smaller for that. */
export function tilesLook(
  blocks: readonly Block[],
  { size, isLarge, room, inRows }: TilesSetting
): TilesLook | undefined {
  const { language } = size
  const shape = tileShape(blocks, language, inRows)
  if (shape === 'high') return { shape, spacing: 'wide', hasColumn: false }
  const items = itemsOf(blocks)
  const hasColumn = shape === 'wide' && items.every(item => hasIcon(item) && partsOf(item).detail === '')
  const steps = (shape === 'rows' ? rowSteps : tileSteps)[scriptOf(language)]
  const spacings: readonly TileSpacing[] =
    shape === 'rows' ? ['wide'] : hasColumn ? ['wide', 'close'] : ['wide', 'close', 'closer']
  const looks = steps
    .flatMap((text, step) =>
      spacings.map((spacing, less) => ({ look: { shape, text, spacing, hasColumn }, cost: step + less * airIsWorth }))
    )
    .toSorted((a, b) => a.cost - b.cost)
    .map(({ look }) => look)
  const fitting =
    (shape === 'wide' && !hasColumn ? inEvenRows(looks, blocks, { size, isLarge, room }) : undefined) ??
    inFewestLines(
      looks.filter(look => heightOf(blocks, look, size) <= room),
      items,
      { language, room: room - restHeight(blocks, size, 'wide') }
    )
  if (isLarge) return fitting && steps.slice(0, largeTileSteps).includes(fitting.text) ? fitting : undefined
  const last = { shape, text: steps.at(-1) ?? 0, hasColumn }
  const closer = { ...last, spacing: 'closer' } as const
  if (fitting || shape === 'rows') return fitting ?? { ...last, spacing: 'wide' }
  return heightOf(blocks, closer, size) <= room ? closer : { ...last, spacing: 'tight' }
}

/** The first look in which rows of heads and details are of one height: words a little smaller are worth that. */
function inEvenRows<Look extends Sized>(
  looks: readonly Look[],
  blocks: readonly Block[],
  { size, isLarge, room }: TilesSetting
): Look | undefined {
  const least = isLarge ? tileSteps[scriptOf(size.language)][largeTileSteps - 1] : 0
  return looks.find(
    look => (look.text ?? 0) >= (least ?? 0) && heightOf(blocks, { ...look, areEven: true }, size) <= room
  )
}

function denseSize(language: string): Sizes {
  const { dense, small } = lineHeights(language)
  const text = textSteps(language)['text-dense']
  return { text, gap: px['gap-dense'], air: 0, line: dense, smallLine: small, language }
}

/** Of looks that fit, the first of those at a large step in which all words, or in tiles the longest, take the fewest lines: four short lines are hard to read. */
function inFewestLines<Look extends Sized>(
  looks: readonly Look[],
  items: readonly ListItem[],
  place: Place
): Look | undefined {
  const { language } = place
  // Ideographs in half of the width would stand in three short lines.
  const isHalf = items.length > mostRows && scriptOf(language) === 'ideographic'
  const leastRow = rowSteps[scriptOf(language)].at(isHalf ? -1 : largeTileSteps - 1) ?? 0
  // A term that stays whole leaves a short word alone on its line.
  const leastTile = scriptOf(language) === 'ideographic' ? 0 : textSteps(language)['tile-text']
  const large = looks.filter(({ shape, text = 0 }) => text >= (shape === 'rows' ? leastRow : leastTile))
  const lines = large.map(look => {
    const words = { set: look.text ?? 0, room: wordsRoom(items, look) }
    const each = items.map(item =>
      headLines(partsOf(item).head, { ...words, weight: isLight(items, look) ? lightWeight(item) : 700 }, language)
    )
    return look.shape === 'rows' ? total(each) : Math.max(wellRead, ...each)
  })
  const best = large[lines.indexOf(Math.min(...lines))] ?? looks[0]
  const isWell = (look: Look, lines?: number) => !isCrowded(look, items, { ...place, lines })
  if (!best || isWell(best, wellRead)) return best
  const smaller = looks.filter(({ text = 0 }) => text < leastRow)
  const less = [...smaller, ...crowdedSteps[scriptOf(language)].map(text => ({ ...best, text }))]
  const inFew = smaller.find(look => isWell(look, readLarge)) ?? less.find(look => isWell(look, wellRead))
  return inFew ?? (isWell(best) ? best : (less.find(look => isWell(look)) ?? smaller[0] ?? best))
}

/** Where tiles stand: in which language, and the height in px that they have. */
interface Place {
  readonly language: string
  readonly room: number
  readonly lines?: number | undefined
}

/** Whether a row in half of the width comes close to the lines between rows, or takes more lines than `lines`. */
function isCrowded(look: Sized, items: readonly ListItem[], { language, room, lines = 9 }: Place): boolean {
  if (look.shape !== 'rows' || items.length <= mostRows) return false
  const set = look.text ?? 0
  const words = { set, room: wordsRoom(items, look), weight: 400 } as const
  const most = room / Math.ceil(items.length / 2) - clearOfLines
  const high = set * lineHeights(language).diagram
  return items.map(item => headLines(textOf(item), words, language)).some(count => count > lines || count * high > most)
}

/** The height in px of a list as tiles and what stands below it; infinite where a word is wider than its tile. */
export function tilesHeight(blocks: readonly Block[], setting: TilesSetting): number {
  const { size, isLarge } = setting
  if (arePictured(itemsOf(blocks))) return picturedHeight(blocks, setting)
  // It fills what there is, and its words have one set of steps.
  if (!setting.inRows && ledLook(blocks, setting)) return setting.room
  const look = tilesLook(blocks, setting)
  if (look?.shape === 'high')
    return highHeight(blocks, tileStep(isLarge ? 'large' : 'small', itemsOf(blocks), size.language), size)
  return look ? heightOf(blocks, look, size) : Number.POSITIVE_INFINITY
}
