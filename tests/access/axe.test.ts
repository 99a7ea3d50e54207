import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Deck } from '../../src/deck/deck.js'
import { themes } from '../../src/deck/front-matter.js'
import { bringAxe, judge } from './axe.js'
import { ownDecks, readExample, readOwnDeck, type Stand, setUpStand } from './decks.js'
import { type Eye, openEye } from './pixels.js'

// Everything that the decks become, held against axe: WCAG 2.2 A and AA, and what axe calls best practice. Words whose
// ground axe cannot see, because a shape or a picture is behind them, are measured on the picture of the page.

let stand: Stand
let eye: Eye
beforeAll(async () => {
  stand = await setUpStand()
  eye = await openEye(stand.browser)
})
afterAll(() => stand.close())

async function open(address: string): Promise<Page> {
  const page = await stand.open(address)
  await bringAxe(page)
  return page
}

async function openProjector(desk: Page): Promise<Page> {
  const popup = new Promise<Page>(resolve => desk.once('popup', page => page && resolve(page)))
  await desk.click('#open')
  const wall = await popup
  await wall.waitForSelector('.slides > .present')
  return wall
}

/** What is wrong with each slide that is shown in turn; nothing for most. */
async function judgeSlides(page: Page, { slides }: Deck): Promise<Record<string, readonly string[]>> {
  const found: Record<string, readonly string[]> = {}
  for (const [index, { id }] of slides.entries()) {
    await page.evaluate(`Reveal.slide(${index}, 0, 99)`)
    const { faults, unseen } = await judge(page)
    const hard = unseen > 0 ? await eye.hardToRead(page, '.present') : []
    if (faults.length + hard.length > 0) found[id] = [...faults, ...hard]
  }
  return found
}

for (const id of ownDecks)
  for (const theme of themes)
    describe(`${id} in the theme ${theme} has no fault`, () => {
      let deck: Deck
      let folder: string
      beforeAll(async () => {
        deck = await readOwnDeck(id, theme)
        folder = await stand.put(deck)
      })

      test('on any slide of the stage', async () => {
        const page = await open(`${folder}slides.html#/${deck.slides[0]?.id}`)
        expect(await judgeSlides(page, deck)).toEqual({})
        await page.close()
      })

      test('in the overview', async () => {
        const page = await open(`${folder}slides.html`)
        for (const slide of [0, Math.floor(deck.slides.length / 2)]) {
          await page.evaluate(`Reveal.slide(${slide}); Reveal.toggleOverview(true)`)
          expect((await judge(page)).faults).toEqual([])
        }
        await page.close()
      })

      test('in the reading view', async () => {
        const page = await open(`${folder}slides.html?reading`)
        expect((await judge(page)).faults).toEqual([])
        await page.close()
      })

      test('in the presenter, without a projector window and with one', async () => {
        const page = await open(`${folder}presenter.html`)
        const found: Record<string, readonly string[]> = {}
        for (const [index, slide] of deck.slides.entries()) {
          if (index % 6 > 0 && index + 1 < deck.slides.length) continue
          await page.$eval(`[data-go="${index}"]`, button => button instanceof HTMLElement && button.click())
          const { faults } = await judge(page)
          if (faults.length > 0) found[slide.id] = faults
        }
        expect(found).toEqual({})
        const wall = await openProjector(page)
        await bringAxe(wall)
        expect((await judge(page)).faults).toEqual([])
        expect((await judge(wall)).faults).toEqual([])
        await Promise.all([page.close(), wall.close()])
      })

      test.each(['handout.html', 'notes.html', 'index.html'])('in %s', async file => {
        const page = await open(`${folder}${file}`)
        expect((await judge(page)).faults).toEqual([])
        await page.close()
      })
    })

test.each(['en', 'ar'])('A picture behind a slide, code and a table have no fault, in %s', async language => {
  const deck = await readExample(language)
  const page = await open(`${await stand.put(deck)}slides.html`)
  expect(await judgeSlides(page, deck)).toEqual({})
  await page.close()
})

test('Words on a picture without a ground of their own are found', async () => {
  const page = await open(`${await stand.put(await readExample())}slides.html#/picture`)
  await page.$eval('.present .slide-body li', item => {
    for (const one of [item, item.parentElement]) if (one) one.style.cssText = 'background: none; box-shadow: none'
  })
  expect((await judge(page)).unseen).toBeGreaterThan(0)
  expect(await eye.hardToRead(page, '.present .slide-body')).toHaveLength(1)
  await page.close()
})
