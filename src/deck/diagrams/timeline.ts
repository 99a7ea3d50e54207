import { arrow } from './arrows.js'
import { type Box, circle, type Item, type Lettering, type PlacedItem, type PlaceItems, polygon } from './geometry.js'
import { headAndDetail } from './head-and-detail.js'
import { headSize } from './head-size.js'
import { momentsOf } from './moments.js'

const dot = 17
/** From the line to the words beside a stem, from the stem to them, and from them to the next stem. */
const leastReach = 42
const moreReach = 80
const besideStem = 16
const between = 24
/** More events than these stand above and below the line in turn, so that each has twice the room. */
const mostOnOneSide = 2
const sizes = { head: [48, 40, 36, 32, 28], detail: 32 }
const listIndent = 36

/**
 * Events on a line in reading direction, their words above and below it in turn, beside stems that stand on it. Where each begins with its year,
 * day or time, the points stand as far apart as they are in time; a stem bends where words need more room than that, and where stems would
 * cross, points are equally far apart.
 */
export const timeline: PlaceItems = (items, canvas, lettering) => {
  const { width, height } = canvas
  const sides = items.length > mostOnOneSide ? 2 : 1
  const deep = items.some(({ children }) => children.length > 0)
  const { dots, stems } = standsOf(items, sides, width, lettering)
  const widthOf = (index: number) =>
    (stems[index + sides] ?? width + between) - between - besideStem - (stems[index] ?? 0)
  const most = sides === 2 ? height / 2 - leastReach : height - leastReach - 2 * dot
  const heights = deep ? items.map(() => most) : wordHeights(items, widthOf, lettering).map(own => Math.min(most, own))
  const highest = Math.max(0, ...heights)
  // Room that words leave free makes their stems longer.
  const reach = leastReach + Math.min(moreReach, Math.max(0, (most - highest) * 0.75))
  const y = sides === 2 ? height / 2 : (height - highest - reach) / 2
  return {
    canvas,
    ground: [{ path: arrow({ x: 0, y }, { x: width - 4, y }, 22), look: 'arrow' }],
    isLead: true,
    items: items.map((item, index): PlacedItem => {
      const [at = 0, stem = 0] = [dots[index], stems[index]]
      const isAbove = sides === 2 && index % 2 === 0
      const away = (distance: number) => y + (isAbove ? -distance : distance)
      // Words begin at one height on each side.
      const box = {
        x: stem + besideStem,
        y: isAbove ? away(reach + highest) : away(reach),
        width: widthOf(index),
        height: highest
      }
      const line = [
        { x: at, y: away(dot) },
        ...(stem === at ? [] : [at, stem].map(x => ({ x, y: away(bend) }))),
        { x: stem, y: away(reach + (isAbove ? highest : (heights[index] ?? 0))) }
      ]
      return {
        ...wordsIn(item, box),
        on: 'soft',
        align: 'start',
        atTop: true,
        shapes: [
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

interface Stands {
  /** Where events are on the line. */
  readonly dots: readonly number[]
  /** Where their words begin. */
  readonly stems: readonly number[]
}

function standsOf(items: readonly Item[], sides: number, width: number, lettering: Lettering): Stands {
  const most = (0.8 * sides * width) / items.length
  const needs = items.map(item => Math.min(most, needed(item, most, lettering)))
  const first = dot + 4
  const last = width - (needs.at(-1) ?? 0)
  const along = (shares: readonly number[]): Stands => {
    const dots = shares.map(share => first + share * (last - first))
    return { dots, stems: stemsOf(dots, needs, sides, last) }
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
  const { boxOf } = lettering
  const words = items.map(({ text }) => headAndDetail(text))
  const size = headSize(
    words.map(({ head }) => head),
    sizes.head,
    widthOf,
    lettering
  )
  return words.map(({ head, detail }, index) => {
    const below = detail.trim() === '' ? 0 : boxOf([detail.trim()], sizes.detail, widthOf(index)).height
    return boxOf([head], size, widthOf(index)).height + below
  })
}
