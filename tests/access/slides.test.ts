import type { Page } from 'puppeteer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { themes } from '../../src/deck/front-matter.js'
import { drawn } from '../browser.js'
import { isLong, long, sampled } from '../sampled.js'
import { remembered } from '../window/saved-state.js'
import { exampleDeck, until } from '../window/slides-fixture.js'
import { ownDecks, readExample, readOwnDeck, type Stand, setUpStand } from './decks.js'
import { tabStops } from './focus.js'
import { forceColours } from './forced-colours.js'
import { around, type Eye, openEye, shot } from './pixels.js'

// What axe cannot see of slides.html: where the focus is, what high contrast and large text leave, what is announced.

let stand: Stand
let eye: Eye
let folder: string
beforeAll(async () => {
  stand = await setUpStand()
  eye = await openEye(stand.browser)
  folder = await stand.put(await readExample())
})
afterAll(() => stand.close())

const shown = (page: Page) => page.$eval('.slides > .present', slide => slide.id)
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest('[id]')?.id || document.activeElement?.className)
async function open(place: string): Promise<Page> {
  const page = await stand.open(`${folder}slides.html${place}`)
  await page.waitForSelector('.present, .deck:not(.reveal)')
  return page
}

// The bar's buttons, whatever the language.
const back = '.mouse-bar button:first-child'
const forward = '.mouse-bar span + button'

test.each(sampled(themes, 0))(
  'Focus is seen on every link and control in the theme %s, on white and on filled ground',
  long,
  async theme => {
    const deck = await readExample()
    const themed = await stand.put({ ...deck, frontMatter: { ...deck.frontMatter, theme } })
    for (const [place, links] of [
      ['#/rooms-for-everyone', []],
      ['#/links', ['a The guide to rooms', 'a the office']]
    ] as const) {
      const page = await stand.open(`${themed}slides.html${place}`)
      await page.waitForSelector('.mouse-bar')
      const stops = await tabStops(page, eye, 9)
      const bar = ['Previous slide', 'Next slide', 'All slides', 'Black screen', 'Full screen', 'Keys']
      expect(stops.map(({ what }) => what)).toEqual([
        'button Reading view',
        ...links,
        ...bar.map(name => `button ${name}`)
      ])
      for (const { what, seen } of stops) expect(seen, what).toBeGreaterThan(1)
      await page.close()
    }
  }
)

test('In the reading view, too, focus is seen, and the way back to the slides comes first', async () => {
  const page = await open('?reading')
  const stops = await tabStops(page, eye, 9)
  const links = ['a The guide to rooms', 'a the office', 'a on reading']
  expect(stops.map(({ what }) => what)).toEqual(['button Slide view', 'button All slides', ...links])
  for (const { what, seen } of stops) expect(seen, what).toBeGreaterThan(1)
  await page.close()
})

test('Focus moves to the title of a new slide, so that Tab continues from there, and stays on a button that is used', async () => {
  const page = await open('#/rooms-for-everyone')
  await page.keyboard.press('ArrowRight')
  await until(() => focused(page), 'links')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Where to read more')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('The guide to rooms')
  await page.keyboard.press('ArrowRight')
  await until(() => focused(page), 'picture')
  await page.focus(forward)
  await page.keyboard.press('Enter')
  await until(() => shown(page), 'steps')
  expect(await page.evaluate(() => document.activeElement?.ariaLabel)).toBe('Next slide')
  await page.close()
})

test.runIf(isLong)('What takes the focus for listeners only is not outlined on the wall', long, async () => {
  const page = await open('#/links')
  await page.keyboard.press('ArrowRight')
  await until(() => focused(page), 'picture')
  const box = await page.$eval('.present .slide-title', title => title.getBoundingClientRect().toJSON())
  const before = await shot(page, around(box))
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur())
  expect(await shot(page, around(box))).toBe(before)
  await page.close()
})

test('Every slide has a window title of its own and is announced', async () => {
  const page = await open('#/rooms-for-everyone')
  const { slides } = await readExample()
  for (const [index, { title }] of slides.entries()) {
    await page.evaluate(`Reveal.slide(${index})`)
    await until(() => page.title(), `${title} – Rooms for everyone`)
    await until(() => page.$eval('[aria-live=polite]', (live, title) => live.textContent?.includes(title), title), true)
  }
  await page.close()
})

test('A step that appears is announced', async () => {
  const page = await open('#/steps')
  await page.keyboard.press('ArrowRight')
  await until(() => page.$eval('[aria-live=polite]', live => live.textContent?.trim()), 'First.')
  await page.close()
})

test.each(sampled(['usual', 'forced'], 1))(
  'The bar and the reading button stand out in %s colours',
  long,
  async colours => {
    const page = await open('#/links')
    await page.waitForSelector('.mouse-bar')
    if (colours === 'forced') await forceColours(page)
    for (const control of [back, forward, '#_reading-view']) {
      await page.focus(control)
      await drawn(page)
      const box = await page.$eval(control, element => element.getBoundingClientRect().toJSON())
      expect(await eye.strongest(await shot(page, around(box, 0))), control).toBeGreaterThan(3)
    }
    await page.close()
  }
)

test.each(sampled(['ar', 'en'], 0))(
  'In %s the bar is in the window, above the title, and back stands where reading begins',
  long,
  async language => {
    const page = await stand.open(`${await stand.put(await readExample(language))}slides.html#/links`)
    await page.waitForSelector('.mouse-bar')
    await page.focus(back)
    await drawn(page)
    const [before, after] = await Promise.all(
      [back, forward].map(one => page.$eval(one, button => button.getBoundingClientRect().toJSON()))
    )
    expect(before.top).toBeGreaterThanOrEqual(0)
    expect(before.bottom).toBeLessThan(80)
    expect(before.left < after.left).toBe(language === 'en')
    await page.close()
  }
)

