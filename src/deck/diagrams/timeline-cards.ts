import type { Item, Lettering } from './geometry.js'
import { headAndDetail } from './head-and-detail.js'
import { headSize } from './head-size.js'
import { momentsOf } from './moments.js'

// Where the cards of a timeline stand on its line, and how wide they are.

/** The radius of a point on the line. */
export const dot = 15
/** Around the words in a card, and between two cards. */
export const inCard = { across: 20, down: 10 }
const besideStem = inCard.across
const between = inCard.across + 26
/** Of so few, the width of a card at least, as a share of the slide. */
const mostFew = 4
const leastShare = 0.26
/** Shares of the widest that may be the width of all. */
const shares = [1, 0.95, 0.9, 0.85, 0.8]
const sizes = { head: [48, 40, 36, 32, 28], detail: 32 }
const listIndent = 36

/** By how much a stem bends at the least, in px. */
const leastBend = 20

interface Stands {
  /** Where events are on the line. */
  readonly dots: readonly number[]
  /** Where their words begin. */
  readonly stems: readonly number[]
}

export interface Cards extends Pick<Stands, 'dots' | 'stems'> {
  readonly widthOf: (index: number) => number
}

/** All cards are of one width where that takes one line of words more at most than if each were as wide as it may be. */
export function cardsOf(items: readonly Item[], sides: number, width: number, lettering: Lettering): Cards {
  const needs = needsOf(items, sides, width, lettering)
  const most = Math.max(...needs)
  const withNeeds = (needs: readonly number[], areAlike: boolean) => {
    const { dots, stems } = standsOf(items, needs, sides, width)
    const ends = stems.map((_, index) => stems[index + sides] ?? width + between - inCard.across)
    const free = ends.map((end, index) => Math.min(end - (stems[index] ?? 0), most) - between - besideStem)
    const widthOf = (index: number) => (areAlike ? Math.min(...free) : (free[index] ?? 0))
    const heights = wordHeights(items, widthOf, lettering)
    const high = heights.reduce((sum, height) => sum + height, 0)
    const highest = Math.max(...heights)
    return { dots, stems, widthOf, high, highest, isStraight: stems.every((stem, index) => stem === dots[index]) }
  }
  const own = withNeeds(needs, false)
  const alike = shares.map(share =>
    withNeeds(
      needs.map(() => share * most),
      true
    )
  )
  const isAsLow = (one: typeof own) => one.highest <= own.highest && one.high <= own.high + 1.5 * sizes.detail
  return alike.find(one => one.isStraight && isAsLow(one)) ?? own
}

function needsOf(items: readonly Item[], sides: number, width: number, lettering: Lettering): number[] {
  const most = (0.8 * sides * width) / items.length
  // Few cards are no narrower than looks like a card on a slide.
  const least = items.length <= mostFew ? Math.min(most, width * leastShare) : 0
  return items.map(item => Math.min(most, Math.max(least, needed(item, most, lettering))))
}

function standsOf(items: readonly Item[], needs: readonly number[], sides: number, width: number): Stands {
  const first = dot + 4
  const last = width - (needs.at(-1) ?? 0) + between - inCard.across
  const along = (shares: readonly number[]): Stands => {
    const dots = shares.map(share => first + share * (last - first))
    // A bend of a few px would look like a mistake: the card has a little less width instead.
    const stems = stemsOf(dots, needs, sides, last).map((stem, index) => {
      const dot = dots[index] ?? stem
      return Math.abs(stem - dot) < leastBend ? dot : stem
    })
    return { dots, stems }
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
export function wordHeights(
  items: readonly Item[],
  widthOf: (index: number) => number,
  lettering: Lettering
): number[] {
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
