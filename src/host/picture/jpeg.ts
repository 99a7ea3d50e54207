import { profileLimit, trimProfile } from './colour-profile.js'
import { exifName, exifOrientation, exifWith, withoutExifName } from './exif-orientation.js'
import { type CleanPicture, type PictureFault, sizeFault } from './picture.js'

const start = Buffer.from([0xff, 0xd8])
const end = Buffer.from([0xff, 0xd9])

const jfifName = 'JFIF\0'
const jfif = Buffer.from([0xff, 0xe0, 0, 16, ...Buffer.from(jfifName, 'latin1'), 1, 1, 0, 0, 1, 0, 1, 0, 0])
const profileName = 'ICC_PROFILE\0'
// Two bytes of length, the name, and the number and count of parts.
const maxProfileInSegment = 0xffff - 2 - profileName.length - 2

// Each scan takes as long as the whole picture. Encoders write a dozen at most; a small picture may have more.
const usualScans = 12
const maxScans = 100
const maxScannedPixels = 120_000_000

/** What has been collected while a JPEG file is read. */
interface Gathered {
  readonly kept: Uint8Array[]
  readonly profileParts: Buffer[]
  size?: { readonly width: number; readonly height: number }
  colours?: number
  orientation: number
  isJfif: boolean
  adobe?: Buffer
  scans: number
}

/**
 * Returns a JPEG picture without EXIF, XMP, IPTC, maker's notes, comments, thumbnails and trailing bytes. Only segments that pixels and
 * their colours need are kept, so unknown ones are not.
 */
export function cleanJpeg(bytes: Buffer): CleanPicture | PictureFault {
  const gathered: Gathered = { kept: [], profileParts: [], orientation: 1, isJfif: false, scans: 0 }
  let at = start.length
  for (;;) {
    while (at < bytes.length && (bytes[at] !== 0xff || bytes[at + 1] === 0xff || bytes[at + 1] === 0)) at += 1
    const marker = bytes[at + 1]
    if (marker === undefined) return 'damaged'
    if (marker === 0xd9) break
    if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) {
      at += 2
      continue
    }
    const next = at + 2 + (at + 4 <= bytes.length ? bytes.readUInt16BE(at + 2) : 0)
    if (next < at + 4 || next > bytes.length) return 'damaged'
    gather(marker, bytes.subarray(at, next), gathered)
    at = next
    if (marker !== 0xda) continue
    at = endOfScan(bytes, next)
    gathered.kept.push(bytes.subarray(next, at))
    if (gathered.scans > maxScans) return 'too-costly'
  }
  const { size, scans, orientation } = gathered
  if (!size || scans === 0) return 'damaged'
  const fault = sizeFault(size.width, size.height)
  if (fault) return fault
  if (scans > usualScans && scans * size.width * size.height > maxScannedPixels) return 'too-costly'
  const whole = Buffer.concat(gathered.profileParts)
  const profile = whole.length > profileLimit ? undefined : trimProfile(whole)
  const isFourColours = gathered.colours === 4
  const head = [
    ...(gathered.isJfif ? [jfif] : []),
    // Its pixels are not rotated here: browsers do that.
    ...(isFourColours && orientation > 1 ? [orientationSegment(orientation)] : []),
    ...(gathered.adobe ? [gathered.adobe] : [])
  ]
  const clean = Buffer.concat([start, ...head, ...profileSegments(profile), ...gathered.kept, end])
  return {
    mediaType: 'image/jpeg',
    ...size,
    orientation,
    bytes: clean,
    ...(scans > 1 && { scans }),
    ...(profile && { profile }),
    ...(isFourColours && { isFourColours })
  }
}

function gather(marker: number, segment: Buffer, into: Gathered): void {
  const data = segment.subarray(4)
  const name = data.toString('latin1', 0, 12)
  if (marker === 0xe0 && name.startsWith(jfifName)) into.isJfif = true
  else if (marker === 0xe1 && name.startsWith(exifName) && into.orientation === 1)
    into.orientation = exifOrientation(withoutExifName(data))
  else if (marker === 0xe2 && name === profileName) into.profileParts.push(data.subarray(profileName.length + 2))
  // It says whether CMYK values are inverted.
  else if (marker === 0xee && name.startsWith('Adobe') && data.length === 12) into.adobe ??= segment
  else if (isFrame(marker) || neededForPixels.has(marker)) {
    if (isFrame(marker) && data.length >= 6) {
      into.size ??= { width: data.readUInt16BE(3), height: data.readUInt16BE(1) }
      into.colours ??= data[5] ?? 0
    }
    if (marker === 0xda) into.scans += 1
    into.kept.push(withoutSurplus(marker, segment))
  }
}

// Tables, restart intervals and scans. DNL, a number of lines after the pixels, is not among them: browsers ignore it.
const neededForPixels: ReadonlySet<number> = new Set([0xc4, 0xcc, 0xda, 0xdb, 0xdd])

/** Cuts a segment down to the length that its content needs. */
function withoutSurplus(marker: number, segment: Buffer): Buffer {
  const length = 4 + neededLength(marker, segment.subarray(4))
  if (length >= segment.length) return segment
  const exact = Buffer.from(segment.subarray(0, length))
  exact.writeUInt16BE(length - 2, 2)
  return exact
}

function neededLength(marker: number, data: Buffer): number {
  if (marker === 0xdd) return 2
  if (marker === 0xda) return 4 + 2 * (data[0] ?? 0)
  if (isFrame(marker)) return 6 + 3 * (data[5] ?? 0)
  if (marker === 0xdb) return lengthOfTables(data, at => ((data[at] ?? 0) >> 4 === 0 ? 65 : 129))
  if (marker !== 0xc4) return data.length
  return lengthOfTables(data, at => data.subarray(at + 1, at + 17).reduce((sum, count) => sum + count, 17))
}

/** The length of all complete tables. */
function lengthOfTables(data: Buffer, lengthAt: (at: number) => number): number {
  let at = 0
  while (at < data.length && at + lengthAt(at) <= data.length) at += lengthAt(at)
  // A segment without a complete table is damage, which the decoder finds.
  return at === 0 ? data.length : at
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
}

/** Returns where the pixel data ends: at the next marker that may not occur within it. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1]
    if (next !== undefined && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return bytes.length
}

/** Puts a colour profile into a JPEG file as an encoder made it. */
export function withJpegProfile(bytes: Uint8Array, profile: Uint8Array): Uint8Array {
  return Buffer.concat([start, ...profileSegments(profile), bytes.subarray(start.length)])
}

function orientationSegment(orientation: number): Buffer {
  const data = Buffer.concat([Buffer.from(exifName, 'latin1'), exifWith(orientation)])
  return Buffer.concat([Buffer.from([0xff, 0xe1, 0, data.length + 2]), data])
}

function profileSegments(profile: Uint8Array | undefined): Buffer[] {
  if (!profile) return []
  const count = Math.ceil(profile.length / maxProfileInSegment)
  return Array.from({ length: count }, (_, index) => {
    const part = profile.subarray(index * maxProfileInSegment, (index + 1) * maxProfileInSegment)
    const head = Buffer.from([0xff, 0xe2, 0, 0, ...Buffer.from(profileName, 'latin1'), index + 1, count])
    head.writeUInt16BE(head.length - 2 + part.length, 2)
    return Buffer.concat([head, part])
  })
}
