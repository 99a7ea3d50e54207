import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { cleanPicture } from '../../../src/host/picture/clean-picture.js'
import { decode } from '../../../src/host/picture/codecs.js'
import type { CleanPicture } from '../../../src/host/picture/picture.js'
import { loadCodec } from '../../../src/host/source/read-codecs.js'
import { isLong, long } from '../../sampled.js'
import { avif, chatter, manyBoxes } from './avif.js'
import { chunk, exif, monitorProfile, photograph, png, pngWith, secretsIn } from './photographs.js'

function clean(bytes: Uint8Array): CleanPicture {
  const picture = cleanPicture(bytes)
  if (typeof picture === 'string') throw new Error(picture)
  return picture
}

const text = (data: string) => Buffer.from(data, 'latin1')
const riff = (...chunks: readonly Buffer[]) => riffChunk('RIFF', Buffer.concat([text('WEBP'), ...chunks]))
function riffChunk(type: string, data: Buffer): Buffer {
  const head = text(`${type}\0\0\0\0`)
  head.writeUInt32LE(data.length, 4)
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)])
}

// One black pixel, lossless.
const webpPixels = riffChunk('VP8L', Buffer.from('2f0000001007109f0ff0', 'hex'))
const onePixelGif = Buffer.from('R0lGODlhAQABAIAAAP///wAAACwAAAAAAQABAAACAkQBADs=', 'base64')

test('a photograph loses all that a phone writes beside it, and none of its pixels', async () => {
  const bytes = await photograph(64, 48, 6)
  expect(secretsIn(bytes)).toHaveLength(6)
  const picture = clean(bytes)
  expect(picture).toMatchObject({ mediaType: 'image/jpeg', width: 64, height: 48, orientation: 6 })
  expect(secretsIn(picture.bytes)).toEqual([])
  expect(Buffer.from(picture.bytes).includes('Exif')).toBe(false)
  expect(await decode('image/jpeg', picture.bytes, loadCodec)).toEqual(await decode('image/jpeg', bytes, loadCodec))
})

test('cleaning a clean picture changes nothing', async () => {
  for (const bytes of [await photograph(64, 48), await png(9, 7), onePixelGif, riff(webpPixels), avif()]) {
    const { bytes: once } = clean(bytes)
    expect(Buffer.from(clean(once).bytes).equals(once)).toBe(true)
  }
})

test('a PNG loses texts, EXIF, times and unknown chunks', async () => {
  const bytes = pngWith(
    await png(9, 7),
    chunk('tEXt', text('Comment\0MakerSecret')),
    chunk('zTXt', Buffer.concat([text('a\0\0'), deflateSync('Camp 7 north gate')])),
    chunk('iTXt', text('XML:com.adobe.xmp\0\0\0\0\0GPSInfoHere')),
    chunk('eXIf', exif(8)),
    chunk('tIME', Buffer.from([7, 234, 3, 4, 5, 6, 7])),
    chunk('prVW', text('ThumbnailBytes'))
  )
  const picture = clean(Buffer.concat([bytes, text('MakerSecret')]))
  expect(picture).toMatchObject({ mediaType: 'image/png', width: 9, height: 7, orientation: 8 })
  expect(picture.bytes).toEqual(clean(await png(9, 7)).bytes)
})

test('a GIF loses comments, XMP and trailing bytes, and keeps its loop count', () => {
  const head = onePixelGif.subarray(0, 19)
  const repeat = Buffer.concat([text('\x21\xff\x0bNETSCAPE2.0'), Buffer.from([3, 1, 0, 0, 0])])
  const comment = Buffer.concat([Buffer.from([0x21, 0xfe, 11]), text('MakerSecret'), Buffer.from([0])])
  const xmp = Buffer.concat([
    text('\x21\xff\x0bXMP DataXMP'),
    Buffer.from([17]),
    text('Camp 7 north gate'),
    Buffer.from([0])
  ])
  const rest = onePixelGif.subarray(19)
  const picture = clean(Buffer.concat([head, repeat, comment, xmp, rest, text('MakerSecret')]))
  expect(Buffer.from(picture.bytes)).toEqual(Buffer.concat([head, repeat, rest]))
})

test('a WebP loses EXIF, XMP and unknown chunks', () => {
  const extended = riffChunk('VP8X', Buffer.from([0x0c, 0, 0, 0, 0, 0, 0, 0, 0, 0]))
  const secret = [
    riffChunk('EXIF', exif(3)),
    riffChunk('XMP ', text('GPSInfoHere')),
    riffChunk('abcd', text('MakerSecret'))
  ]
  const picture = clean(riff(extended, webpPixels, ...secret))
  expect(picture).toMatchObject({ mediaType: 'image/webp', width: 1, height: 1, orientation: 3 })
  const plain = riffChunk('VP8X', Buffer.alloc(10))
  expect(Buffer.from(picture.bytes)).toEqual(riff(plain, webpPixels))
})

