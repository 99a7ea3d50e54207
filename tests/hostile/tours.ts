import type { Page } from 'puppeteer'
import { until } from '../window/slides-fixture.js'

/** How each kind of page is looked at from beginning to end, by its file. */
export const tours: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'slides.html': tourSlides,
  'presenter.html': tourPresenter
}

/** The page as it is printed, and back. */
export async function tourPaper(page: Page): Promise<void> {
  await page.emulateMediaType('print')
  await page.evaluate(() => document.body.getBoundingClientRect())
  await page.emulateMediaType()
}

/** Every slide and step, the overview, the reading view, and paper. */
async function tourSlides(page: Page): Promise<void> {
  await page.waitForSelector('.reveal.ready')
  await page.evaluate(() => {
    const reveal = Reflect.get(window, 'Reveal')
    while (!reveal.isLastSlide() || reveal.availableFragments().next) reveal.next()
  })
  await page.keyboard.press('o')
  await page.waitForSelector('dialog.overview[open]')
  await page.keyboard.press('Escape')
  await page.keyboard.press('b')
  await page.keyboard.press('g')
  await page.keyboard.press('Escape')
  await tourPaper(page)
  await page.$eval('button#_reading-view', button => void setTimeout(() => button.click()))
  // Not the next navigation: reveal.js notes its slide in the address a while after it is shown, which counts as one.
  await page.waitForFunction(() => location.search.includes('reading') && document.readyState === 'complete')
  await tourPaper(page)
}

/** The projector window beside it, and every slide in both. */
async function tourPresenter(page: Page): Promise<void> {
  const popup = new Promise<Page>(resolve => page.once('popup', opened => opened && resolve(opened)))
  await page.click('#_open')
  const wall = await popup
  await wall.waitForSelector('.reveal.ready')
  await page.bringToFront()
  // All at once: a key pressed from outside takes its time for each of a hundred slides.
  await page.evaluate(() => {
    const last = document.querySelector<HTMLElement>('#_notes > article:last-of-type')
    while (last?.hidden) document.dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown' }))
  })
  const last = () => wall.evaluate(() => Reflect.get(window, 'Reveal').isLastSlide())
  await until(last, true)
  for (const id of ['blank', 'larger', 'smaller', 'run', 'reset']) await page.click(`#_${id}`)
}
