import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { cleanPicture } from '../../../src/host/picture/clean-picture.js'
import { decode, encodePng } from '../../../src/host/picture/codecs.js'
import { fitPicture, fittedSize } from '../../../src/host/picture/fit-picture.js'
import type { CleanPicture } from '../../../src/host/picture/picture.js'
import { toneGrid } from '../../../src/host/picture/tone.js'
import { loadCodec } from '../../../src/host/source/read-codecs.js'
import { isLong, long } from '../../sampled.js'
import { monitorProfile, photograph, png, quarters, secretsIn } from './photographs.js'

function clean(bytes: Uint8Array): CleanPicture {
  const picture = cleanPicture(bytes)
  if (typeof picture === 'string') throw new Error(picture)
  return picture
}

/** The colours of the four corners, from the left above on, as letters. */
async function corners(mediaType: string, bytes: Uint8Array): Promise<string> {
  const pixels = await decode(mediaType, bytes, loadCodec)
  if (!pixels) throw new Error('It cannot be read')
  const { data, width, height } = pixels
  const letterAt = (x: number, y: number) => {
    const at = (y * width + x) * 4
    const strong = [0, 1, 2].map(colour => ((data[at + colour] ?? 0) > 127 ? '1' : '0')).join('')
    return { '100': 'r', '010': 'g', '001': 'b', '111': 'w', '000': 'k' }[strong] ?? '?'
  }
  return [letterAt(2, 2), letterAt(width - 3, 2), letterAt(2, height - 3), letterAt(width - 3, height - 3)].join('')
}

const upright = await corners('image/png', await png(40, 30))

test('a small picture that is upright stays as it is, to the byte', async () => {
  const picture = clean(await photograph(64, 48))
  const { mediaType, width, height, bytes } = picture
  const { tone, ...made } = (await fitPicture(picture, loadCodec)) ?? {}
  expect(made).toEqual({ mediaType, width, height, bytes })
  expect(tone?.light).toHaveLength(toneGrid.columns * toneGrid.rows)
})

test.each([
  // What each says is where the first row and the first column of the pixels belong.
  [1, 64, 48, '0123'],
  [2, 64, 48, '1032'],
  [3, 64, 48, '3210'],
  [4, 64, 48, '2301'],
  [5, 48, 64, '0213'],
  [6, 48, 64, '2031'],
  [7, 48, 64, '3120'],
  [8, 48, 64, '1302']
])('a photograph that lies as EXIF calls %i has its pixels turned', async (orientation, width, height, order) => {
  const picture = clean(await photograph(64, 48, orientation))
  const made = await fitPicture(picture, loadCodec)
  expect(made).toMatchObject({ width, height })
  expect(fittedSize(picture)).toEqual({ width, height })
  const expected = [...order].map(index => upright[Number(index)]).join('')
  expect(await corners('image/jpeg', made?.bytes ?? new Uint8Array())).toBe(expected)
  // Nobody turns it a second time.
  expect(clean(made?.bytes ?? new Uint8Array()).orientation).toBe(1)
})

test.runIf(isLong)(
  'a photograph of 12 megapixels becomes one for a projector, the same on every computer',
  long,
  async () => {
    const picture = clean(await photograph(4032, 3024, 6, 32))
    const made = await fitPicture(picture, loadCodec)
    if (!made) throw new Error('It cannot be read')
    expect(made).toMatchObject({ mediaType: 'image/jpeg', width: 1440, height: 1920 })
    expect(fittedSize(picture)).toEqual({ width: 1440, height: 1920 })
    expect(made.bytes.length).toBeLessThan(picture.bytes.length / 4)
    expect(secretsIn(made.bytes)).toEqual([])
    expect(clean(made.bytes).bytes).toEqual(Buffer.from(made.bytes))
    expect(await corners('image/jpeg', made.bytes)).toBe([...'2031'].map(index => upright[Number(index)]).join(''))
    expect(createHash('sha256').update(made.bytes).digest('hex')).toBe(
      'ea7a65a7030444e3faf56f37acb1c0605193acdaefe57f606e7f349316582073'
    )
  }
)

test.runIf(isLong)('a drawing keeps more pixels than a photograph, and what is behind it', long, async () => {
  const pixels = quarters(4000, 1000, 60)
  for (let at = 3; at < pixels.data.length / 2; at += 4) pixels.data[at] = 0
  const made = await fitPicture(clean(await encodePng(pixels, loadCodec)), loadCodec)
  expect(made).toMatchObject({ mediaType: 'image/png', width: 2560, height: 640 })
  const drawn = await decode('image/png', made?.bytes ?? new Uint8Array(), loadCodec)
  expect([drawn?.data[3], drawn?.data.at(-1)]).toEqual([0, 255])
  expect(
    createHash('sha256')
      .update(made?.bytes ?? '')
      .digest('hex')
  ).toBe('73dc3fcbdd4bae4ed64b083dabf786890ea1fe815a8208851b52e544db6cd118')
})

test('a large drawing of few colours that would only grow stays as it is', async () => {
  const picture = clean(await png(3000, 100))
  const made = await fitPicture(picture, loadCodec)
  expect(made?.bytes.length).toBeLessThanOrEqual(picture.bytes.length)
})

test('a photograph that is made small keeps its colours', async () => {
  const jpeg = await photograph(3000, 40)
  const name = Buffer.from('ICC_PROFILE\0\x01\x01', 'latin1')
  const head = Buffer.from([0xff, 0xe2, 0, 0])
  head.writeUInt16BE(2 + name.length + monitorProfile().length, 2)
  const picture = clean(Buffer.concat([jpeg.subarray(0, 2), head, name, monitorProfile(), jpeg.subarray(2)]))
  const made = await fitPicture(picture, loadCodec)
  expect(made).toMatchObject({ width: 1920, height: 26 })
  expect(clean(made?.bytes ?? new Uint8Array()).profile).toEqual(picture.profile)
})

test('a picture whose pixels make no sense is none', async () => {
  const whole = Buffer.from(clean(await photograph(64, 48)).bytes)
  // The tables without which nobody can tell what the pixels are.
  const table = whole.indexOf(Buffer.from([0xff, 0xdb]))
  const without = Buffer.concat([whole.subarray(0, table), whole.subarray(table + 2 + whole.readUInt16BE(table + 2))])
  expect(await fitPicture(clean(without), loadCodec)).toBeUndefined()
  expect(await fitPicture(clean(await photograph(64, 48)), loadCodec)).toBeDefined()
})