test('Controls are 24 pixels wide and high or more', async () => {
  const page = await open('#/links')
  const sizes = await page.$$eval('.mouse-bar button, #_reading-view', buttons =>
    buttons.map(button => button.getBoundingClientRect()).map(({ width, height }) => Math.min(width, height))
  )
  expect(sizes).toHaveLength(7)
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24)
  await page.close()
})

test.runIf(isLong)('Links in text are underlined in every page', long, async () => {
  for (const file of ['slides.html', 'presenter.html', 'handout.html', 'notes.html', 'index.html']) {
    const page = await stand.open(`${folder}${file}`)
    // A link that is drawn as a button is known by its shape.
    const plain = await page.$$eval('a[href]:not(.contents-button)', links =>
      links.filter(link => !getComputedStyle(link).textDecorationLine.includes('underline')).map(link => link.outerHTML)
    )
    expect(plain, file).toEqual([])
    await page.close()
  }
})

test.runIf(isLong)('The reading view at 400 percent loses nothing, sideways or at all, of any deck', long, async () => {
  const decks = [
    await readExample(),
    await exampleDeck('looks.md'),
    ...(await Promise.all(ownDecks.map(id => readOwnDeck(id, 'field'))))
  ]
  for (const deck of decks) {
    const page = await stand.open(`${await stand.put(deck)}slides.html?reading`)
    await page.setViewport({ width: 320, height: 256 })
    // Diagrams follow the size of the window in its next frame.
    await page.evaluate(() => new Promise(requestAnimationFrame))
    const lost = await page.evaluate(() => {
      const hidden = (element: Element) => {
        const { overflowX, display } = getComputedStyle(element)
        return display !== 'inline' && element.scrollWidth > element.clientWidth + 1 && overflowX !== 'visible'
      }
      const beyond = (element: Element) => element.getBoundingClientRect().right > 321
      return [...document.querySelectorAll('body, body *')]
        .filter(element => element.checkVisibility() && !element.matches('.unseen'))
        .filter(element => hidden(element) || beyond(element))
        .map(element => element.outerHTML.slice(0, 120))
    })
    expect(lost).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    await page.close()
  }
})

test.runIf(isLong)('Every text of the reading view grows with the reader’s text size', long, async () => {
  const page = await stand.open(`${await stand.put(await exampleDeck('looks.md'))}slides.html?reading`)
  const sizes = () =>
    page.$$eval('.slide *, button', all =>
      all
        .filter(one => one.checkVisibility() && [...one.childNodes].some(({ nodeType }) => nodeType === 3))
        .map(one => [Number.parseFloat(getComputedStyle(one).fontSize), one.outerHTML.slice(0, 100)] as const)
    )
  const before = await sizes()
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
  const after = await sizes()
  const unchanged = after.filter(([size], index) => size < 1.9 * (before[index]?.[0] ?? 0)).map(([, html]) => html)
  expect(before.length).toBeGreaterThan(100)
  expect(unchanged).toEqual([])
  await page.close()
})

test.runIf(isLong)('Slides open again at the slide and step where they were, reloaded or closed', long, async () => {
  const page = await open('#/steps')
  const visible = (page: Page) => page.$$eval('.present .fragment.visible', items => items.length)
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await until(() => page.evaluate(() => location.hash), '#/steps/1')
  await page.reload()
  await page.waitForSelector('.present')
  expect([await shown(page), await visible(page)]).toEqual(['steps', 2])
  const kept = (page: Page) => remembered(page).then(Object.values)
  await until(() => kept(page), [{ slide: 3, step: 2 }])
  const again = await page.browserContext().newPage()
  await page.close()
  await again.goto(`${folder}slides.html`)
  await until(() => shown(again), 'steps')
  expect(await visible(again)).toBe(2)
  await again.keyboard.press('End')
  await until(() => shown(again), 'end')
  await until(() => kept(again), [{ slide: 0, step: 0 }])
  const anew = await again.browserContext().newPage()
  await again.close()
  await anew.goto(`${folder}slides.html`)
  await anew.waitForSelector('.present')
  await kept(anew)
  await drawn(anew)
  expect(await shown(anew)).toBe('rooms-for-everyone')
  await anew.close()
})

test.runIf(isLong)('The reading view and the slides lead to the same slide', long, async () => {
  const page = await open('#/steps/1')
  await page.keyboard.press('r')
  await page.waitForSelector('.deck:not(.reveal)')
  await until(() => page.evaluate(() => location.hash), '#steps')
  await page.keyboard.press('r')
  await page.waitForSelector('.deck.reveal')
  await until(() => shown(page), 'steps')
  await page.close()
})

test('Every control says its name in the words that the deck’s language has', async () => {
  const marked = await stand.put(await readExample(), templates => ({
    ...templates,
    labels: Object.fromEntries(Object.entries(templates.labels).map(([name, label]) => [name, `«${label}»`])) as never
  }))
  const page = await stand.open(`${marked}slides.html#/links`)
  await page.waitForSelector('.mouse-bar')
  // The field that reveal.js opens here says nothing in the deck's language: a number and Enter do what it does.
  await page.keyboard.press('g')
  const names = await page.$$eval('button, input', controls =>
    controls
      .filter(control => control.checkVisibility({ visibilityProperty: true }))
      .map(control => control.ariaLabel || control.textContent?.trim())
  )
  const bar = ['«Previous slide»', '«Next slide»', '«All slides»', '«Black screen»', '«Full screen»', '«Keys»']
  expect(names).toEqual(['«Reading view»', ...bar])
  await page.close()
})
