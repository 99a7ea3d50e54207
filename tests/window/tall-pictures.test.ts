import type { Page } from 'puppeteer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { greyPng } from '../rendered/png.js'
import { deckOf, openSlidesFixture, type SlidesFixture } from './slides-fixture.js'

const half = (name: string) =>
  `::slide{layout=picture-half}\n\n## Half ${name}\n\n- Reports to the council\n- Protection of civilians\n- Dialogue\n\n![A well](images/${name}.svg)\n`
const point = (words: string) => `- ${words} {icon=shield picture=images/sky.svg}\n`
const slides = `${half('sky')}
---

${half('stripes')}
---

## Set

![A well](images/sky.svg "A well")

![A pump](images/sky.svg "A pump")

![A tap](images/sky.svg "A tap")

---

## Four

${['Protect: civilians, especially women and children', 'Prevent: be proactive', 'Deter: attackers', 'Neutralise: threats'].map(point).join('')}
`

const picture = (greyAt: (x: number, y: number) => number) => {
  const content = greyPng(90, 100, greyAt)
  return { state: 'found', mediaType: 'image/png', width: 90, height: 100, bytes: content.length, content } as const
}
// Sky above a ground, and what has no ground of one colour.
const pictures = {
  'images/sky.svg': picture((_, y) => (y < 40 ? 220 : 90)),
  'images/stripes.svg': picture(x => (x % 20 < 10 ? 220 : 90))
}

let room: SlidesFixture
let page: Page
beforeAll(async () => {
  room = await openSlidesFixture({ ...deckOf('Wells', slides), pictures })
  page = await room.browser.newPage()
  await page.setViewport({ width: 1280, height: 960 })
})
afterAll(() => room.leave())

async function open(id: string): Promise<void> {
  await page.goto(`file://${room.folder}/slides.html#/${id}`)
  await page.waitForSelector(`.reveal.ready #${id}.present`)
  await page.evaluate('new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))')
}

/** The place of a picture, and the part of it in which the picture itself is drawn. */
const placeOf = () =>
  page.$eval('.present img', picture => {
    const { width, height, bottom, right } = picture.getBoundingClientRect()
    const above = Number.parseFloat(getComputedStyle(picture).paddingBlockStart) * (width / picture.clientWidth)
    return { share: width / innerWidth, shape: width / (height - above), above, bottom, right }
  })

test('A drawing beside words is seen whole on a slide of 4 : 3, its sky going on above it, and has more of the width', async () => {
  await open('half-sky')
  const { share, shape, above, bottom, right } = await placeOf()
  expect(share).toBeGreaterThan(0.4)
  expect(shape).toBeCloseTo(0.9, 1)
  expect(above).toBeGreaterThan(60)
  expect([bottom, right].map(Math.round)).toEqual([960, 1280])
  const colour = await page.$eval('.present img', picture => getComputedStyle(picture).backgroundColor)
  expect(colour).toBe('rgb(220, 220, 220)')
  await page.setViewport({ width: 1280, height: 720 })
  await page.waitForFunction(() => !document.documentElement.matches('.tall-stage'))
  expect(await page.$eval('.present img', picture => picture.outerHTML.includes('style='))).toBe(false)
  await page.setViewport({ width: 1280, height: 960 })
})

test('One whose upper edge has several colours fills its place', async () => {
  await open('half-stripes')
  const { share, above } = await placeOf()
  expect(share).toBeGreaterThan(0.4)
  expect(above).toBe(0)
})

test('Drawings of a set are higher on a slide of 4 : 3, each seen whole', async () => {
  await open('set')
  const all = await page.$$eval('.present img', pictures =>
    pictures.map(picture => {
      const { width, height } = picture.getBoundingClientRect()
      return [height, width / (height - Number.parseFloat(getComputedStyle(picture).paddingBlockStart))]
    })
  )
  expect(all).toHaveLength(3)
  for (const [height, shape] of all) {
    expect(height).toBe(500)
    expect(shape).toBeCloseTo(0.9, 1)
  }
})

test('Four points with pictures stand below each other on a slide of 4 : 3, smaller than the title, each detail on one line', async () => {
  await open('four')
  const rows = await page.$$eval('.present .pictured > li', all =>
    all.map(row => {
      const detail = row.querySelector('.detail')
      const { height } = detail?.getBoundingClientRect() ?? new DOMRect()
      const picture = row.querySelector('img')?.getBoundingClientRect() ?? new DOMRect()
      const scale = row.getBoundingClientRect().width / (row as HTMLElement).offsetWidth
      const line = Number.parseFloat(getComputedStyle(detail ?? row).lineHeight) * scale
      return { left: picture.left, height: Math.round(picture.height), lines: Math.round(height / line) }
    })
  )
  expect(rows).toHaveLength(4)
  const [{ height } = { height: 0 }] = rows
  expect(height).toBeGreaterThan(90)
  for (const row of rows) expect(row).toEqual({ left: 80, height, lines: 1 })
  const [title = 0, head = 0] = await page.$$eval('.present :is(.slide-title, .pictured > li:first-child > p)', all =>
    all.map(one => Number.parseFloat(getComputedStyle(one).fontSize) * (one.currentCSSZoom ?? 1))
  )
  expect(head / title).toBeLessThan(0.95)
})

test('Where a browser lets no script read pixels, a drawing fills its place, and the stage goes on', async () => {
  const strict = await room.browser.newPage()
  await strict.setViewport({ width: 1280, height: 960 })
  await strict.evaluateOnNewDocument(() => {
    CanvasRenderingContext2D.prototype.getImageData = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError')
    }
  })
  const faults: unknown[] = []
  strict.on('pageerror', error => faults.push(error))
  await strict.goto(`file://${room.folder}/slides.html#/half-sky`)
  await strict.waitForSelector('.reveal.ready #half-sky.present')
  await strict.evaluate('new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))')
  expect(await strict.$eval('.present img', picture => picture.style.background)).toBe('')
  expect(faults).toEqual([])
  await strict.close()
})