test('an AVIF keeps its places and loses EXIF, XMP, names and thumbnails', () => {
  const bytes = avif()
  expect(secretsIn(bytes)).toHaveLength(5)
  const picture = clean(bytes)
  expect(picture).toMatchObject({ mediaType: 'image/avif', width: 48, height: 64 })
  expect(picture.bytes).toHaveLength(bytes.length)
  expect(secretsIn(picture.bytes)).toEqual([])
  expect(Buffer.from(picture.bytes).includes('PixelBytes')).toBe(true)
})

test('a colour profile keeps its colours and not whose monitor it is', async () => {
  const profile = monitorProfile()
  const part = Buffer.concat([text('ICC_PROFILE\0\x01\x01'), profile])
  const head = Buffer.from([0xff, 0xe2, 0, 0])
  head.writeUInt16BE(part.length + 2, 2)
  const jpeg = await photograph(64, 48)
  const inPng = chunk('iCCP', Buffer.concat([text('MakerSecret\0\0'), deflateSync(profile)]))
  for (const bytes of [
    Buffer.concat([jpeg.subarray(0, 2), head, part, jpeg.subarray(2)]),
    pngWith(await png(9, 7), inPng)
  ]) {
    const picture = clean(bytes)
    expect(secretsIn(picture.bytes)).toEqual([])
    expect(secretsIn(picture.profile ?? profile)).toEqual([])
    expect(Buffer.from(picture.profile ?? '').includes('curv\0\0\0\0\0\0\0\x01\x02\x33')).toBe(true)
    expect(Buffer.from(picture.bytes).includes(Buffer.from(picture.profile ?? ''))).toBe(true)
    expect(await decode(picture.mediaType, picture.bytes, loadCodec)).toBeDefined()
  }
})

test('a picture that is cut off anywhere is damaged', async () => {
  for (const bytes of [await photograph(64, 48), await png(40, 30), onePixelGif, riff(webpPixels), avif()]) {
    // Behind its end a photograph says more.
    const { bytes: whole } = clean(bytes)
    for (const part of [0.1, 0.4, 0.7, 0.9, 0.99])
      expect(cleanPicture(whole.subarray(0, Math.max(16, Math.floor(whole.length * part))))).toBe('damaged')
    expect(cleanPicture(whole.subarray(0, -1))).toBe('damaged')
  }
})

test('a byte that a bad disk has changed among the pixels of a PNG is damage', async () => {
  const bytes = await png(40, 30)
  const at = bytes.indexOf('IDAT') + 10
  bytes[at] = (bytes[at] ?? 0) ^ 1
  expect(cleanPicture(bytes)).toBe('damaged')
})

test('no pixels, or more than computers have room for, are recognised by the head', async () => {
  const small = await png(9, 7)
  const sized = (width: number, height: number) => {
    const header = Buffer.alloc(13)
    header.writeUInt32BE(width, 0)
    header.writeUInt32BE(height, 4)
    header[8] = 8
    return Buffer.concat([small.subarray(0, 8), chunk('IHDR', header), small.subarray(33)])
  }
  expect(cleanPicture(sized(0, 0))).toBe('no-pixels')
  expect(cleanPicture(sized(60_000, 60_000))).toBe('too-many-pixels')
  expect(cleanPicture(sized(20_000, 20_000))).toBe('too-many-pixels')
})

test('an AVIF with 200 000 sizes is done with at once', () => {
  const start = performance.now()
  expect(cleanPicture(manyBoxes(200_000))).toBe('damaged')
  expect(performance.now() - start).toBeLessThan(1000)
})

test('a photograph with thousands of scans, each as dear as all of it, is refused', async () => {
  const { bytes } = clean(await photograph(64, 48))
  const whole = Buffer.from(bytes)
  const scan = whole.subarray(whole.lastIndexOf(Buffer.from([0xff, 0xda])), -2)
  expect(cleanPicture(Buffer.concat([whole.subarray(0, -2), ...Array(2000).fill(scan), whole.subarray(-2)]))).toBe(
    'too-costly'
  )
})

