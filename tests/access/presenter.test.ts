import type { Page } from 'puppeteer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isLong, long, sampled } from '../sampled.js'
import { until } from '../window/slides-fixture.js'
import { readExample, type Stand, setUpStand } from './decks.js'
import { tabStops } from './focus.js'
import { forceColours } from './forced-colours.js'
import { around, type Eye, openEye, shot } from './pixels.js'

// What axe cannot see of presenter.html and the pages on paper: where the focus is, what high contrast leaves, names.

let stand: Stand
let eye: Eye
let folder: string
beforeAll(async () => {
  stand = await setUpStand()
  eye = await openEye(stand.browser)
  folder = await stand.put(await readExample())
})
afterAll(() => stand.close())

const desk = () => stand.open(`${folder}presenter.html`)
const placeOf = (page: Page, selector: string) =>
  page.$eval(selector, element => element.getBoundingClientRect().toJSON())

test.runIf(isLong)(
  'Focus is seen on every control of the presenter and on the notes, in the order in which they stand',
  long,
  async () => {
    const page = await desk()
    const stops = await tabStops(page, eye, 16)
    expect(stops.map(({ what }) => what)).toEqual([
      'button Start',
      'button Reset',
      'button Black screen',
      'button A−Smaller text',
      'button A+Larger text',
      'button ?Keys',
      'button Open the projector window',
      'summary Break',
      'button Laser pointer',
      'button Spotlight',
      'button All slides',
      'button ‹Previous slide',
      'button ›Next slide',
      'section Notes',
      'button 0:00 Rooms for everyone',
      'button 0:01 Where to read more'
    ])
    for (const { what, seen } of stops) expect(seen, what).toBeGreaterThan(1)
    await page.close()
  }
)

test.each(sampled(['notes.html', 'index.html', 'handout.html'], 0))(
  'Focus is seen on every link of %s',
  long,
  async file => {
    const page = await stand.open(`${folder}${file}`)
    const stops = await tabStops(page, eye, 5)
    expect(stops.length).toBeGreaterThan(2)
    for (const { what, seen } of stops) expect(seen, what).toBeGreaterThan(1)
    await page.close()
  }
)

test('The keys move the slides from the notes and from the plan, where the focus stays', async () => {
  const page = await desk()
  await page.focus('#_notes')
  await page.keyboard.press('PageDown')
  await until(() => page.$eval('#_current .slide-title', title => title.textContent), 'Where to read more')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('_notes')
  await page.focus('[data-go="2"]')
  await page.keyboard.press(' ')
  await until(() => page.$eval('#_current .slide-title', title => title.textContent), 'Words on a picture')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-go'))).toBe('2')
  await page.close()
})

test('The button that starts the clock is filled until it runs', async () => {
  const page = await desk()
  const isPrimary = () => page.$eval('#_run', button => button.classList.contains('primary'))
  expect(await isPrimary()).toBe(true)
  await page.click('#_run')
  expect(await isPrimary()).toBe(false)
  await page.close()
})

test('Times of a break open below their button, and tools of the stage show their names', async () => {
  const page = await desk()
  const times = () => page.$$eval('[data-break]', all => all.filter(one => one.checkVisibility()).length)
  expect(await times()).toBe(0)
  await page.focus('.break-menu summary')
  await page.keyboard.press(' ')
  expect(await times()).toBe(4)
  await page.keyboard.press('Escape')
  expect(await times()).toBe(0)
  const widths = await page.$$eval('.tool-name', all => all.map(one => one.getBoundingClientRect().width))
  expect(widths).toHaveLength(3)
  expect(Math.min(...widths)).toBeGreaterThan(20)
  await page.close()
})

test('Focus is seen on the links of the slide and of its notes', async () => {
  const page = await desk()
  await page.click('[data-go="1"]')
  for (const link of ['#_current a', '#_notes article:not([hidden]) a']) {
    const box = around(await placeOf(page, link))
    const before = await shot(page, box)
    await page.keyboard.press('Tab')
    await page.focus(link)
    expect(await eye.changed(before, await shot(page, box)), link).toBeGreaterThan(box.width)
  }
  await page.close()
})

