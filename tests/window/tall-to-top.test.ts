import type { Page } from 'puppeteer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { greyPng } from '../rendered/png.js'
import { deckOf, openSlidesFixture, type SlidesFixture, showSlide } from './slides-fixture.js'

const titles = {
  short: 'One direction',
  middle: 'From frameworks to actions',
  long: 'End impunities, protect people',
  longest: 'End impunity and protect the people'
}
const steps = (id: string, title: string) => `

---

::slide{#${id} layout=picture-half}

## ${title}

:::steps
1. Open the lid of the well
2. Let the pail down
3. Draw it up and close the lid
:::

![A door](images/door.svg)
`
const slides = Object.entries(titles)
  .map(
    ([id, title]) =>
      `::slide{#${id} layout=picture-half}\n\n## ${title}\n\n- Reports to the council\n- Protection\n- Dialogue\n\n![A well](images/sky.svg)\n`
  )
  .join('\n---\n\n')
  .concat(steps('steps', 'At the well'), steps('many', 'Water drawn for each of the houses'))
  .concat(
    '\n---\n\n::slide{#above layout=picture-half}\n\n## Above\n\n- One\n- Two\n- Three\n\n![A boat](images/boat.svg)\n'
  )
const sky = (width: number, height: number) => {
  const content = greyPng(width, height, (_, y) => (y < 40 ? 220 : 90))
  return { state: 'found', mediaType: 'image/png', width, height, bytes: content.length, content } as const
}
const boat = new TextEncoder().encode(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 128" width="90" height="128" preserveAspectRatio="xMidYMax"><path d="M0-99h45v299H0"/></svg>'
)
const drawn = { state: 'found', mediaType: 'image/svg+xml', width: 90, height: 128 } as const
const pictures = {
  'images/sky.svg': sky(90, 128),
  'images/door.svg': sky(50, 100),
  'images/boat.svg': { ...drawn, bytes: boat.length, content: boat }
}

let room: SlidesFixture
let page: Page
beforeAll(async () => {
  room = await openSlidesFixture({ ...deckOf('Titles', slides), pictures })
  page = await room.browser.newPage()
  await page.setViewport({ width: 1280, height: 960 })
})
afterAll(() => room.leave())

const boxes = async (id: string) => {
  await showSlide(page, room, id)
  return page.$eval('.present', slide => {
    const box = (selector: string) => (slide.querySelector(selector) ?? slide).getBoundingClientRect().toJSON()
    const size = Number.parseFloat(getComputedStyle(slide.querySelector('.slide-title') ?? slide).lineHeight)
    return { title: box('.slide-title'), head: box('.slide-head'), picture: box('.shown'), words: box('.words'), size }
  })
}

test.each([
  ['short', 0.57],
  ['middle', 0.6],
  ['long', 0.66]
])(
  'A picture beside words has all of the height of a slide of 4 : 3 beside a title on one line: %s',
  async (id, start) => {
    const { title, head, picture, words, size } = await boxes(id)
    const [at, beside] =
      picture.left > 1
        ? [picture.left / 1280, picture.left - head.right]
        : [1 - picture.right / 1280, head.left - picture.right]
    expect([picture.top, picture.bottom].map(Math.round)).toEqual([0, 960])
    expect(at).toBeCloseTo(start, 2)
    expect(beside).toBeGreaterThan(20)
    expect([words.left, words.right].map(Math.round)).toEqual([head.left, head.right].map(Math.round))
    expect(title.height).toBeLessThan(size * 1.5)
  }
)

test('So has one that is as high as a door beside steps, unless their title would take a line more', async () => {
  const { title, picture } = await boxes('steps')
  expect([picture.top, picture.bottom].map(Math.round)).toEqual([0, 960])
  expect(picture.left).toBeGreaterThan(Math.max(800, title.right))
  const many = await boxes('many')
  expect(many.picture.top).toBeGreaterThan(many.title.bottom)
  expect(many.title.height).toBeLessThan(many.size * 1.5)
})

test('A drawing that stands on the foot of its place shows there what it draws above its frame, whatever its upper edge is like', async () => {
  const look = () => page.$eval('.present img', one => [getComputedStyle(one).objectFit, one.style.paddingBlockStart])
  await showSlide(page, room, 'above')
  expect(await look()).toEqual(['fill', ''])
  await page.setViewport({ width: 1280, height: 720 })
  await page.waitForFunction(() => !document.documentElement.matches('.tall-stage'))
  expect((await look())[0]).toBe('cover')
  await page.setViewport({ width: 1280, height: 960 })
})

test('It begins below a title that would take a line more beside it', async () => {
  const { title, picture, size } = await boxes('longest')
  expect(picture.top).toBeGreaterThan(title.bottom)
  expect(title.height).toBeLessThan(size * 1.5)
  await page.setViewport({ width: 1280, height: 720 })
  await page.waitForFunction(() => !document.documentElement.matches('.tall-stage'))
  expect((await boxes('long')).picture.left % 1280).not.toBeCloseTo(845, 0)
  expect(await page.$eval('.present', slide => slide.outerHTML.includes('--start'))).toBe(false)
})
