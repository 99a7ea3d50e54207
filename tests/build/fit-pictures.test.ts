import { expect, test } from 'vitest'
import { fittedPictures, inspectedPictures } from '../../src/build/fit-pictures.js'
import { cleanPicture } from '../../src/host/picture/clean-picture.js'
import type { CleanPicture } from '../../src/host/picture/picture.js'
import { photograph } from '../host/picture/photographs.js'

function clean(bytes: Uint8Array): CleanPicture {
  const picture = cleanPicture(bytes)
  if (typeof picture === 'string') throw new Error(picture)
  return picture
}

function openCache() {
  const kept = new Map<string, Uint8Array>()
  let written = 0
  return {
    kept,
    written: () => written,
    get: (name: string) => kept.get(name),
    put(name: string, bytes: Uint8Array) {
      written += 1
      kept.set(name, bytes)
    }
  }
}

test('a fitted photograph is read from the cache', async () => {
  const cache = openCache()
  for (const picture of [
    clean(await photograph(2600, 100)),
    clean(await photograph(64, 48)),
    clean(await photograph(64, 48, 6))
  ]) {
    const before = cache.written()
    const first = await fittedPictures(cache).makeFit?.(picture)
    expect(cache.written()).toBe(before + 1)
    expect(await fittedPictures(cache).makeFit?.(picture)).toMatchObject({
      ...first,
      bytes: Buffer.from(first?.bytes ?? '')
    })
    expect(cache.written()).toBe(before + 1)
  }
})

test('a cache entry that is no picture is replaced', async () => {
  const cache = openCache()
  const picture = clean(await photograph(2600, 100))
  const first = await fittedPictures(cache).makeFit?.(picture)
  for (const [name] of cache.kept) cache.kept.set(name, Buffer.from('\x02<script>alert(1)</script>'))
  expect(await fittedPictures(cache).makeFit?.(picture)).toEqual(first)
})

test('a check knows which pictures could not be decoded', async () => {
  const cache = openCache()
  const whole = Buffer.from(clean(await photograph(64, 48)).bytes)
  const table = whole.indexOf(Buffer.from([0xff, 0xdb]))
  const broken = clean(
    Buffer.concat([whole.subarray(0, table), whole.subarray(table + 2 + whole.readUInt16BE(table + 2))])
  )
  const { isBroken } = inspectedPictures(cache)
  expect(isBroken?.(broken)).toBe(false)
  expect(await fittedPictures(cache).makeFit?.(broken)).toBeUndefined()
  expect(isBroken?.(broken)).toBe(true)
  expect(isBroken?.(clean(whole))).toBe(false)
})
