import { crc32 } from 'node:zlib'
import { encodeJpeg, encodePng } from '../../../src/host/picture/codecs.js'
import type { Pixels } from '../../../src/host/picture/pixels.js'
import { loadCodec } from '../../../src/host/source/read-codecs.js'

/** What a phone writes beside a picture, and what of it must be nowhere afterwards. */
export const secrets = [
  'SpyPhone 12',
  '2026:03:04 05:06:07',
  'Camp 7 north gate',
  'MakerSecret',
  'ThumbnailBytes',
  'GPSInfoHere'
]

/** Red at the top left, green at the top right, blue at the bottom left, white at the bottom right, with some grain. */
export function quarters(width: number, height: number, grain = 0): Pixels {
  const data = new Uint8ClampedArray(width * height * 4)
  let seed = 1
  for (let y = 0, at = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1, at += 4) {
      seed = (seed * 1103515245 + 12345) & 0x7fffffff
      const noise = grain === 0 ? 0 : (seed >> 16) % grain
      const [left, top] = [x < width / 2, y < height / 2]
      data[at] = (left === top ? 255 : 0) - noise
      data[at + 1] = (left ? 0 : 255) - noise
      data[at + 2] = (top ? 0 : 255) - noise
      data[at + 3] = 255
    }
  return { data, width, height }
}

/** A JPEG photograph as a phone writes it: EXIF with place, make, day and thumbnail, XMP, IPTC, a comment, and more behind its end. */
export async function photograph(width: number, height: number, orientation = 1, grain = 0): Promise<Buffer> {
  const plain = Buffer.from(await encodeJpeg(quarters(width, height, grain), loadCodec))
  return withCameraData(plain, orientation)
}

export function withCameraData(jpeg: Buffer, orientation: number): Buffer {
  const xmp = 'http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>Camp 7 north gate GPSInfoHere</x:xmpmeta>'
  return Buffer.concat([
    jpeg.subarray(0, 2),
    segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exif(orientation)])),
    segment(0xe1, Buffer.from(xmp, 'latin1')),
    segment(0xed, Buffer.from('Photoshop 3.0\0' + '8BIM\x04\x04\0\0\0\0\0\x11Camp 7 north gate', 'latin1')),
    segment(0xfe, Buffer.from('MakerSecret SpyPhone 12', 'latin1')),
    segment(0xe5, Buffer.from('MakerSecret', 'latin1')),
    jpeg.subarray(2),
    Buffer.from('MakerSecret behind the end: SpyPhone 12', 'latin1')
  ])
}

function segment(marker: number, data: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(data.length + 2, 2)
  return Buffer.concat([head, data])
}

/** EXIF data from its TIFF header on: make, orientation, day, and a place. */
export function exif(orientation: number): Buffer {
  const texts = Buffer.from('SpyPhone 12\x002026:03:04 05:06:07\0GPSInfoHere MakerSecret ThumbnailBytes', 'latin1')
  const entries = [
    [0x010f, 2, 12, 8 + 2 + 4 * 12 + 4],
    [0x0112, 3, 1, orientation * 65536],
    [0x0132, 2, 20, 8 + 2 + 4 * 12 + 4 + 12],
    [0x8825, 4, 1, 8]
  ]
  const directory = Buffer.alloc(8 + 2 + entries.length * 12 + 4)
  directory.write('MM', 0, 'latin1')
  directory.writeUInt16BE(42, 2)
  directory.writeUInt32BE(8, 4)
  directory.writeUInt16BE(entries.length, 8)
  for (const [index, [tag = 0, type = 0, count = 0, value = 0]] of entries.entries()) {
    const at = 10 + index * 12
    directory.writeUInt16BE(tag, at)
    directory.writeUInt16BE(type, at + 2)
    directory.writeUInt32BE(count, at + 4)
    directory.writeUInt32BE(value, at + 8)
  }
  return Buffer.concat([directory, texts])
}

export async function png(width: number, height: number): Promise<Buffer> {
  return Buffer.from(await encodePng(quarters(width, height), loadCodec))
}

export function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}

/** A PNG picture with other chunks right behind its header. */
export function pngWith(picture: Buffer, ...chunks: readonly Buffer[]): Buffer {
  return Buffer.concat([picture.subarray(0, 33), ...chunks, picture.subarray(33)])
}

/** A colour profile that says which monitor it is of. */
export function monitorProfile(): Buffer {
  const tags = [
    ['desc', Buffer.from('desc\0\0\0\0MakerSecret monitor no 4711', 'latin1')],
    ['rXYZ', Buffer.from('XYZ \0\0\0\0\0\0\x6f\xa2\0\0\x38\xf5\0\0\x03\x90', 'latin1')],
    ['rTRC', Buffer.from('curv\0\0\0\0\0\0\0\x01\x02\x33', 'latin1')]
  ] as const
  const header = Buffer.alloc(128)
  header.write('RGB XYZ ', 16, 'latin1')
  header.writeUInt16BE(2026, 24)
  header.write('acspAPPL\0\0\0\0SpyPhone 12', 36, 'latin1')
  const table = Buffer.alloc(4 + tags.length * 12)
  table.writeUInt32BE(tags.length, 0)
  let end = header.length + table.length
  for (const [index, [name, data]] of tags.entries()) {
    table.write(name, 4 + index * 12, 'latin1')
    table.writeUInt32BE(end, 8 + index * 12)
    table.writeUInt32BE(data.length, 12 + index * 12)
    end += data.length
  }
  const profile = Buffer.concat([header, table, ...tags.map(([, data]) => data)])
  profile.writeUInt32BE(profile.length, 0)
  return profile
}

/** The secrets that are still somewhere in some bytes. */
export function secretsIn(bytes: Uint8Array): string[] {
  const text = Buffer.from(bytes).toString('latin1')
  return secrets.filter(secret => text.includes(secret))
}
