import { inset } from './arrange.js'
import { arrow } from './arrows.js'
import { type Box, circle, type Item, type Lettering, type PlacedItem, type PlaceItems, polygon } from './geometry.js'
import { headAndDetail } from './head-and-detail.js'
import { headSize } from './head-size.js'
import { momentsOf } from './moments.js'
import { flagPath } from './tile.js'

const dot = 15
/** From the line to a card. */
const leastReach = 36
const moreReach = 60
/** Around the words in a card, and between two cards. */
const inCard = { across: 20, down: 10 }
const besideStem = inCard.across
const between = inCard.across + 18
/** More events than these stand above and below the line in turn, so that each has twice the room. */
const mostOnOneSide = 2
/** Of so few, the width of a card at least, as a share of the slide. */
const mostFew = 4
const leastShare = 0.26
const sizes = { head: [48, 40, 36, 32, 28], detail: 32 }
const listIndent = 36

/**
 * Events on a line in reading direction, their words in cards above and below it in turn, at stems that stand on it; the last card is the strongest. Where each begins with its year,
 * day or time, the points stand as far apart as they are in time; a stem bends where words need more room than that, and where stems would
 * cross, points are equally far apart.
 */
export const timeline: PlaceItems = (items, canvas, lettering) => {
  const { width, height } = canvas
  const sides = items.length > mostOnOneSide ? 2 : 1
  const deep = items.some(({ children }) => children.length > 0)
  const hasKey = items.some(({ isKey }) => isKey)
  const { dots, stems, needs } = standsOf(items, sides, width, lettering)
  const widest = Math.max(...needs) - between - besideStem
  const free = (index: number) =>
    (stems[index + sides] ?? width + between - inCard.across) - between - besideStem - (stems[index] ?? 0)
  // Cards are of one width where they have room for it.
  const widthOf = (index: number) => Math.min(free(index), widest)
  const most = (sides === 2 ? height / 2 - leastReach : height - leastReach - 2 * dot) - 2 * inCard.down
  const heights = deep ? items.map(() => most) : wordHeights(items, widthOf, lettering).map(own => Math.min(most, own))
  const highest = Math.max(0, ...heights)
  // Cards are as high as their words, and those of one side begin at one height.
  const tallOf = (index: number) =>
    Math.max(...heights.filter((_, other) => other % sides === index % sides)) + 2 * inCard.down
  // Room that words leave free makes their stems longer.
  const reach = leastReach + Math.min(moreReach, Math.max(0, (most - highest) * 0.75))
  const y = sides === 2 ? height / 2 : (height - highest - 2 * inCard.down - reach) / 2
  return {
    canvas,
    ground: arrow([
      { x: dots[0] ?? 0, y },
      { x: width - 2, y }
    ]),
    isLead: true,
    items: items.map((item, index): PlacedItem => {
      const [at = 0, stem = 0] = [dots[index], stems[index]]
      const tall = tallOf(index)
      const isAbove = sides === 2 && index % 2 === 0
      const away = (distance: number) => y + (isAbove ? -distance : distance)
      const wide = widthOf(index) + 2 * inCard.across
      const own = (heights[index] ?? 0) + 2 * inCard.down
      const card = { x: stem, y: isAbove ? away(reach + tall) : away(reach), width: wide, height: own }
      // Lists are in ink, which is read on a pale ground alone.
      const isStrong = index === items.length - 1 && item.children.length === 0 && !hasKey
      const line = [
        { x: at, y: away(dot) },
        ...(stem === at ? [] : [at, stem].map(x => ({ x, y: away(bend) }))),
        { x: stem, y: isAbove ? card.y : card.y + own }
      ]
      return {
        ...wordsIn(item, inset(card, inCard.across, inCard.down)),
        on: isStrong ? 'solid' : 'soft',
        align: 'start',
        atTop: true,
        shapes: [
          { path: flagPath(card), look: isStrong ? 'solid' : 'tile' },
          { path: polygon(line, false), look: 'line' },
          { path: circle({ x: at, y }, dot), look: 'solid' }
        ],
        children: []
      }
    })
  }
}

const bend = leastReach - 14

