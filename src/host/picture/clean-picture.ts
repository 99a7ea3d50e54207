import { cleanAvif } from './avif.js'
import { cleanJpeg } from './jpeg.js'
import { type CleanPicture, type PictureFault, sizeFault } from './picture.js'
import { pictureType } from './picture-type.js'
import { cleanPng } from './png.js'
import { cleanSvg } from './svg.js'
import { cleanWebp } from './webp.js'

// The extensions that hold the loop count. Everything else that programs write under names of their own is metadata.
const keptApplications = /^(NETSCAPE2\.0|ANIMEXTS1\.0)/

/** Returns a GIF picture without comments, texts, XMP and trailing bytes. */
function cleanGif(bytes: Buffer): CleanPicture | PictureFault {
  if (bytes.length < 14) return 'damaged'
  const [width, height] = [bytes.readUInt16LE(6), bytes.readUInt16LE(8)]
  const fault = sizeFault(width, height)
  if (fault) return fault
  let at = 13 + tableLength(bytes[10])
  const kept = [bytes.subarray(0, at)]
  let frames = 0
  for (;;) {
    const kind = bytes[at]
    if (kind === 0x3b) break
    const data = kind === 0x2c ? at + 11 + tableLength(bytes[at + 9]) : at + 2
    const end = kind === 0x2c || kind === 0x21 ? endOfBlocks(bytes, data) : undefined
    if (end === undefined) return 'damaged'
    if (kind === 0x2c) frames += 1
    kept.push(kind === 0x2c ? bytes.subarray(at, end) : neededExtension(bytes, at))
    at = end
  }
  if (frames === 0) return 'damaged'
  const clean = Buffer.concat([...kept, Buffer.from([0x3b])])
  return { mediaType: 'image/gif', width, height, orientation: 1, bytes: clean, ...(frames > 1 && { isMoving: true }) }
}

const nothing = Buffer.of()

/** Returns the bytes of an extension that hold a frame's control data or the loop count; the rest of the extension is dropped. */
function neededExtension(bytes: Buffer, at: number): Buffer {
  const label = bytes[at + 1]
  if (label === 0xf9) return bytes[at + 2] === 4 ? exactly(bytes, at, at + 7) : nothing
  if (label !== 0xff || !keptApplications.test(bytes.toString('latin1', at + 3, at + 14))) return nothing
  return bytes[at + 2] === 11 && bytes[at + 14] === 3 && bytes[at + 15] === 1 ? exactly(bytes, at, at + 18) : nothing
}

function exactly(bytes: Buffer, from: number, to: number): Buffer {
  return Buffer.concat([bytes.subarray(from, to), Buffer.of(0)])
}

/** The size of a colour table in bytes, from the flags before it. */
function tableLength(flags = 0): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0
}

function endOfBlocks(bytes: Buffer, from: number): number | undefined {
  for (let at = from; at < bytes.length; at += 1 + (bytes[at] ?? 0)) if (bytes[at] === 0) return at + 1
  return undefined
}

const cleaners: Readonly<Record<string, (bytes: Buffer) => CleanPicture | PictureFault>> = {
  'image/jpeg': cleanJpeg,
  'image/png': cleanPng,
  'image/gif': cleanGif,
  'image/webp': cleanWebp,
  'image/avif': cleanAvif,
  'image/svg+xml': bytes => cleanSvg(bytes, cleanRaster)
}

/** Cleans a bitmap that is embedded in a drawing. */
function cleanRaster(bytes: Uint8Array): CleanPicture | PictureFault | 'not-a-picture' {
  return pictureType(bytes) === 'image/svg+xml' ? 'not-a-picture' : cleanPicture(bytes)
}

/**
 * Returns the picture in a file with nothing but pixels and colours: where, when, by whom and with what it was taken does not concern
 * those who get a deck. Reads each file once, from beginning to end. Never throws.
 */
export function cleanPicture(bytes: Uint8Array): CleanPicture | PictureFault | 'not-a-picture' {
  const type = pictureType(bytes)
  const clean = type === undefined ? undefined : cleaners[type]
  if (!clean) return 'not-a-picture'
  try {
    return clean(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  } catch (error) {
    // An offset past the end of the file.
    if (error instanceof RangeError) return 'damaged'
    throw error
  }
}
