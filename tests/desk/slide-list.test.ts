import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bringAxe, judge } from '../access/axe.js'
import { isLong, long } from '../sampled.js'
import { until } from '../window/slides-fixture.js'
import { openWrittenDeck, type WrittenDeck } from './written-deck.js'

let deck: WrittenDeck
let before: string
beforeAll(async () => {
  deck = await openWrittenDeck()
  before = deck.read()
})
afterAll(() => deck?.end())

/** The titles of the slides, as the file has them. */
const titles = async () => {
  const [, , ...slides] = deck.read().split(/^---$/m)
  return slides.map(slide => /^#{1,2} (.*)$/m.exec(slide)?.[1])
}
const isBefore = async () => deck.read() === before
const focused = () => deck.page.evaluate(() => document.activeElement?.getAttribute('title'))

describe('the list of slides', () => {
  it('moves a slide by keyboard, which keeps the focus, and takes it back', async () => {
    const { page, press } = deck
    await page.focus('#thumbnail-list li:nth-child(4) button')
    await press('ArrowUp', 'Alt')
    await until(focused, 'One situation says more than ten rules')
    await until(
      async () => (await titles()).slice(2, 4),
      ['One situation says more than ten rules', 'Learning outcomes']
    )
    expect(deck.read().split('\n').toSorted()).toEqual(before.split('\n').toSorted())
    await press('ArrowUp', 'Alt')
    await press('ArrowUp', 'Alt')
    await until(async () => (await titles())[0], 'One situation says more than ten rules')
    expect(await page.$eval('#arranged', status => status.textContent)).toBe('The slide is now number 1 of 10.')
    for (const _ of [1, 2, 3]) await press('z', 'Control')
    await until(isBefore, true)
  })

  it.runIf(isLong)('copies and deletes the slide that is looked at, by its buttons', long, async () => {
    const { page } = deck
    await page.click('#thumbnail-list li:nth-child(2) button')
    await page.waitForSelector('#thumbnail-list li:nth-child(2) [aria-current]')
    await page.click('[data-arrange=duplicate]')
    await page.waitForSelector('#thumbnail-list li:nth-child(3) [aria-current]')
    await until(async () => (await titles()).filter(title => title === 'Aim').length, 2)
    await page.click('[data-arrange=delete]')
    await until(isBefore, true)
    await page.focus('#thumbnail-list [aria-current]')
    await deck.press('Delete')
    await until(async () => (await titles()).length, 9)
    await page.click('[data-arrange=undo]')
    await until(isBefore, true)
  })

  it.runIf(isLong)('lets a slide be dragged to another place', long, async () => {
    const { page } = deck
    await page.$eval('#thumbnails', list => list.scrollTo(0, 0))
    const middle = async (number: number) => {
      const box = await (await page.$(`#thumbnail-list li:nth-child(${number})`))?.boundingBox()
      return { x: (box?.x ?? 0) + 90, y: (box?.y ?? 0) + 45 }
    }
    const [from, to] = [await middle(2), await middle(4)]
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move(to.x, to.y + 10, { steps: 5 })
    expect(await page.$$eval('#thumbnail-list li.drop-after', items => items.length)).toBe(1)
    await page.mouse.up()
    await until(async () => (await titles())[3], 'Aim')
    await page.click('[data-arrange=undo]')
    await until(isBefore, true)
  })

  it.runIf(isLong)('can be used with a screen reader', long, async () => {
    await deck.open('ar')
    await bringAxe(deck.page)
    expect((await judge(deck.page)).faults).toEqual([])
    expect(deck.complaints).toEqual([])
  })
})