function wordsIn(item: Item, box: Box): Pick<PlacedItem, 'label' | 'list' | 'stacks'> {
  if (item.children.length === 0) return { label: box, stacks: true }
  return {
    label: { ...box, height: box.height * 0.42 },
    list: { ...box, y: box.y + box.height * 0.44, height: box.height * 0.56 }
  }
}

/** By how much a stem bends at the least, in px. */
const leastBend = 20

interface Stands {
  /** Where events are on the line. */
  readonly dots: readonly number[]
  /** Where their words begin. */
  readonly stems: readonly number[]
  /** The width that each event asks for. */
  readonly needs: readonly number[]
}

function standsOf(items: readonly Item[], sides: number, width: number, lettering: Lettering): Stands {
  const most = (0.8 * sides * width) / items.length
  // Few cards are no narrower than looks like a card on a slide.
  const least = items.length <= mostFew ? Math.min(most, width * leastShare) : 0
  const needs = items.map(item => Math.min(most, Math.max(least, needed(item, most, lettering))))
  const first = dot + 4
  const last = width - (needs.at(-1) ?? 0) + between - inCard.across
  const along = (shares: readonly number[]): Stands => {
    const dots = shares.map(share => first + share * (last - first))
    // A bend of a few px would look like a mistake: the card has a little less width instead.
    const stems = stemsOf(dots, needs, sides, last).map((stem, index) => {
      const dot = dots[index] ?? stem
      return Math.abs(stem - dot) < leastBend ? dot : stem
    })
    return { dots, stems, needs }
  }
  const even = items.map((_, index) => index / Math.max(1, items.length - 1))
  const inTime = along(momentsOf(items.map(({ text }) => text)) ?? even)
  const reachOf = (index: number): readonly number[] => [inTime.dots[index] ?? 0, inTime.stems[index] ?? 0]
  const cross = items.some(
    (_, index) => index >= sides && Math.min(...reachOf(index)) < Math.max(...reachOf(index - sides))
  )
  return cross ? along(even) : inTime
}

/** Stems stand on their points, but for those whose words would meet others': these move on, or back from the end. */
function stemsOf(dots: readonly number[], needs: readonly number[], sides: number, last: number): number[] {
  const stems = [...dots]
  const least = Math.max(...needs) / 6
  for (const [index, at] of dots.entries())
    stems[index] = Math.max(
      at,
      (stems[index - 1] ?? -least) + least,
      (stems[index - sides] ?? Number.NEGATIVE_INFINITY) + (needs[index - sides] ?? 0)
    )
  for (const index of [...dots.keys()].toReversed())
    stems[index] = Math.min(
      stems[index] ?? 0,
      last,
      (stems[index + 1] ?? Number.POSITIVE_INFINITY) - least,
      (stems[index + sides] ?? Number.POSITIVE_INFINITY) - (needs[index] ?? 0)
    )
  return stems
}

/** The width in px that an event takes with its words, and what stands below them, in their smaller size. */
function needed(item: Item, most: number, { boxOf }: Lettering): number {
  const { head, detail } = headAndDetail(item.text)
  const below = item.children.map(({ text }) => text)
  const texts = [head, detail.trim(), ...below].filter(Boolean)
  const words = boxOf(texts, sizes.detail, most * 0.8).width + (below.length > 0 ? listIndent : 0)
  return words + besideStem + between
}

/** The heights in px of the words of each event, in the largest size of heads that all have room for. */
function wordHeights(items: readonly Item[], widthOf: (index: number) => number, lettering: Lettering): number[] {
  const { boxOf, lineOf } = lettering
  const words = items.map(({ text }) => headAndDetail(text))
  const size = headSize(
    words.map(({ head }) => head),
    sizes.head,
    widthOf,
    lettering
  )
  return words.map(({ head, detail }, index) => {
    const text = detail.trim()
    // What explains is not bold: it may keep to one line where bold words would not.
    const most = lineOf(text, sizes.detail) <= widthOf(index) ? Number.POSITIVE_INFINITY : widthOf(index)
    const below = text === '' ? 0 : boxOf([text], sizes.detail, most).height
    return boxOf([head], size, widthOf(index)).height + below
  })
}
