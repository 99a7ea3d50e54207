import { crc32, inflateSync } from 'node:zlib'
import { profileLimit, trimProfile } from './colour-profile.js'
import { exifOrientation, exifWith, withoutExifName } from './exif-orientation.js'
import { type CleanPicture, maxPixels, type PictureFault, sizeFault } from './picture.js'

const signatureLength = 8

// Chunks of pixels, colours and frames, each with its required length; `undefined` allows any. All other chunks are metadata.
const kept: ReadonlyMap<string, number | undefined> = new Map([
  ['PLTE', undefined],
  ['tRNS', undefined],
  ['IDAT', undefined],
  ['gAMA', 4],
  ['cHRM', 32],
  ['sRGB', 1],
  ['sBIT', undefined],
  ['cICP', 4],
  ['acTL', 8],
  ['fcTL', 26],
  ['fdAT', undefined]
])

// Pixels and frames may be spread over many chunks.
const repeated: ReadonlySet<string> = new Set(['IDAT', 'fcTL', 'fdAT'])

// Encoders write some kilobytes into each. Reading millions of empty ones takes minutes.
const maxChunks = 25_000

interface Chunk {
  readonly type: string
  readonly data: Buffer
  /** With its length, name and checksum. */
  readonly whole: Buffer
}

/**
 * Returns a PNG picture without texts, EXIF, times, thumbnails and trailing bytes. A chunk with a wrong checksum is damage: browsers stop
 * decoding there.
 */
export function cleanPng(bytes: Buffer): CleanPicture | PictureFault {
  const chunks = chunksOf(bytes)
  if (chunks === 'too-costly') return chunks
  const header = chunks?.[0]
  if (!chunks || header?.type !== 'IHDR' || header.data.length !== 13) return 'damaged'
  const pixels = chunks.filter((chunk, index) => isNeeded(chunk, chunks, index))
  if (isBroken(header) || pixels.some(isBroken) || !pixels.some(({ type }) => type === 'IDAT')) return 'damaged'
  const [width, height] = [header.data.readUInt32BE(0), header.data.readUInt32BE(4)]
  const fault = sizeFault(width, height)
  if (fault) return fault
  // With 16 bits a channel, each pixel takes twice the memory.
  if (header.data[8] === 16 && width * height > maxPixels / 2) return 'too-costly'
  const find = (name: string) => chunks.find(({ type }) => type === name)?.data
  const exif = find('eXIf')
  const profile = profileIn(find('iCCP'))
  const rest = pixels.map(({ whole }) => whole)
  const orientation = exif ? exifOrientation(withoutExifName(exif)) : 1
  const isMoving = pixels.some(({ type }) => type === 'acTL')
  // Its frames are not rotated here: browsers do that.
  const orientationChunk = isMoving && orientation > 1 ? [written('eXIf', exifWith(orientation))] : []
  const head = [bytes.subarray(0, signatureLength), header.whole, ...profileChunk(profile), ...orientationChunk]
  return {
    mediaType: 'image/png',
    width,
    height,
    orientation,
    bytes: Buffer.concat([...head, ...rest, written('IEND', Buffer.of())]),
    ...(profile && { profile }),
    ...(isMoving && { isMoving })
  }
}

/** Whether a chunk defines pixels or colours, has the right length, and is the first of its kind. */
function isNeeded({ type, data }: Chunk, chunks: readonly Chunk[], index: number): boolean {
  if (!kept.has(type) || data.length !== (neededLength(type, chunks) ?? data.length)) return false
  if (type === 'PLTE' && (data.length === 0 || data.length % 3 !== 0 || data.length > 768)) return false
  if (type === 'tRNS' && data.length > 256) return false
  // Chunks of pixels are consecutive: after others, browsers ignore them.
  if (type === 'IDAT')
    return chunks[index - 1]?.type === 'IDAT' || chunks.findIndex(other => other.type === type) === index
  return repeated.has(type) || chunks.findIndex(other => other.type === type) === index
}

// By the colour type in the header.
const significantBits: readonly (number | undefined)[] = [1, undefined, 3, 3, 2, undefined, 4]
const transparency: readonly (number | undefined)[] = [2, undefined, 6]

function neededLength(type: string, [header]: readonly Chunk[]): number | undefined {
  const colours = header?.data[9] ?? 0
  if (type === 'sBIT') return significantBits[colours] ?? -1
  if (type === 'tRNS') return transparency[colours]
  return kept.get(type)
}

/** Returns the chunks up to the end of the picture; `undefined` when the file is truncated. */
function chunksOf(bytes: Buffer): Chunk[] | 'too-costly' | undefined {
  const chunks: Chunk[] = []
  for (let at = signatureLength; at + 12 <= bytes.length; ) {
    const next = at + 12 + bytes.readUInt32BE(at)
    if (next > bytes.length) return undefined
    const type = bytes.toString('latin1', at + 4, at + 8)
    chunks.push({ type, data: bytes.subarray(at + 8, next - 4), whole: bytes.subarray(at, next) })
    if (type === 'IEND') return chunks
    if (chunks.length > maxChunks) return 'too-costly'
    at = next
  }
  return undefined
}

function isBroken({ whole }: Chunk): boolean {
  return whole.readUInt32BE(whole.length - 4) !== crc32(whole.subarray(4, -4))
}

function profileIn(data: Buffer | undefined): Uint8Array | undefined {
  const nameEnd = data?.indexOf(0) ?? -1
  if (!data || nameEnd < 0) return undefined
  try {
    return trimProfile(inflateSync(data.subarray(nameEnd + 2), { maxOutputLength: profileLimit }))
  } catch {
    // Badly compressed, or far too long: browsers ignore it, too.
    return undefined
  }
}

/** Puts a colour profile into a PNG file as an encoder made it. */
export function withPngProfile(bytes: Uint8Array, profile: Uint8Array): Uint8Array {
  const headerEnd = signatureLength + 25
  return Buffer.concat([bytes.subarray(0, headerEnd), ...profileChunk(profile), bytes.subarray(headerEnd)])
}

// And the compression method: zlib.
const profileName = 'colours\0\0'

function profileChunk(profile: Uint8Array | undefined): Buffer[] {
  return profile ? [written('iCCP', Buffer.concat([Buffer.from(profileName, 'latin1'), storedZlib(profile)]))] : []
}

function written(type: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}

const maxInBlock = 0xffff

/** Wraps bytes as zlib does, uncompressed: what zlib compresses differs between versions of Node. */
function storedZlib(bytes: Uint8Array): Buffer {
  const count = Math.max(1, Math.ceil(bytes.length / maxInBlock))
  const blocks = Array.from({ length: count }, (_, index) => {
    const part = bytes.subarray(index * maxInBlock, (index + 1) * maxInBlock)
    const head = Buffer.from([index === count - 1 ? 1 : 0, 0, 0, 0, 0])
    head.writeUInt16LE(part.length, 1)
    head.writeUInt16LE(0xffff - part.length, 3)
    return Buffer.concat([head, part])
  })
  const check = Buffer.alloc(4)
  check.writeUInt32BE(adler32(bytes))
  return Buffer.concat([Buffer.from([0x78, 0x01]), ...blocks, check])
}

function adler32(bytes: Uint8Array): number {
  let [low, high] = [1, 0]
  for (const byte of bytes) {
    low = (low + byte) % 65521
    high = (high + low) % 65521
  }
  return high * 65536 + low
}