test.runIf(isLong)('Long notes are scrolled with the keyboard alone', long, async () => {
  const page = await desk()
  await page.$eval('#_notes', notes => notes instanceof HTMLElement && notes.style.setProperty('font-size', '200px'))
  await page.focus('#_notes')
  await page.keyboard.press('ArrowDown')
  await until(() => page.$eval('#_notes', notes => notes.scrollTop > 0), true)
  expect(await page.$eval('#_position', position => position.textContent)).toBe('Slide 1 of 7')
  await page.close()
})

test.runIf(isLong)(
  'Forced colours keep the buttons, and show the current slide and the black screen',
  long,
  async () => {
    const page = await desk()
    await forceColours(page)
    for (const control of ['#_run', '#_blank', '#_smaller', '#_open', '#_forward', '[data-go="1"]'])
      expect(await eye.strongest(await shot(page, around(await placeOf(page, control), 0))), control).toBeGreaterThan(3)
    const box = around(await placeOf(page, '[data-go="1"]'), 0)
    const before = await shot(page, box)
    await page.keyboard.press('ArrowRight')
    expect(await eye.changed(before, await shot(page, box))).toBeGreaterThan(100)
    const stage = around(await placeOf(page, '#_current'), 0)
    const lit = await shot(page, stage)
    await page.keyboard.press('b')
    expect(await eye.changed(lit, await shot(page, stage))).toBeGreaterThan(1000)
    await page.close()
  }
)

test('The pace says in words what it says in colours, and changes are announced', async () => {
  const page = await desk()
  expect(await page.$eval('#_pace', pace => pace.textContent)).toBe('On time')
  expect(await page.$eval('#_projector', projector => projector.role)).toBe('status')
  await page.keyboard.press('ArrowRight')
  expect(await page.$eval('output#_position', position => position.textContent)).toBe('Slide 2 of 7')
  expect(await page.$$eval('#_clock, #_elapsed', clocks => clocks.map(clock => clock.ariaLive))).toEqual(['off', 'off'])
  await page.close()
})

test.runIf(isLong)('Controls are 24 pixels wide and high or more', long, async () => {
  const page = await desk()
  const sizes = await page.$$eval('button, summary', buttons =>
    buttons
      .filter(button => button.checkVisibility())
      .map(button => button.getBoundingClientRect())
      .map(({ width, height }) => Math.min(width, height))
  )
  expect(sizes.length).toBeGreaterThan(10)
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24)
  await page.close()
})

test('At 400 percent the presenter is one column that loses nothing', async () => {
  const page = await desk()
  await page.setViewport({ width: 320, height: 256 })
  const lost = await page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter(element => element.checkVisibility() && !element.closest('.frame, .unseen'))
      .filter(element => element.getBoundingClientRect().right > 321 || element.scrollWidth > element.clientWidth + 1)
      .filter(element => getComputedStyle(element).display !== 'inline')
      .map(element => element.outerHTML.slice(0, 120))
  )
  expect(lost).toEqual([])
  await page.close()
})

test('Every control says its name in the words that the deck’s language has', async () => {
  const marked = await stand.put(await readExample(), templates => ({
    ...templates,
    labels: Object.fromEntries(Object.entries(templates.labels).map(([name, label]) => [name, `«${label}»`])) as never
  }))
  const page = await stand.open(`${marked}presenter.html`)
  const names = await page.$$eval('button:not([data-go]), output, [aria-label], [role=status], h2, summary', all =>
    all
      .filter(one => one.checkVisibility() && !one.matches('#_clock, #_elapsed, #_slide-time, .slide h2, article h2'))
      .map(one => one.ariaLabel || one.textContent?.trim() || '')
  )
  expect(names.length).toBeGreaterThan(15)
  expect(names.filter(name => !name.includes('«'))).toEqual([])
  await page.close()
})

test('Nothing moves for those who asked for less motion', async () => {
  const page = await desk()
  await page.click('#_blank')
  await page.keyboard.press('ArrowRight')
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
  await page.close()
})
