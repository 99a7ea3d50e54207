import axe from 'axe-core'
import type { Page } from 'puppeteer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exampleDeck, openPresenter, openSlidesFixture, type SlidesFixture, until } from './slides-fixture.js'

// What a mouse or a finger finds on the slides.

let room: SlidesFixture
beforeAll(async () => {
  room = await openSlidesFixture(await exampleDeck())
})
afterAll(() => room?.leave())

const opacity = (page: Page) => page.$eval('.mouse-bar', bar => getComputedStyle(bar).opacity)
const shown = (page: Page) => page.$eval('.slides > .present', slide => slide.id)
const id = (number: number) => room.deck.slides[number - 1]?.id
const press = (page: Page, label: string) => page.click(`.mouse-bar button[aria-label="${label}"]`)

async function alone(): Promise<Page> {
  const page = await room.open('slides.html#/')
  await page.waitForSelector('.reveal.ready')
  return page
}

async function move(page: Page, x = 300, y = 300): Promise<void> {
  await page.mouse.move(x, y)
  await page.mouse.move(x + 10, y + 5)
}

test('A bar comes for a mouse that moves, says where the show is, and goes by itself, or at once for a key', async () => {
  const page = await alone()
  expect(await opacity(page)).toBe('0')
  await move(page)
  await until(() => opacity(page), '1')
  expect(await page.$eval('.mouse-bar', bar => bar.textContent)).toBe(`1 / ${room.deck.slides.length}`)
  await until(() => opacity(page), '0')
  expect(await page.$eval('.reveal', reveal => getComputedStyle(reveal).cursor)).toBe('none')
  await move(page, 400)
  await until(() => opacity(page), '1')
  await page.keyboard.press('PageDown')
  await until(() => opacity(page), '0')
  expect(await shown(page)).toBe(id(2))
  await page.close()
})

test('Its buttons do what keys do, are large, have names, and leave the keys to the slides', async () => {
  const page = await alone()
  await move(page)
  const buttons = await page.$$eval('.mouse-bar button', all =>
    all.map(button => {
      const { width, height } = button.getBoundingClientRect()
      return { name: button.ariaLabel, title: button.title, size: Math.min(width, height) }
    })
  )
  expect(buttons.map(({ name }) => name)).toEqual([
    'Previous slide',
    'Next slide',
    'All slides',
    'Black screen',
    'Full screen',
    'Keys'
  ])
  expect(buttons.map(({ title }) => title.replace(/^.*\(/, '('))).toEqual(['(←)', '(→)', '(O)', '(B)', '(F)', '(?)'])
  expect(Math.min(...buttons.map(({ size }) => size))).toBeGreaterThanOrEqual(44)
  await press(page, 'Next slide')
  await until(() => shown(page), id(2))
  // A clicker's space bar goes on, and does not press again what the mouse pressed.
  await press(page, 'Previous slide')
  await until(() => shown(page), id(1))
  await page.keyboard.press('Space')
  await until(() => shown(page), id(2))
  await move(page)
  await press(page, 'Black screen')
  expect(await page.evaluate(() => document.documentElement.dataset.screen)).toBe('black')
  await press(page, 'Black screen')
  expect(await page.evaluate(() => document.documentElement.dataset.screen)).toBe('off')
  await press(page, 'All slides')
  await page.waitForSelector('.overview[open]')
  await page.keyboard.press('Escape')
  await move(page)
  await press(page, 'Keys')
  await page.waitForSelector('.room-help[open]')
  await page.keyboard.press('Escape')
  await move(page)
  await press(page, 'Full screen')
  await until(() => page.$eval('[aria-label="Full screen"]', button => button.ariaPressed), 'true')
  await page.keyboard.press('f')
  await until(() => page.$eval('[aria-label="Full screen"]', button => button.ariaPressed), 'false')
  await page.close()
})

test('It covers no word of any slide', async () => {
  const page = await alone()
  const covered = () =>
    page.evaluate(() => {
      const bar = document.querySelector('.mouse-bar')?.getBoundingClientRect() ?? new DOMRect()
      const words = document.createTreeWalker(
        document.querySelector('.slides > .present') ?? document.body,
        NodeFilter.SHOW_TEXT
      )
      const found: string[] = []
      for (let node = words.nextNode(); node; node = words.nextNode()) {
        const range = document.createRange()
        range.selectNodeContents(node)
        const isCovered = [...range.getClientRects()].some(
          ({ left, right, top, bottom }) => right > bar.left && left < bar.right && bottom > bar.top && top < bar.bottom
        )
        // How much of a draft is left to do is for its author.
        if (isCovered && node.parentElement?.checkVisibility() && !node.parentElement.closest('.draft-mark'))
          found.push(node.textContent ?? '')
      }
      return found
    })
  for (const { id } of room.deck.slides) {
    await page.evaluate(slide => {
      location.hash = `#/${slide}`
    }, id)
    await until(() => shown(page), id)
    expect([id, await covered()]).toEqual([id, []])
  }
  await page.close()
})

test('Keys that reach it show it, and the space bar presses its buttons', async () => {
  const page = await alone()
  await page.evaluate(() => document.querySelector<HTMLElement>('.mouse-bar button')?.focus())
  await until(() => opacity(page), '1')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await until(() => shown(page), id(2))
  expect(await page.evaluate(() => document.activeElement?.ariaLabel)).toBe('Next slide')
  const faults = await page.evaluate(
    `${axe.source}; axe.run().then(({ violations }) => violations.map(({ id }) => id))`
  )
  expect(faults).toEqual([])
  await page.emulateMediaType('print')
  expect(await page.$eval('.mouse-bar', bar => getComputedStyle(bar).display)).toBe('none')
  await page.close()
})

test('A tap shows it on a touch screen, and in the narrowest window it fits', async () => {
  const page = await alone()
  await page.setViewport({ width: 420, height: 320 })
  await move(page, 100, 100)
  await until(() => opacity(page), '1')
  const { left, right } = await page.$eval('.mouse-bar', bar => bar.getBoundingClientRect().toJSON())
  expect(left).toBeGreaterThanOrEqual(0)
  expect(right).toBeLessThanOrEqual(420)
  await page.setViewport({ width: 1024, height: 768, hasTouch: true, isMobile: true })
  await page.reload()
  await page.waitForSelector('.reveal.ready')
  expect(await opacity(page)).toBe('0')
  await page.touchscreen.tap(500, 300)
  await until(() => opacity(page), '1')
  await page.tap('.mouse-bar span + button')
  await until(() => shown(page), id(2))
  await page.close()
})

test('Beside a presenter it comes only where the mouse moves over the slides, and leads both windows', async () => {
  const { desk, wall } = await openPresenter(room)
  await move(desk)
  expect(await opacity(wall)).toBe('0')
  await wall.bringToFront()
  await move(wall)
  await until(() => opacity(wall), '1')
  await press(wall, 'Next slide')
  await until(() => desk.$eval('#_position', position => position.textContent), `Slide 2 of ${room.deck.slides.length}`)
  expect(room.complaints).toEqual([])
})
