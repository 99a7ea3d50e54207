import type { Page } from 'puppeteer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parse } from '../../src/parse/parse.js'
import {
  exampleDeck,
  goToBlock,
  openPresenter,
  openSlidesFixture,
  type SlidesFixture,
  until
} from './slides-fixture.js'

let room: SlidesFixture
let desk: Page
let wall: Page
beforeAll(async () => {
  room = await openSlidesFixture(await exampleDeck())
  const open = await openPresenter(room)
  desk = open.desk
  wall = open.wall
  await desk.setViewport({ width: 1366, height: 768 })
  await wall.setViewport({ width: 1366, height: 768 })
  await until(() => desk.$$eval('.frame.tall-stage', all => all.length), 0)
})
afterAll(() => room?.leave())

/** In how many lines each text of a slide stands. */
const lines = (page: Page, slide: string) =>
  page.$eval(slide, drawing => {
    const texts = document.createTreeWalker(drawing, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const range = document.createRange()
      range.selectNodeContents(text)
      const tops = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)))
      if (text.textContent?.trim()) found.push(`${text.textContent.trim()} ${tops.size}`)
    }
    return found
  })

/** The size of a slide in its own px, as it is laid out. */
const size = (slide: Element) => {
  const drawn = slide as HTMLElement
  const scale = drawn.getBoundingClientRect().width / drawn.offsetWidth
  return {
    width: drawn.offsetWidth,
    height: drawn.offsetHeight,
    zoom: getComputedStyle(drawn).zoom,
    isScaled: scale < 1
  }
}

test('The picture of the slide is laid out as large as on the wall, so that its lines break alike', async () => {
  for (const [at, { id }] of room.deck.slides.entries()) {
    for (const digit of String(at + 1)) await desk.keyboard.press(digit as '1')
    await desk.keyboard.press('Enter')
    await until(() => wall.$eval('.slides > .present', slide => slide.id), id)
    expect(await desk.$eval('#_current > .slide', size), id).toEqual({
      width: 1280,
      height: 720,
      zoom: '1',
      isScaled: true
    })
    expect(await lines(desk, '#_current > .slide'), id).toEqual(await lines(wall, '.slides > .present'))
  }
})

test('Last words that keep together on the wall do so in its picture, while the time of their activity runs down, too', async () => {
  const steps = [
    'In groups of five to eight, read the scenario; name warning signs.',
    'Choose measures: to prevent, to respond, for survivors.',
    'Name the mission approach of each.',
    'Say whom you inform or coordinate with, and when.',
    'Present in one minute.'
  ]
  const list = steps.map((step, at) => `${at + 1}. ${step}`).join('\n')
  const activity = `:::activity{minutes="30" method="scenario in groups" materials="scenario sheets, flip chart, markers"}\n${list}\n:::`
  const text = `---\nlanguage: en\n---\n\n# T\n\n---\n\n## Activity: the road\n\n${activity}\n`
  const room = await openSlidesFixture(parse({ id: 'road', deck: { file: 'deck.md', text } }).deck)
  const { desk, wall } = await openPresenter(room)
  for (const page of [desk, wall]) await page.setViewport({ width: 1366, height: 768 })
  await until(() => desk.$$eval('.frame.tall-stage', all => all.length), 0)
  await goToBlock(room, desk, wall, 'activity')
  expect(await desk.$$eval('#_current .together', all => all.length)).toBeGreaterThan(0)
  const alike = async () => {
    const figures = (line: string) => !/^:?\d+ \d$/.test(line)
    expect((await lines(desk, '#_current > .slide')).filter(figures)).toEqual(
      (await lines(wall, '.slides > .present')).filter(figures)
    )
  }
  await alike()
  await desk.keyboard.press('t')
  await wall.waitForSelector('.present .countdown')
  await alike()
  await room.leave()
})

test('On a screen of 4 : 3 the next slide has the shape of the current one, and is seen whole', async () => {
  await desk.keyboard.press('Home')
  const shapes = () =>
    desk.$$eval('.frame', frames =>
      frames.map(frame => {
        const slide = frame.querySelector('.slide')?.getBoundingClientRect() ?? new DOMRect()
        const isWhole = Math.abs(slide.width - frame.clientWidth) < 2 && slide.height - frame.clientHeight < 2
        return `${(slide.width / slide.height).toFixed(2)} ${isWhole}`
      })
    )
  await until(shapes, ['1.78 true', '1.78 true'])
  await wall.setViewport({ width: 1024, height: 768 })
  await until(shapes, ['1.33 true', '1.33 true'])
  await wall.setViewport({ width: 1366, height: 768 })
  await until(shapes, ['1.78 true', '1.78 true'])
})
