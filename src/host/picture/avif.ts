import { itemLocations, itemReferences, neededItems, primaryItem, propertiesOf } from './avif-items.js'
import { type Box, blank, boxesIn, readerOf } from './boxes.js'
import { trimProfile } from './colour-profile.js'
import { type CleanPicture, type PictureFault, sizeFault } from './picture.js'

const fileBoxes: ReadonlySet<string> = new Set(['ftyp', 'meta', 'mdat', 'moov'])
const metaBoxes: ReadonlySet<string> = new Set(['hdlr', 'pitm', 'iloc', 'iinf', 'iprp', 'iref', 'idat', 'grpl'])

// Size, coding, colour, crop and rotation. Other properties hold names, dates and descriptions.
const pictureProperties: ReadonlySet<string> = new Set([
  'ispe',
  'pixi',
  'av1C',
  'colr',
  'pasp',
  'clap',
  'irot',
  'imir',
  'auxC',
  'lsel',
  'a1op',
  'a1lx',
  'clli',
  'mdcv',
  'cclv',
  'amve'
])

/**
 * Returns an AVIF picture without EXIF, XMP, thumbnails and other metadata. Offsets count from the beginning of the file, so nothing is
 * removed: what is not needed is filled with zeros.
 */
export function cleanAvif(original: Buffer): CleanPicture | PictureFault {
  const bytes = Buffer.from(original)
  const boxes = boxesIn(bytes, 0, bytes.length)
  const meta = boxes?.find(({ type }) => type === 'meta')
  const inside = meta && boxesIn(bytes, meta.start + 4, meta.end)
  if (!boxes || !inside) return 'damaged'
  const find = (name: string) => inside.find(({ type }) => type === name)
  const [primary, properties, locations] = [find('pitm'), find('iprp'), find('iloc')]
  if (!primary || !properties || !locations || !boxes.some(({ type }) => type === 'mdat' || type === 'moov'))
    return 'damaged'
  const id = primaryItem(bytes, primary)
  const size = sizeOf(bytes, propertiesOf(bytes, id, properties))
  if (!size) return 'damaged'
  const fault = sizeFault(size.width, size.height)
  if (fault) return fault

  const isMoving = boxes.some(({ type, start, end }) => type === 'moov' && holdsTrack(bytes, start, end))
  for (const box of boxes) {
    if (!fileBoxes.has(box.type)) blank(bytes, box)
    if (box.type === 'moov' && isMoving) blankNotes(bytes, box)
    else if (box.type === 'moov') blank(bytes, box)
  }
  for (const box of inside) {
    if (!metaBoxes.has(box.type)) blank(bytes, box)
    if (box.type === 'iinf') blankNames(bytes, box)
    // A name follows the handler type.
    if (box.type === 'hdlr') bytes.fill(0, Math.min(box.start + 24, box.end), box.end)
  }
  const idat = find('idat')
  const references = find('iref')
  const needed = neededItems(id, references ? itemReferences(bytes, references) : [])
  const extents = itemLocations(bytes, locations).flatMap(item =>
    item.extents.map(({ isInIdat, start, length }) => {
      const from = start + (isInIdat ? (idat?.start ?? 0) : 0)
      return { from, to: length === 0 ? bytes.length : from + length, isNeeded: needed.has(item.id) }
    })
  )
  // The frames of an animation lie between the items.
  if (isMoving) for (const { from, to } of merged(extents.filter(({ isNeeded }) => !isNeeded))) bytes.fill(0, from, to)
  else {
    const wanted = merged(extents.filter(({ isNeeded }) => isNeeded))
    for (const { type, start, end } of [...boxes, ...(idat ? [idat] : [])])
      if (type === 'mdat' || type === 'idat') keepOnly(bytes.subarray(0, end), start, wanted)
  }
  trimProperties(bytes, properties)
  return { mediaType: 'image/avif', ...size, orientation: 1, bytes, ...(isMoving && { isMoving }) }
}

