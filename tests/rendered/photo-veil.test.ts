import type { Browser, Page } from 'puppeteer'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { parse } from '../../src/index.js'
import { launchBrowser } from '../browser.js'
import { photos } from './grounds/photos.js'
import { layOut } from './lay-out.js'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const head =
  '---\ntitle: Water\nlanguage: en\nduration: 10\naudience: All\nversion: 1.0.0\ndate: 2026-01-01\nsource: Own\nprofile: plain\n---\n'

/** Slides on a white photo, laid out; what `read` finds in each. */
async function onWhite<T>(
  slides: readonly string[],
  read: (page: Page) => Promise<T>,
  fields = '',
  before = ''
): Promise<T> {
  const { content, width, height } = photos.white
  const text = slides.map(slide => `\n::slide{background=images/photo.png${fields}}\n\n${slide}\n`).join('\n---\n')
  const { deck } = parse(`${head}\n# Water\n\n---\n${before}${text}`)
  const picture = { state: 'found', mediaType: 'image/png', width, height, bytes: content.length, content } as const
  const page = await browser.newPage()
  try {
    await layOut(page, { ...deck, pictures: { 'images/photo.png': picture } })
    return await read(page)
  } finally {
    await page.close()
  }
}

/** How light each pixel is from the top of each slide to its foot, a little from the side where no word stands, from 0 to 255. */
const downEach = async (page: Page): Promise<number[][]> => {
  const places = await page.$$eval('.ground-picture', slides =>
    slides.map(slide => {
      const { x, y, height } = slide.getBoundingClientRect()
      return { x: x + 30, y, height }
    })
  )
  const shown = await page.screenshot({ encoding: 'base64' })
  return page.evaluate(
    async (picture, places) => {
      const image = new Image()
      image.src = `data:image/png;base64,${picture}`
      await image.decode()
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d')
      context?.drawImage(image, 0, 0)
      return places.map(({ x, y, height }) => {
        const { data } = context?.getImageData(x, y, 1, height) ?? { data: [] }
        return Array.from({ length: height }, (_, row) => data[row * 4 + 1] ?? 0)
      })
    },
    shown,
    places
  )
}

const sentence = 'A well without a committee is broken in two years.'
const sources =
  ':::sources\nA survey of households in all of the northern districts, and of what they told us, 2024, page 12.\n:::'
const number = `## A day\n\n**4 hours**\n\nto the river\n\n${sources}`
const lowest = ['# The night\n\nPart three', sentence, number, '> Nobody had thought of it.\n>\n> — Head teacher']
const longTitle =
  '# A title that takes a lot of the room there is on a slide, and more than a side of it has\n\nwith words'

it('the veil along the foot of a photo begins at a straight edge, above which the photo is as it was taken', async () => {
  for (const light of await onWhite([...lowest, longTitle], downEach)) {
    expect(light.filter(one => one > 80 && one < 240)).toEqual([])
    expect(light[0]).toBe(255)
    expect(light.at(-1)).toBeLessThan(80)
  }
})

/** Where what is at the foot of each slide stands, how wide its words may be, and how long the line below its title is. */
const footPlaces = (page: Page) =>
  page.$$eval('.on-photo', slides =>
    slides.map(slide => {
      const start = slide.getBoundingClientRect().left
      const { left, right } = slide.querySelector('.slide-body')?.getBoundingClientRect() ?? { left: 0, right: 0 }
      const foot = [...slide.querySelectorAll('.slide-sources, .slide-count')].map(one => {
        const place = one.getBoundingClientRect()
        return {
          isBelowWords: place.left >= left - 1 && place.right <= right + 1,
          right: Math.round(place.right - start)
        }
      })
      return { foot, wide: right - left, line: slide.querySelector('.slide-head')?.getBoundingClientRect().width }
    })
  )

it.each([' words=left', ' words=right'])(
  'sources and the number of a slide stand on the veil of its words, with the fields "%s"',
  async fields => {
    const found = await onWhite([number, lowest[3] ?? ''], footPlaces, fields)
    expect(found.map(({ foot }) => foot.map(({ isBelowWords }) => isBelowWords))).toEqual([[true, true], [true]])
    for (const { wide } of found) expect(wide).toBeLessThan(1000)
  }
)

it('below words along the foot of a photo they have their usual places, as the line below a title has', async () => {
  const found = await onWhite([number, lowest[3] ?? ''], footPlaces)
  expect(found.map(({ foot }) => foot.at(-1)?.right)).toEqual([1200, 1200])
  expect(found[0]?.line).toBe(1120)
})

it('a full box on a panel ends above the number of its slide', async () => {
  const box = (kind: string) =>
    `## Rain\n\n:::callout{kind=${kind}}\nPlain **bold** *slanted* \`code\` ~~gone~~ [link](https://example.org/) {{blank}}\n\n- One\n\n| Where | **How many** |\n| :-- | --: |\n| North | 120 |\n| South | 40 |\n:::`
  const gaps = await onWhite(['note', 'key'].map(box), page =>
    page.$$eval('.with-panel', slides =>
      slides.map(slide => {
        const [box, count] = ['.callout', '.slide-count'].map(one => slide.querySelector(one)?.getBoundingClientRect())
        return (count?.top ?? 0) - (box?.bottom ?? 0)
      })
    )
  )
  expect(gaps).toHaveLength(2)
  for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(16)
})

it('a photo stands beside the title of a divider, and nothing of it behind the parts of the lesson', async () => {
  const scope = '\n## Scope\n\n:::scope\n1. Find\n2. Keep\n3. Share\n:::\n\n---\n'
  const [photo, title, parts] = await onWhite(
    ['# Keep'],
    page =>
      page.$eval('.layout-section', divider =>
        ['img', '.slide-title', '.parts'].map(part => divider.querySelector(part)?.getBoundingClientRect().toJSON())
      ),
    ' scope=2',
    scope
  )
  expect(photo.left).toBeGreaterThan(title.left + 300)
  expect(photo.height).toBeGreaterThan(300)
  expect(photo.bottom).toBeLessThanOrEqual(parts.top + 1)
})
