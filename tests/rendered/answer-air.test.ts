import type { Browser } from 'puppeteer'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { questionLook } from '../../src/layout/question-look.js'
import { launchBrowser } from '../browser.js'
import { deckNames } from '../translate/decks.js'
import { inLanguages } from '../translate/in-languages.js'
import { layOut } from './lay-out.js'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

it.each(deckNames)('Lines of every answer of %s keep clear of the edges of their box, in any language', async name => {
  for (const deck of inLanguages(name)) {
    const asked = deck.slides.filter(slide => questionLook(slide, deck.language))
    const page = await browser.newPage()
    await layOut(page, { ...deck, slides: asked })
    const air = await page.$$eval('.slide .options > .option', options =>
      options.map(option => {
        const range = document.createRange()
        range.selectNodeContents(option)
        const [box, words] = [option, range].map(one => one.getBoundingClientRect())
        return Math.min((words?.top ?? 0) - (box?.top ?? 0), (box?.bottom ?? 0) - (words?.bottom ?? 0))
      })
    )
    expect(air.length).toBeGreaterThan(asked.length)
    // The border is 2 px of it, and Arabic letters keep some air in their own line.
    expect(Math.min(...air), deck.language).toBeGreaterThanOrEqual(deck.language === 'ar' ? 6 : 7.5)
    await page.close()
  }
})
