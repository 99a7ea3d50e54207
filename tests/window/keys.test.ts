import type { KeyInput, Page } from 'puppeteer'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { isLong, long, sampled } from '../sampled.js'
import { exampleDeck, openSlidesFixture, type SlidesFixture, until } from './slides-fixture.js'

// Clickers are keyboards: what they send is pressed here, in the window that has the focus.

let room: SlidesFixture
let desk: Page
beforeEach(async () => {
  room = await openSlidesFixture(await exampleDeck())
  desk = await room.open('presenter.html')
})
afterEach(() => room.leave())

const status = () => desk.$eval('#_projector', projector => projector.textContent)
const deskShows = () => desk.$eval('#_position', position => position.textContent)
const screenOf = (page: Page) =>
  page.evaluate(() => document.documentElement.dataset.screen ?? document.body.dataset.screen ?? 'off')
const wallShows = (wall: Page) => wall.$eval('.slides > .present', slide => slide.id)
const overview = async (page: Page) => (await page.$('dialog.overview[open]')) !== null

/** Marks a page, so that it is seen whether it was loaded again. */
const mark = (page: Page) => page.evaluate(() => Reflect.set(window, 'marked', true))
const isMarked = (page: Page) => page.evaluate(() => Reflect.get(window, 'marked') === true)

async function openProjector(key?: KeyInput): Promise<Page> {
  const popup = new Promise<Page>(resolve => desk.once('popup', page => page && resolve(page)))
  await (key ? desk.keyboard.press(key) : desk.click('#_open'))
  const wall = await popup
  await until(status, 'Projector on')
  return wall
}

test('F5 opens the projector window from the presenter, once, and loads neither window again', async () => {
  await mark(desk)
  const wall = await openProjector('F5')
  await mark(wall)
  for (const [turn, page] of [desk, wall].entries()) {
    await page.bringToFront()
    await page.keyboard.press('F5')
    await page.keyboard.down('Shift')
    await page.keyboard.press('F5')
    await page.keyboard.up('Shift')
    await page.keyboard.press('PageDown')
    // Before the other window has gone along, a key there would lead to the same slide.
    await until(() => wallShows(wall), room.deck.slides[turn + 1]?.id)
  }
  expect(await Promise.all([desk, wall].map(isMarked))).toEqual([true, true])
  expect(room.complaints).toEqual([])
})

test('A letter with which a word begins has not the look of a key', async () => {
  const french = await openSlidesFixture(await exampleDeck('every-block.md', 'fr'))
  const page = await french.open('slides.html')
  await page.waitForSelector('.reveal.ready')
  await page.keyboard.press('?')
  const said = await page.$$eval('.room-help > p', all => all.map(({ textContent }) => textContent).join())
  expect(said).toContain('Début')
  const caps = await page.$$eval('.room-help kbd', all => all.map(({ textContent }) => textContent))
  expect(caps).toEqual(expect.arrayContaining(['V', 'O', 'B', 'W', 'F', 'R']))
  expect(caps.filter(cap => cap === 'D' || cap === 'R')).toEqual(['R'])
  await french.leave()
})

test('A question mark on the slides says what the keys do; the next key takes that away and moves nothing', async () => {
  const page = await room.open('slides.html')
  await page.waitForSelector('.reveal.ready')
  const first = await wallShows(page)
  for (const key of ['PageDown', 'Escape', 'b', '?'] as const) {
    await page.keyboard.press('?')
    const said = await page.$$eval('.room-help[open] > p', all => all.map(({ textContent }) => textContent))
    expect(said).toEqual(expect.arrayContaining(['Home and End', 'O', 'V', 'R']))
    // What these slides leave to another window is said, too: they have questions and activities.
    expect(said.at(-1)).toBe('Answers and countdowns')
    const caps = await page.$$eval('.room-help kbd', all => all.map(({ textContent }) => textContent))
    expect(caps).toEqual(expect.arrayContaining(['Home', 'End', 'Page Down', 'O', 'V', 'R']))
    expect(caps).not.toContain('A')
    // Nothing that only a facilitator has.
    expect(said.filter(keys => /^([ATLS]|L or S|F5)$/.test(keys ?? ''))).toEqual([])
    await page.keyboard.press(key)
    expect(await page.$('.room-help')).toBeNull()
    expect([await wallShows(page), await screenOf(page)]).toEqual([first, 'off'])
  }
  await page.keyboard.press('?')
  // Each stands on one line, as high as the others.
  const heights = await page.$$eval('.room-help > p', all => all.map(one => Math.round(one.offsetHeight / 4)))
  expect(new Set(heights).size).toBe(1)
  await page.mouse.click(5, 5)
  expect(await page.$('.room-help')).toBeNull()
  expect(room.complaints).toEqual([])
})

