import type { ListItem } from 'mdast'
import type { Block } from '../deck/blocks.js'
import type { Canvas } from '../deck/diagrams/geometry.js'
import { scriptOf } from '../deck/language.js'
import { itemsOf } from '../deck/lesson.js'
import { total } from '../deck/total.js'
import { px, type Sizes } from './box-sizes.js'
import { restHeight, tilesWidth, wordsHeight } from './tile-heights.js'
import { largeTileSteps, type TilesSetting, tileSteps } from './tile-setting.js'
import { headLines, isWhollyBold, partsOf } from './tile-words.js'

/** How tiles with pictures stand: in rows of up to four with the words below each picture, or two in a row with the words beside it. */
export interface PicturedLook {
  readonly shape: 'above' | 'aside'
  /** Size of the words in px. */
  readonly text: number
  /** The size in px of every picture. */
  readonly picture: Canvas
}

/** A look, and the height in px that it takes without what stands below. */
interface Measured {
  readonly look: PicturedLook
  readonly height: number
}

const gap = px['pictured-gap']
const rowGap = px['pictured-row-gap']
const inner = px['pictured-inner-gap']
const mostInRow = 4
/** Pictures of other shapes lose their edges; each is as wide as high at least. */
const shapes = { above: { wide: 2, high: 1.25 }, aside: [1.5, 1.33, 1.15, 1] }
/** Lower ones show nothing that is seen from the back of a room. */
const least = { oneRow: 128, rows: 110, aside: 108 }
const mostAside = 190
/** What words beside a picture leave free above and below, in px: they never fill a box from edge to edge. */
const airAround = 20
const airOpen = 6

/** Beside a picture large letters of few strokes would break often. */
const picturedSteps = { ...tileSteps, arabic: [...tileSteps.arabic, 32], ideographic: [...tileSteps.ideographic, 32] }

// In steps of words: what pictures above them are worth, which are larger, and what is lost where they become narrower.
const lessSeen = 4
const squareLoses = [0, 0.8, 1.7, 3]
const lowIsWorth = 5
const seenWell = 152
const crowdedIsLost = 2.5
const crowded = 0.95
// Each line beyond two, and words of the last step.
const lineIsLost = 3
// Words of which some take more lines leave holes below those that stand beside them.
const unevenIsLost = 6
const even = 1.5
const lastIsLost = 0.5
const wellRead = 2
/** What rows with nothing below them keep free below the title, in px. */
const airAbove = 12

/** Whether words stand in regular letters: where no head has a detail that it is told from. */
export function areLight(items: readonly ListItem[]): boolean {
  return items.every(item => partsOf(item).detail === '')
}

// Widths of letters are estimates, of which a narrow column forgives little.
const surely = 0.96
const likely = 0.99

/** How many tiles stand side by side. */
export function acrossOf(count: number, shape: PicturedLook['shape']): number {
  if (shape === 'aside') return 2
  return count <= mostInRow ? count : 3
}

/** The look of tiles with pictures in which their words are largest. */
export function picturedLook(blocks: readonly Block[], setting: TilesSetting): PicturedLook {
  return measured(blocks, setting).look
}

/** The height in px of tiles with pictures and of what stands below them; infinite where words have to be smaller than a slide has them. */
export function picturedHeight(blocks: readonly Block[], setting: TilesSetting): number {
  const { look, height } = measured(blocks, setting)
  const steps = picturedSteps[scriptOf(setting.size.language)]
  if (setting.isLarge && steps.indexOf(look.text) >= largeTileSteps) return Number.POSITIVE_INFINITY
  return belowHeight(blocks, setting.size) + height
}

function belowHeight(blocks: readonly Block[], size: Sizes): number {
  const height = restHeight(blocks, size, 'wide')
  return height === 0 ? 0 : height + px['pictured-below']
}

