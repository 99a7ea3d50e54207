import { trimProfile } from './colour-profile.js'
import { exifOrientation, withoutExifName } from './exif-orientation.js'
import { type CleanPicture, type PictureFault, sizeFault } from './picture.js'

const pixelChunks: ReadonlySet<string> = new Set(['VP8 ', 'VP8L', 'ALPH'])
const formatName = 'WEBP'
const chunkHead = 8
// In the flags of an extended file.
const [hasProfile, hasExif, hasXmp] = [0x20, 0x08, 0x04]

interface Chunk {
  readonly type: string
  readonly data: Buffer
}

/** A WebP picture without EXIF, XMP, chunks that nobody knows and what stands behind its end. */
export function cleanWebp(bytes: Buffer): CleanPicture | PictureFault {
  const end = bytes.length < 12 ? Number.POSITIVE_INFINITY : 8 + bytes.readUInt32LE(4)
  const chunks = end > bytes.length ? undefined : chunksOf(bytes.subarray(12, end))
  const find = (name: string) => chunks?.find(({ type }) => type === name)?.data
  const size = sizeOf(find('VP8X'), find('VP8 '), find('VP8L'))
  if (!chunks || !size || !chunks.some(({ type }) => /^(VP8 |VP8L|ANMF)$/.test(type))) return 'damaged'
  const fault = sizeFault(size.width, size.height)
  if (fault) return fault
  const isMoving = find('ANMF') !== undefined
  // Browsers do not turn moving ones, whatever EXIF says.
  const exif = isMoving ? undefined : find('EXIF')
  const colours = find('ICCP')
  const profile = colours && trimProfile(colours)
  const parts = chunks.flatMap(({ type, data }) => {
    if (type === 'VP8X') return [written(type, withFlags(data, profile !== undefined))]
    if (type === 'ICCP') return profile ? [written(type, profile)] : []
    if (type === 'ANMF') return [written(type, cleanFrame(data))]
    return type === 'ANIM' || pixelChunks.has(type) ? [written(type, data)] : []
  })
  const body = Buffer.concat([Buffer.from(formatName, 'latin1'), ...parts])
  return {
    mediaType: 'image/webp',
    ...size,
    orientation: exif ? exifOrientation(withoutExifName(exif)) : 1,
    bytes: written('RIFF', body),
    ...(profile && { profile }),
    ...(isMoving && { isMoving })
  }
}

/** The chunks of a file or a frame; undefined where one is cut off. The last may lack the byte that makes its length even. */
function chunksOf(bytes: Buffer): Chunk[] | undefined {
  const chunks: Chunk[] = []
  for (let at = 0; at + chunkHead <= bytes.length; ) {
    const length = bytes.readUInt32LE(at + 4)
    const start = at + chunkHead
    if (start + length > bytes.length) return undefined
    chunks.push({ type: bytes.toString('latin1', at, at + 4), data: bytes.subarray(start, start + length) })
    at = start + length + (length % 2)
  }
  return chunks
}

function sizeOf(extended?: Buffer, lossy?: Buffer, lossless?: Buffer): { width: number; height: number } | undefined {
  if (extended && extended.length >= 10)
    return { width: extended.readUIntLE(4, 3) + 1, height: extended.readUIntLE(7, 3) + 1 }
  if (lossy && lossy.length >= 10)
    return { width: lossy.readUInt16LE(6) & 0x3fff, height: lossy.readUInt16LE(8) & 0x3fff }
  if (!lossless || lossless.length < 5) return undefined
  const bits = lossless.readUInt32LE(1)
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
}

function withFlags(data: Buffer, isColoured: boolean): Buffer {
  const copy = Buffer.from(data)
  copy[0] = ((copy[0] ?? 0) & ~(hasProfile | hasExif | hasXmp)) | (isColoured ? hasProfile : 0)
  return copy
}

const frameHead = 16

function cleanFrame(data: Buffer): Buffer {
  const chunks = chunksOf(data.subarray(frameHead)) ?? []
  const pixels = chunks.filter(({ type }) => pixelChunks.has(type)).map(chunk => written(chunk.type, chunk.data))
  return Buffer.concat([data.subarray(0, frameHead), ...pixels])
}

function written(type: string, data: Uint8Array): Buffer {
  const head = Buffer.from(`${type}\0\0\0\0`, 'latin1')
  head.writeUInt32LE(data.length, 4)
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)])
}
