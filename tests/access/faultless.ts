import type { Page } from 'puppeteer'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Deck } from '../../src/deck/deck.js'
import type { FrontMatter } from '../../src/deck/front-matter.js'
import { bringAxe, judge } from './axe.js'
import { type OwnDeck, readOwnDeck, type Stand } from './decks.js'
import type { Eye } from './pixels.js'

// Everything that a deck becomes, held against axe: WCAG 2.2 A and AA, and what axe calls best practice. Words whose
// ground axe cannot see, because a shape or a picture is behind them, are measured on the picture of the page.

export async function open(stand: Stand, address: string): Promise<Page> {
  const page = await stand.open(address)
  await bringAxe(page)
  return page
}

async function openProjector(desk: Page): Promise<Page> {
  const popup = new Promise<Page>(resolve => desk.once('popup', page => page && resolve(page)))
  await desk.click('#_open')
  const wall = await popup
  await wall.waitForSelector('.slides > .present')
  return wall
}

/** What is wrong with each slide that is shown in turn; nothing for most. */
export async function judgeSlides(page: Page, eye: Eye, { slides }: Deck): Promise<Record<string, readonly string[]>> {
  const found: Record<string, readonly string[]> = {}
  for (const [index, { id }] of slides.entries()) {
    await page.evaluate(`Reveal.slide(${index}, 0, 99)`)
    const { faults, unseen } = await judge(page)
    const hard = unseen > 0 ? await eye.hardToRead(page, '.present') : []
    if (faults.length + hard.length > 0) found[id] = [...faults, ...hard]
  }
  return found
}

/** Tests of all pages of one of our decks in a theme. Stand and eye are there when the tests run, not before. */
export function describeFaultless(id: OwnDeck, theme: FrontMatter['theme'], stand: () => Stand, eye: () => Eye): void {
  describe(`${id} in the theme ${theme} has no fault`, () => {
    let deck: Deck
    let folder: string
    beforeAll(async () => {
      deck = await readOwnDeck(id, theme)
      folder = await stand().put(deck)
    })

    test('on any slide of the stage', async () => {
      const page = await open(stand(), `${folder}slides.html#/${deck.slides[0]?.id}`)
      expect(await judgeSlides(page, eye(), deck)).toEqual({})
      await page.close()
    })

    test('in the overview', async () => {
      const page = await open(stand(), `${folder}slides.html`)
      for (const slide of [0, Math.floor(deck.slides.length / 2)]) {
        await page.evaluate(`Reveal.slide(${slide})`)
        await page.keyboard.press('o')
        expect((await judge(page)).faults).toEqual([])
        await page.keyboard.press('Escape')
      }
      await page.close()
    })

    test('in the reading view', async () => {
      const page = await open(stand(), `${folder}slides.html?reading`)
      expect((await judge(page)).faults).toEqual([])
      await page.close()
    })

    test('in the presenter, without a projector window and with one', async () => {
      const page = await open(stand(), `${folder}presenter.html`)
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
      const page = await open(stand(), `${folder}${file}`)
      expect((await judge(page)).faults).toEqual([])
      await page.close()
    })
  })
}
