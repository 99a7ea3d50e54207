import type { Browser } from 'puppeteer'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { parse } from '../../src/index.js'
import { launchBrowser } from '../browser.js'
import { layOut } from './lay-out.js'
import { greyPng } from './png.js'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const picture = '![A sign](images/sign.jpg "The sign of a mined area")'

/** Where the picture of a slide and its caption stand. */
async function placesOf(body: string, { shape = [60, 80] as readonly [number, number], language = 'en' } = {}) {
  const { deck } = parse(
    `---\ntitle: Signs\nlanguage: ${language}\nduration: 10\naudience: All\nversion: 1.0.0\ndate: 2026-01-02\nsource: Own\nprofile: plain\n---\n\n# Signs\n\n---\n\n${body}\n`
  )
  const content = greyPng(...shape, () => 120)
  const found = { state: 'found', mediaType: 'image/png', width: shape[0], height: shape[1] } as const
  const page = await browser.newPage()
  try {
    await layOut(page, { ...deck, pictures: { 'images/sign.jpg': { ...found, bytes: content.length, content } } })
    return await page.$eval('.slide + .slide', slide => {
      const place = (selector: string) => {
        const { x, y, width, height } = slide.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect()
        return { x: x - slide.getBoundingClientRect().x, y, width, height }
      }
      const caption = slide.querySelector('figcaption')
      return {
        ...{ picture: place('img'), caption: place('figcaption') },
        title: {
          ...place('.slide-title'),
          size: getComputedStyle(slide.querySelector('.slide-title') ?? slide).fontSize
        },
        size: caption && getComputedStyle(caption).fontSize
      }
    })
  } finally {
    await page.close()
  }
}

it('a photograph that is higher than wide fills the end of its slide, and its short caption stands below its title in the middle', async () => {
  const { caption, title } = await placesOf(`## Signs of danger\n\n${picture}`)
  expect(title).toMatchObject({ size: '72px' })
  const [above, below] = [title.y, 720 - caption.y - caption.height]
  expect(Math.abs(above - below)).toBeLessThan(130)
  expect(caption.y - title.y - title.height).toBeLessThan(60)
})

it('below a long title its caption stands large in the middle', async () => {
  const { picture: shown, caption, size } = await placesOf(`## Telecommunications\n\n${picture}`)
  expect(shown).toMatchObject({ y: 0, height: 720 })
  expect(Math.round(shown.x + shown.width)).toBe(1280)
  expect(caption.x + caption.width).toBeLessThan(shown.x)
  expect(size).toBe('48.4px')
  expect(caption.y + caption.height / 2).toBeGreaterThan(370)
})

it('it stands on the left from right to left', async () => {
  const { picture: shown } = await placesOf(`## إشارات الخطر\n\n${picture}`, { language: 'ar' })
  expect(Math.round(shown.x)).toBe(0)
  expect(shown.height).toBe(720)
})

it('other pictures keep their shape in the middle', async () => {
  const wide = await placesOf(`## Signs of danger\n\n${picture}`, { shape: [120, 80] })
  const asked = await placesOf(`::slide{layout=picture}\n\n## Signs of danger\n\n${picture}`)
  for (const { picture: shown } of [wide, asked]) expect(shown.height).toBeLessThan(480)
})
