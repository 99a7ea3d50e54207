import { afterAll, beforeAll, expect, it } from 'vitest'
import { until } from '../window/slides-fixture.js'
import { openWrittenDeck, type WrittenDeck } from './written-deck.js'

// The list of messages changes with the text: who works through it by keyboard stays where they are.

let deck: WrittenDeck
let text: string
beforeAll(async () => {
  deck = await openWrittenDeck()
  text = deck.read()
})
afterAll(() => deck?.end())

/** The button that has the focus, and the line that its message is about. */
const focus = () =>
  deck.page.evaluate(() => {
    const item = document.activeElement?.closest('#messages li')
    return [item?.querySelector('.place')?.textContent, document.activeElement?.textContent]
  })
const lines = () => deck.page.$$eval('#messages li .place', places => places.map(place => place.textContent ?? ''))
const fixes = () =>
  deck.page.$$eval('#messages .actions button', all => all.filter(one => one.textContent === 'Fix').length)

it('keeps the focus on its message while others come and go above it', async () => {
  const parts = text.split(':::notes')
  const last = parts.pop()
  const broken = `${parts.join(':::notes')}::: notes${last}`
  deck.put(broken)
  await until(fixes, 1)
  const [line = ''] = await lines()
  await deck.page.click('#messages .toggle')
  await deck.page.focus('#messages .actions button')
  expect(await focus()).toEqual([line, 'Fix'])
  deck.put(broken.replace(':::notes', '::: notes'))
  await until(async () => (await lines()).length, 2)
  await until(fixes, 2)
  expect(await focus()).toEqual([line, 'Fix'])
})

it('goes to the message beside it when one is fixed', async () => {
  const [here] = await focus()
  const other = (await lines()).find(line => line !== here)
  await deck.page.keyboard.press('Enter')
  await until(async () => (await lines()).length, 1)
  await until(fixes, 1)
  expect(await focus()).toEqual([other, 'Fix'])
  await deck.page.keyboard.press('Enter')
  await until(async () => deck.read(), text)
  expect(deck.complaints).toEqual([])
})
