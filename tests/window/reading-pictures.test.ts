import { expect, test } from 'vitest'
import { deckOf, openSlidesFixture } from './slides-fixture.js'

const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="500" height="600"/>')

test('On a phone a narrow picture is as wide as its words, no higher than 300 pixels, and a cover has a large title', async () => {
  const deck = deckOf(
    'Wells',
    '# Wells\n\n---\n\n::slide{layout=picture-half}\n\n## A well\n\n- Water\n- Rope\n\n![decorative](well.svg)'
  )
  const drawing = {
    state: 'found',
    mediaType: 'image/svg+xml',
    content: svg,
    width: 200,
    height: 600,
    bytes: 77
  } as const
  const room = await openSlidesFixture({ ...deck, pictures: { 'well.svg': drawing } })
  const page = await room.browser.newPage()
  await page.setViewport({ width: 390, height: 844 })
  await page.goto(`file://${room.folder}/slides.html`)
  await page.waitForSelector('.deck.read')
  await page.$$eval('.slide img', all => Promise.all(all.map(one => one.decode())))
  const { size, image, head } = await page.evaluate(() => {
    const box = (one: string) => document.querySelector(one)?.getBoundingClientRect()
    const title = document.querySelector('.layout-title .slide-title')
    return {
      size: title && getComputedStyle(title).fontSize,
      image: box('.slide img')?.toJSON(),
      head: box('.slide:has(img) .slide-head')?.toJSON()
    }
  })
  await room.leave()
  expect(size).toBe('40px')
  expect(image?.height).toBe(300)
  expect(Math.round(image?.width ?? 0)).toBe(Math.round(head?.width ?? -1))
})