/** The size as a browser shows it: cropped, then rotated. */
function sizeOf(bytes: Buffer, properties: readonly Box[]): { width: number; height: number } | undefined {
  const find = (name: string) => properties.find(({ type }) => type === name)
  const [extent, cut, turn] = [find('ispe'), find('clap'), find('irot')]
  if (!extent) return undefined
  const read = readerOf(bytes, extent.start + 4, extent.end)
  const whole = { width: read.take(4), height: read.take(4) }
  const shown = cut ? (cutSize(bytes, cut) ?? whole) : whole
  const isOnSide = turn !== undefined && (bytes[turn.start] ?? 0) % 2 === 1
  return isOnSide ? { width: shown.height, height: shown.width } : shown
}

function cutSize(bytes: Buffer, { start, end }: Box): { width: number; height: number } | undefined {
  const read = readerOf(bytes, start, end)
  const [width, widthParts, height, heightParts] = [read.take(4), read.take(4), read.take(4), read.take(4)]
  if (!width || !widthParts || !height || !heightParts) return undefined
  return { width: Math.round(width / widthParts), height: Math.round(height / heightParts) }
}

interface Range {
  readonly from: number
  readonly to: number
}

/** Sorts and merges ranges, so that each byte is touched once, whatever a file says. */
function merged(ranges: readonly Range[]): readonly Range[] {
  let end = 0
  return ranges
    .toSorted((a, b) => a.from - b.from)
    .flatMap(({ from, to }) => {
      const range = { from: Math.max(from, end), to }
      end = Math.max(end, to)
      return range.from < to ? [range] : []
    })
}

/** Fills everything from an offset on that is in none of the ranges with zeros. */
function keepOnly(bytes: Buffer, start: number, wanted: readonly Range[]): void {
  let at = start
  for (const { from, to } of wanted) {
    if (from > at) bytes.fill(0, at, Math.min(from, bytes.length))
    at = Math.min(Math.max(at, to), bytes.length)
  }
  bytes.fill(0, at)
}

/** Names and content types of items. */
function blankNames(bytes: Buffer, { start, end }: Box): void {
  const entries = boxesIn(bytes, start + (bytes[start] === 0 ? 6 : 8), end) ?? []
  for (const entry of entries) {
    const name = entry.start + (bytes[entry.start] === 2 ? 12 : 14)
    if (entry.type === 'infe' && name < entry.end) bytes.fill(0, name, entry.end)
  }
}

/** Boxes with metadata beside the tracks of an animation. */
function blankNotes(bytes: Buffer, movie: Box): void {
  const inMovie = boxesIn(bytes, movie.start, movie.end) ?? []
  const inTracks = inMovie.flatMap(box => (box.type === 'trak' ? (boxesIn(bytes, box.start, box.end) ?? []) : []))
  for (const box of [...inMovie, ...inTracks]) if (/^(udta|meta|uuid)$/.test(box.type)) blank(bytes, box)
}

function holdsTrack(bytes: Buffer, start: number, end: number): boolean {
  return (boxesIn(bytes, start, end) ?? []).some(({ type }) => type === 'trak')
}

/** Properties keep their positions: items refer to them by number. */
function trimProperties(bytes: Buffer, properties: Box): void {
  const container = boxesIn(bytes, properties.start, properties.end)?.find(({ type }) => type === 'ipco')
  for (const box of (container && boxesIn(bytes, container.start, container.end)) ?? []) {
    if (!pictureProperties.has(box.type)) blank(bytes, box)
    const kind = bytes.toString('latin1', box.start, box.start + 4)
    if (box.type !== 'colr' || (kind !== 'prof' && kind !== 'rICC')) continue
    const place = bytes.subarray(box.start + 4, box.end)
    const trimmed = trimProfile(place)
    if (!trimmed || trimmed.length > place.length) continue
    place.fill(0)
    place.set(trimmed)
  }
}