test('a picture that would take far more memory than its size is refused by its header', async () => {
  const { bytes } = clean(await photograph(64, 48))
  const jpeg = Buffer.from(bytes)
  const frame = jpeg.indexOf(Buffer.from([0xff, 0xc0]))
  const sizedJpeg = (width: number, height: number, scans: number) => {
    const sized = Buffer.from(jpeg)
    sized.writeUInt16BE(height, frame + 5)
    sized.writeUInt16BE(width, frame + 7)
    const scan = sized.subarray(sized.lastIndexOf(Buffer.from([0xff, 0xda])), -2)
    return cleanPicture(Buffer.concat([sized.subarray(0, -2), ...Array(scans - 1).fill(scan), sized.subarray(-2)]))
  }
  expect(sizedJpeg(4000, 3000, 13)).toBe('too-costly')
  expect(sizedJpeg(7000, 5000, 12)).toMatchObject({ scans: 12 })
  expect(sizedJpeg(1920, 1080, 40)).toMatchObject({ scans: 40 })

  const small = await png(9, 7)
  const deep = (width: number, height: number, bits: number) => {
    const header = Buffer.from(small.subarray(16, 29))
    header.writeUInt32BE(width, 0)
    header.writeUInt32BE(height, 4)
    header[8] = bits
    return cleanPicture(Buffer.concat([small.subarray(0, 8), chunk('IHDR', header), small.subarray(33)]))
  }
  expect(deep(8000, 4000, 16)).toBe('too-costly')
  expect(deep(8000, 4000, 8)).toMatchObject({ width: 8000 })
  const empty = Array.from({ length: 60_000 }, () => chunk('IDAT', Buffer.of()))
  expect(cleanPicture(Buffer.concat([small.subarray(0, 33), ...empty, small.subarray(33)]))).toBe('too-costly')
})

test('trailing bytes within a needed part are dropped', async () => {
  const secret = text('MakerSecret SpyPhone 12')
  const jpeg = Buffer.from(clean(await photograph(64, 48)).bytes)
  const longer = (bytes: Buffer, marker: number) => {
    const at = bytes.indexOf(Buffer.from([0xff, marker]))
    const end = at + 2 + bytes.readUInt16BE(at + 2)
    const head = Buffer.from(bytes.subarray(at, at + 4))
    head.writeUInt16BE(end - at - 2 + secret.length, 2)
    return Buffer.concat([bytes.subarray(0, at), head, bytes.subarray(at + 4, end), secret, bytes.subarray(end)])
  }
  const lines = Buffer.concat([Buffer.from([0xff, 0xdc, 0, 2 + secret.length]), secret])
  const crafted = [0xdb, 0xc4, 0xc0, 0xda].reduce(longer, jpeg)
  expect(Buffer.from(clean(Buffer.concat([crafted.subarray(0, -2), lines, crafted.subarray(-2)])).bytes)).toEqual(jpeg)

  const plain = Buffer.from(clean(await png(9, 7)).bytes)
  const chunks = ['gAMA', 'cHRM', 'sRGB', 'sBIT', 'cICP', 'acTL', 'fcTL'].map(type => chunk(type, secret))
  const behind = [chunk('tIME', secret), chunk('IDAT', secret), chunk('IEND', secret)]
  expect(Buffer.from(clean(Buffer.concat([pngWith(plain.subarray(0, -12), ...chunks), ...behind])).bytes)).toEqual(
    plain
  )
  const sized = pngWith(plain, chunk('gAMA', Buffer.from([0, 0, 177, 143])))
  expect(Buffer.from(clean(sized).bytes)).toEqual(sized)

  const long = Buffer.concat([Buffer.of(secret.length), secret])
  const repeat = Buffer.concat([text('\x21\xff\x0bNETSCAPE2.0'), Buffer.from([3, 1, 0, 0])])
  const control = Buffer.from([0x21, 0xf9, 4, 0, 0, 0, 0])
  const gif = (...more: readonly Buffer[]) =>
    Buffer.concat([onePixelGif.subarray(0, 19), ...more, onePixelGif.subarray(19)])
  expect(Buffer.from(clean(gif(repeat, long, Buffer.of(0), control, long, Buffer.of(0))).bytes)).toEqual(
    gif(repeat, Buffer.of(0), control, Buffer.of(0))
  )
  expect(Buffer.from(clean(gif(text('\x21\xf9'), long, Buffer.of(0))).bytes)).toEqual(gif())

  const { bytes } = clean(Buffer.concat([avif(chatter.properties, 'MakerSecret'), chatter.movie]))
  expect(secretsIn(bytes)).toEqual([])
  expect(clean(bytes)).toMatchObject({ width: 48, height: 64 })
})

test.runIf(isLong)('whatever bytes it is given, it says at once what they are', long, async () => {
  const start = performance.now()
  let seed = 7
  const random = (below: number) => {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff
    return (seed >> 8) % below
  }
  for (const bytes of [await photograph(16, 16), await png(9, 7), onePixelGif, riff(webpPixels), avif()])
    for (let round = 0; round < 2000; round += 1) {
      const spoiled = Buffer.from(bytes)
      for (let change = 0; change <= random(4); change += 1) spoiled[random(spoiled.length)] = random(256)
      expect(['object', 'string']).toContain(typeof cleanPicture(spoiled))
    }
  expect(performance.now() - start).toBeLessThan(20_000)
})