test.runIf(isLong)('A start key that sends F5 and Escape in turn shows the audience no overview', long, async () => {
  const wall = await openProjector('F5')
  for (const page of [wall, desk])
    for (const key of ['F5', 'Escape', 'F5', 'Escape'] as const) {
      await page.bringToFront()
      await page.keyboard.press(key)
      expect(await overview(wall)).toBe(false)
    }
  await wall.bringToFront()
  await wall.keyboard.press('PageDown')
  await until(deskShows, `Slide 2 of ${room.deck.slides.length}`)
})

test.runIf(isLong)(
  'In slides.html alone, too, Escape opens no overview, O does, and Escape closes it',
  long,
  async () => {
    const page = await room.open('slides.html')
    await page.waitForSelector('.reveal.ready')
    await mark(page)
    await page.keyboard.press('Escape')
    expect(await overview(page)).toBe(false)
    await page.keyboard.press('o')
    expect(await overview(page)).toBe(true)
    await page.keyboard.press('Escape')
    expect(await overview(page)).toBe(false)
    await page.keyboard.press('F5')
    await page.keyboard.press('PageDown')
    expect(await wallShows(page)).toBe(room.deck.slides[1]?.id)
    expect(await isMarked(page)).toBe(true)
  }
)

describe.each(isLong ? ['presenter', 'projector'] : ['presenter'])('pressed in the %s window', where => {
  const mark = where === 'projector' ? long : {}

  test('B and full stop blank the screen black, W and comma white, and show it again', mark, async () => {
    const wall = await openProjector()
    const page = where === 'presenter' ? desk : wall
    await page.bringToFront()
    const both = async () => [await screenOf(desk), await screenOf(wall)]
    const ground = () => wall.evaluate(() => getComputedStyle(document.body).backgroundColor)
    for (const [key, screen] of [
      ['b', 'black'],
      ['.', 'off'],
      ['w', 'white'],
      [',', 'off'],
      ['.', 'black'],
      ['w', 'white'],
      ['b', 'black'],
      ['B', 'off']
    ] as const) {
      await page.keyboard.press(key)
      await until(both, [screen, screen])
      if (screen !== 'off') await until(ground, screen === 'black' ? 'rgb(0, 0, 0)' : 'rgb(255, 255, 255)')
      expect(await desk.$eval('#_blank', button => button.textContent)).toBe(
        screen === 'off' ? 'Black screen' : 'Show the screen'
      )
    }
  })

  test('a number and Enter go to that slide; a number that no slide has goes nowhere', mark, async () => {
    const wall = await openProjector()
    const page = where === 'presenter' ? desk : wall
    await page.bringToFront()
    const count = room.deck.slides.length
    // The focus is on a button, which Enter would press otherwise.
    if (where === 'presenter') await desk.focus('#_open')
    for (const [number, slide] of [
      ['10', 10],
      ['3', 3],
      ['0', 3],
      [String(count + 1), 3],
      [String(count), count]
    ] as const) {
      for (const digit of number) await page.keyboard.press(digit as KeyInput)
      await page.keyboard.press('Enter')
      await until(() => wallShows(wall), room.deck.slides[slide - 1]?.id)
      await until(deskShows, `Slide ${slide} of ${count}`)
    }
    // What was typed before another key is forgotten.
    await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur())
    await page.keyboard.press('2')
    await page.keyboard.press('PageUp')
    await page.keyboard.press('Shift')
    await page.keyboard.press('Enter')
    await page.keyboard.press('PageUp')
    await until(() => wallShows(wall), room.deck.slides[count - 3]?.id)
  })

  const keyboards = [
    ['French', ':', 'Period', 'black'],
    ['Arabic', 'لا', 'KeyB', 'black'],
    ['Russian', 'ц', 'KeyW', 'white'],
    ['Arabic', 'و', 'Comma', 'white']
  ] as const

  test.each(where === 'presenter' ? sampled(keyboards, 1) : keyboards)(
    'a clicker works where the keyboard is set to %s, on which it writes `%s`',
    long,
    async (_, key, code, screen) => {
      const wall = await openProjector()
      const page = where === 'presenter' ? desk : wall
      await page.evaluate(
        (key, code) => document.body.dispatchEvent(new KeyboardEvent('keydown', { key, code, bubbles: true })),
        key,
        code
      )
      await until(() => screenOf(desk), screen)
      await until(() => screenOf(wall), screen)
    }
  )
})
