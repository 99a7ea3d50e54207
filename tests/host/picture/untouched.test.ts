import type { Browser } from 'puppeteer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fittedPictures } from '../../../src/build/fit-pictures.js'
import { cleanPicture } from '../../../src/host/picture/clean-picture.js'
import { launchBrowser } from '../../browser.js'
import { long, sampled } from '../../sampled.js'
import { secretsIn } from './photographs.js'
import { movingPng, movingWebpPicture, printersJpeg } from './untouched.js'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

/** The size in which a browser shows a picture. */
async function shownSize(mediaType: string, bytes: Uint8Array): Promise<{ width: number; height: number }> {
  const page = await browser.newPage()
  const size = await page.evaluate(
    async address => {
      const image = new Image()
      image.src = address
      await image.decode()
      return { width: image.naturalWidth, height: image.naturalHeight }
    },
    `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`
  )
  await page.close()
  return size
}

const untouched = [
  ['a JPEG of four colours', 'image/jpeg', printersJpeg],
  ['a moving PNG', 'image/png', movingPng],
  ['a moving WebP', 'image/webp', movingWebpPicture]
] as const

test.each(sampled(untouched, 1))(
  '%s, whose pixels stay as they are, is shown as it was, without a word on who made it',
  long,
  async (_, mediaType, make) => {
    const kept = new Map<string, Uint8Array>()
    const cache = { get: (name: string) => kept.get(name), put: kept.set.bind(kept) }
    for (const orientation of [1, 2, 3, 6, 8]) {
      const bytes = make(orientation)
      expect(secretsIn(bytes)).not.toEqual([])
      const picture = cleanPicture(bytes)
      if (typeof picture === 'string') throw new Error(picture)
      expect(secretsIn(picture.bytes)).toEqual([])
      const asItWas = await shownSize(mediaType, bytes)
      // The second time it comes from the cache.
      for (const { makeFit } of [fittedPictures(cache), fittedPictures(cache)]) {
        const made = await makeFit?.(picture)
        expect(made).toMatchObject({ mediaType, ...asItWas })
        expect(await shownSize(mediaType, made?.bytes ?? new Uint8Array())).toEqual(asItWas)
      }
      // Cleaned once more it is the same.
      expect(cleanPicture(picture.bytes)).toEqual(picture)
    }
  }
)

test.each([
  ['a JPEG of four colours', printersJpeg],
  ['a moving PNG', movingPng]
])('%s says how it lies and nothing else', (_, make) => {
  for (const orientation of [2, 3, 4, 5, 6, 7, 8])
    expect(cleanPicture(make(orientation))).toMatchObject({ orientation })
  const [upright, turned] = [1, 6].map(orientation => cleanPicture(make(orientation)))
  if (typeof upright !== 'object' || typeof turned !== 'object') throw new Error('It cannot be read')
  expect(turned.bytes.length - upright.bytes.length).toBeLessThan(40)
})
