import { type Box, type Canvas, circle, type PlacedItem, type PlaceItems, type Point, polygon } from './geometry.js'
import { detailSize, headAndDetail } from './head-and-detail.js'
import { ringed } from './hub-ring.js'
import { type HubPlace, type Room, type Spoke, topped } from './hub-spokes.js'
import { narrowest } from './narrowest.js'
import { endOf, insideTile, tile } from './tile.js'

// Of the middle and of the two columns in which spokes end, as shares of the canvas.
const core = { ofHeight: 0.285, ofWidth: 0.15 }
const ring = { ofHeight: 0.35, ofWidth: 0.2 }
const gap = 20
const highest = 138
/** Lines of words in a box that are read at a glance. */
const wellRead = 2
/** The height in px of boxes that hold one line of words; what more lines take of theirs. */
const [ofLine, ofWords] = [104, 0.8]
const mostLead = 40
/** The size in px that a short word in the middle may have. */
const mostFirst = 54
/** So few are larger, and stand further apart. */
const few = { most: 4, core: 0.39, ring: 0.525, height: 148, apart: 5 * gap }
/** Of a box, in px, but for what its words keep free above and below, which is a share of its height; and of its end in colour where its spoke meets it, which holds its icon. */
const inBox = { across: 22, down: 0.06, end: 76, icon: 48, aroundIcon: 12, besideWords: 14 }
/** Of what boxes of a few letters are narrower by, how much moves them away from the middle. */
const apart = 0.4
const leastWide = 200
/** Boxes that are narrower by less than this than they may be begin and end where titles do, in px. */
const nearEdge = 100
/** What words keep from the edge of the circle, in px. */
const circleEdge = 6
/** The angles at which the corners of boxes within a circle may lie, from that of one line of words to the square. */
const cornersAt = [0.25, 0.35, 0.45, 0.55, 0.65, Math.PI / 4]
/** Half of the width of a spoke, in px, by which its round end reaches back to the middle. */
const halfSpoke = 1

/**
 * One thing in the middle and what belongs to it on both sides, and above it where that is an odd number: the first item is the hub, with what stands below or beside it clockwise around it,
 * in boxes of one width, no wider than their words ask for, which begin where their spokes end.
 */
export const hub: PlaceItems = (items, canvas, { boxOf }) => {
  const [first, ...beside] = items
  if (!first) return { canvas, ground: [], items: [] }
  const count = first.children.length + beside.length
  const around = [...first.children, ...beside]
  const hasIcons = around.some(({ icon }) => icon !== undefined)
  const texts = around.map(({ text }) => headAndDetail(text)).map(({ head, detail }) => [head, detail.trim()])
  const aroundWords = (hasIcons ? inBox.end + 2 * inBox.besideWords : 2 * inBox.across) + 4
  const [heads, details] = [texts.map(([head = '']) => head), texts.map(([, detail = '']) => detail)]
  const mostLines = boxOf(Array(wellRead).fill('A'), mostLead, canvas.width).height
  const asked = (most: number) => {
    const room = most - aroundWords
    const snug = (words: readonly string[], size: number) => narrowest(width => boxOf(words, size, width), room)
    // Longer words are set smaller, which needs the width.
    if (heads.some(head => boxOf([head], mostLead, room).height > mostLines)) return most
    return Math.max(snug(heads, mostLead), snug(details, detailSize(mostLead))) + aroundWords
  }
  const lines = Math.max(...texts.map(one => boxOf(one, mostLead, asked(widest(count, canvas)) - aroundWords).height))
  const mostHigh = Math.max(ofLine, lines / ofWords)
  const { middle, radius, spokes: ways } = placeFor(count, canvas, asked, mostHigh)
  const spokes = ways.map(({ box, end }, index): PlacedItem => {
    const away = Math.hypot(end.x - middle.x, end.y - middle.y)
    const start = {
      x: middle.x + ((end.x - middle.x) * (radius + halfSpoke)) / away,
      y: middle.y + ((end.y - middle.y) * (radius + halfSpoke)) / away
    }
    // One above the middle begins as those do where reading goes on.
    const isAfter = end.x >= middle.x - 1
    const words = insideTile(box, hasIcons ? inBox.besideWords : inBox.across, inBox.down * box.height)
    const taken = hasIcons ? inBox.end : 0
    const size = Math.min(inBox.icon, box.height - inBox.aroundIcon)
    const hasIcon = around[index]?.icon !== undefined
    return {
      label: { ...words, x: words.x + (isAfter ? taken : 0), width: words.width - taken },
      ...(hasIcon && {
        icon: {
          x: (isAfter ? box.x : box.x + box.width - inBox.end) + (inBox.end - size) / 2,
          y: box.y + (box.height - size) / 2,
          width: size,
          height: size
        },
        iconOn: 'solid' as const
      }),
      on: 'soft',
      align: !hasIcons ? 'centre' : isAfter ? 'start' : 'end',
      stacks: true,
      shapes: [
        { path: polygon([start, end], false), look: 'arrow' },
        tile(box),
        ...(hasIcon ? [{ path: endOf(box, inBox.end, !isAfter), look: 'solid' as const }] : [])
      ],
      children: []
    }
  })
  const hubItem: PlacedItem = {
    label: withinCircle(middle, radius, width => [
      boxOf([first.text], mostFirst, canvas.width),
      { width, height: boxOf([first.text], mostLead, width).height }
    ]),
    on: 'solid',
    align: 'centre',
    isFirst: true,
    shapes: [{ path: circle(middle, radius), look: 'solid' }],
    children: spokes.slice(0, first.children.length)
  }
  return { canvas, ground: [], isLead: true, mostLead, items: [hubItem, ...spokes.slice(first.children.length)] }
}

