import { afterAll, beforeAll, expect, it } from 'vitest'
import { bringAxe, judge } from '../access/axe.js'
import { isLong, long, sampled } from '../sampled.js'
import { openWrittenDeck, type WrittenDeck } from './written-deck.js'

let deck: WrittenDeck
beforeAll(async () => {
  deck = await openWrittenDeck()
})
afterAll(() => deck?.end())

/** How wide the page is for the window. */
const overflow = () => deck.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)

it.each(sampled(['en', 'fr', 'ru'], 1))(
  'has room for all that stands above the text on a screen of 1366 × 768, in %s',
  long,
  async language => {
    await deck.open(language)
    const widths = await deck.page.$$eval('.bar > :not([hidden])', parts => parts.map(part => part.clientWidth))
    expect(widths.filter(width => width === 1)).toEqual([])
    expect(
      await deck.page.$eval('#saved', place => place.scrollWidth <= place.clientWidth && place.clientWidth > 60)
    ).toBe(true)
    expect(await overflow()).toBeLessThanOrEqual(0)
  }
)

it.runIf(isLong)('stands in one column at 400 % zoom, with all that it can do', long, async () => {
  const { page } = deck
  await page.setViewport({ width: 320, height: 256 })
  for (const language of ['en', 'ar']) {
    await deck.open(language)
    expect([language, await overflow()]).toEqual([language, 0])
    const shown = await page.$$eval('.slide-tools, #thumbnail-list button, #writing, #frames, #messages', parts =>
      parts.filter(part => part.getBoundingClientRect().height < 10).map(part => part.id || part.className)
    )
    expect(shown.filter(name => name !== 'messages')).toEqual([])
    await bringAxe(page)
    expect((await judge(page)).faults).toEqual([])
    for (const opener of ['#add', '#open-form', '#open-facts', '#open-changes']) {
      await page.$eval(opener, button => button instanceof HTMLElement && button.click())
      await page.waitForSelector('dialog[open]')
      expect([opener, await page.$eval('dialog[open]', one => one.scrollWidth - one.clientWidth)]).toEqual([opener, 0])
      await page.keyboard.press('Escape')
      await page.waitForSelector('dialog[open]', { hidden: true })
    }
  }
})
