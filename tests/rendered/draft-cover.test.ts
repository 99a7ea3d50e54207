import type { Browser } from 'puppeteer'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readForPreview } from '../../src/build/read-preview.js'
import { launchBrowser } from '../browser.js'
import { long } from '../sampled.js'
import { layOut } from './lay-out.js'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const languages = ['en', 'fr', 'es', 'ar', 'ru', 'zh']

it('What a draft says on a cover is one line, clearly above the bar, in every language', long, async () => {
  const reading = await readForPreview('decks/crsv-mission-approaches/deck.md', process.cwd(), languages, {})
  const decks = ((await reading?.check(async () => {})) ?? []).map(({ deck }) => deck)
  expect(decks.map(({ language }) => language).toSorted()).toEqual(languages.toSorted())
  for (const deck of decks) {
    const page = await browser.newPage()
    await layOut(page, { ...deck, slides: deck.slides.slice(0, 1) })
    const { lines, air, share } = await page.$eval('.layout-title', slide => {
      const mark = slide.querySelector('.draft-mark')
      const head = slide.querySelector('.slide-head')
      const [first] = [...(head?.children ?? [])].filter(child => !child.matches('.shown, .unseen'))
      if (!mark || !head || !first) return { lines: 0, air: 0, share: 1 }
      const { height, marginBottom, width } = getComputedStyle(head, '::before')
      const bar = first.getBoundingClientRect().top - Number.parseFloat(marginBottom) - Number.parseFloat(height)
      const barWidth = Number.parseFloat(width)
      return {
        lines: Math.round(mark.clientHeight / Number.parseFloat(getComputedStyle(mark).lineHeight)),
        share: mark.clientWidth / slide.clientWidth,
        // It stands in the other corner, above the bar or beside it.
        air: Math.max(
          bar - mark.getBoundingClientRect().bottom,
          getComputedStyle(slide).direction === 'rtl'
            ? first.getBoundingClientRect().right - barWidth - mark.getBoundingClientRect().right
            : mark.getBoundingClientRect().left - first.getBoundingClientRect().left - barWidth
        )
      }
    })
    expect(lines, deck.language).toBe(1)
    expect(share, deck.language).toBeLessThan(0.52)
    expect(air, deck.language).toBeGreaterThanOrEqual(24)
    await page.close()
  }
})