/** The widest box within a circle that holds the first of the settings of its words which one holds; of many words the box that has most room. */
function withinCircle({ x, y }: Point, radius: number, settingsIn: (width: number) => readonly Canvas[]): Box {
  const most = 2 * (radius - circleEdge)
  const boxes = cornersAt.map(angle => ({ width: most * Math.cos(angle), height: most * Math.sin(angle) }))
  const holding = (order: number) =>
    boxes.find(box => {
      const set = settingsIn(box.width)[order]
      return set && set.width <= box.width && set.height <= box.height
    })
  const { width, height } = holding(0) ?? holding(1) ?? boxes.at(-1) ?? { width: most, height: most }
  return { x: x - width / 2, y: y - height / 2, width, height }
}

/** Boxes on the side where reading goes on, from the top down, and then on the other one from the foot up: from one level to one level on both. */
function placeFor(count: number, canvas: Canvas, asked: (most: number) => number, mostHigh: number): HubPlace {
  const { width, height } = canvas
  const isFew = count <= few.most
  const radius = Math.min(height * (isFew ? few.core : core.ofHeight), width * core.ofWidth)
  const most = widest(count, canvas)
  const wide = Math.min(most, Math.max(leastWide, asked(most)))
  const spare = most - wide
  const out = width / 2 - most + (spare < nearEdge ? spare : apart * spare)
  const room: Room = { wide, out, mostHigh: Math.min(mostHigh, highest), mostRadius: width * core.ofWidth }
  const placed = ringed(count, canvas, room) ?? topped(count, canvas, room)
  if (placed) return placed
  const after = Math.ceil(count / 2)
  const tall = Math.min(mostHigh, isFew ? few.height : highest, (height - gap * (after - 1)) / after)
  const between = Math.min(tall + (isFew ? few.apart : 3 * gap), after > 1 ? (height - tall) / (after - 1) : 0)
  const side = (here: number, isAfter: boolean): Spoke[] => {
    // The first and the last of both sides stand level with each other.
    const step = here > 1 ? (between * (after - 1)) / (here - 1) : 0
    return Array.from({ length: here }, (_, index) => {
      const end = { x: width / 2 + (isAfter ? out : -out), y: height / 2 + (index - (here - 1) / 2) * step }
      return { end, box: { x: isAfter ? end.x : end.x - wide, y: end.y - tall / 2, width: wide, height: tall } }
    })
  }
  const spokes = [...side(after, true), ...side(count - after, false).toReversed()]
  return { middle: { x: width / 2, y: height / 2 }, radius, spokes }
}

/** The width in px of boxes that begin near the middle. */
function widest(count: number, { width, height }: Canvas): number {
  return width / 2 - Math.min(height * (count <= few.most ? few.ring : ring.ofHeight), width * ring.ofWidth)
}