function measured(blocks: readonly Block[], { size, room }: TilesSetting): Measured {
  const { language } = size
  const items = itemsOf(blocks)
  const below = belowHeight(blocks, size)
  const free = room - (below || airAbove)
  const steps = picturedSteps[scriptOf(language)]
  const looks = steps
    .flatMap((text, step) => [
      ...[above(items, text, free, language)].map(found => ({
        cost:
          step +
          (found && found.look.picture.height < seenWell ? lowIsWorth : 0) +
          (found?.isUneven ? unevenIsLost : 0),
        found
      })),
      ...shapes.aside.map((shape, less) => {
        const found = aside(items, { text, shape, air: airAround }, free, language)
        const isCrowded = found !== undefined && found.words > crowded * found.look.picture.height
        const isLast = step === steps.length - 1
        const lost =
          (squareLoses[less] ?? 0) +
          (isLast ? lastIsLost : 0) +
          (isCrowded ? crowdedIsLost : 0) +
          lineIsLost * (found?.broken ?? 0)
        return { cost: step + lessSeen + lost, found }
      })
    ])
    .toSorted((a, b) => a.cost - b.cost)
  const last = steps.at(-1) ?? 0
  return (
    looks.find(({ found }) => found !== undefined && found.height <= free)?.found ??
    aside(items, { text: last, shape: 1, air: 0 }, free, language) ??
    aside(items, { text: last, shape: 1, air: 0 }, Number.POSITIVE_INFINITY, language) ?? {
      look: { shape: 'aside', text: last, picture: { width: least.aside, height: least.aside } },
      height: Number.POSITIVE_INFINITY
    }
  )
}

/** Pictures as high as their words leave room for; undefined where that is too little. */
function above(
  items: readonly ListItem[],
  text: number,
  free: number,
  language: string
): (Measured & { readonly isUneven: boolean }) | undefined {
  const across = acrossOf(items.length, 'above')
  const width = Math.floor((tilesWidth - gap * (across - 1)) / across)
  const words = items.map(item =>
    wordsHeight(item, { set: text, room: width * surely, isRegular: areLight(items) }, language)
  )
  const rows = rowsOf(words, across)
  const isUneven = Math.max(...words) - Math.min(...words) > even * text
  const taken = total(rows) + inner * rows.length + rowGap * (rows.length - 1)
  const height = Math.floor(Math.min((free - taken) / rows.length, width / shapes.above.high))
  const most = rows.length === 1 ? least.oneRow : least.rows
  // A solid ground needs air around its words, which only those beside a picture have.
  if (items.some(isWhollyBold)) return undefined
  if (height < most || width / height > shapes.above.wide) return undefined
  return { look: { shape: 'above', text, picture: { width, height } }, isUneven, height: taken + rows.length * height }
}

/** Pictures of one shape as high as a row; undefined where words need more. */
function aside(
  items: readonly ListItem[],
  { text, shape, air }: { readonly text: number; readonly shape: number; readonly air: number },
  free: number,
  language: string
): (Measured & { readonly words: number; readonly broken: number }) | undefined {
  const across = acrossOf(items.length, 'aside')
  const count = Math.ceil(items.length / across)
  const share = Math.floor((free - rowGap * (count - 1)) / count)
  const height = Number.isFinite(share) ? Math.min(mostAside, share) : least.aside
  if (height < least.aside) return undefined
  const width = Math.round(height * shape)
  const beside = (tilesWidth - gap * (across - 1)) / across - width - inner
  const roomOf = (item: ListItem) => beside - (isWhollyBold(item) ? px['pictured-end'] : 0)
  const isRegular = areLight(items)
  const rows = rowsOf(
    items.map(item => {
      const words = { set: text, room: roomOf(item) * surely, isRegular }
      return wordsHeight(item, words, language) + (isWhollyBold(item) ? air : air && airOpen)
    }),
    across
  )
  const weight = isRegular ? 400 : 700
  const linesIn = (item: ListItem) =>
    headLines(partsOf(item).head, { set: text, room: roomOf(item) * likely, weight }, language)
  const highest = Math.max(...rows)
  if (Number.isFinite(share) && highest > height) return undefined
  return {
    look: { shape: 'aside', text, picture: { width, height } },
    words: highest,
    broken: total(items.map(item => Math.max(0, linesIn(item) - wellRead))),
    height: Math.max(height, highest) * count + rowGap * (count - 1)
  }
}

/** The highest of each so many that stand side by side. */
function rowsOf(heights: readonly number[], across: number): number[] {
  return heights.flatMap((_, at) => (at % across === 0 ? [Math.max(...heights.slice(at, at + across))] : []))
}
