import { afterAll, beforeAll, expect, it } from 'vitest'
import { bringAxe, judge } from '../access/axe.js'
import { isLong, long } from '../sampled.js'
import { until } from '../window/slides-fixture.js'
import { openWrittenDeck, type WrittenDeck } from './written-deck.js'

let deck: WrittenDeck
beforeAll(async () => {
  deck = await openWrittenDeck()
})
afterAll(() => deck?.end())

/** Opens the window by its keys, and chooses a block by its name. */
async function openForm(name: string): Promise<void> {
  const { page } = deck
  await deck.press('j', 'Control')
  await page.waitForSelector('#form[open] #form-which option')
  const line = await page.$$eval(
    '#form-which option',
    (options, name) => options.find(option => option.textContent?.startsWith(name))?.getAttribute('value') ?? '',
    name
  )
  await page.select('#form-which', line)
  await page.waitForSelector(`#form-fields[data-line="${line}"]`)
}

it.runIf(isLong)('changes learning outcomes in a form: a verb, a domain, the slides, their order', long, async () => {
  const { page } = deck
  const before = deck.read()
  await openForm('Learning outcomes')
  await until(() => page.$$eval('#form-fields .form-items > li', items => items.length), 3)
  await bringAxe(page)
  expect((await judge(page)).faults).toEqual([])
  await page.select('#form-fields li:nth-child(1) label.field select', 'list')
  const first = await page.$eval('#form-fields li:nth-child(1) textarea', field => field.value)
  expect(first).toMatch(/^List /)
  await page.focus('#form-fields li:nth-child(3) .actions button')
  await page.keyboard.press('Enter')
  await page.focus('#form-save')
  await page.keyboard.press('Enter')
  await until(() => page.$eval('#form', dialog => dialog.hasAttribute('open')), false)
  await until(async () => deck.read() !== before, true)
  const [were, now] = [before, deck.read()].map(text => text.split('\n'))
  const changed = (now ?? []).filter((line, index) => line !== were?.[index])
  expect(now?.length).toBe(were?.length)
  expect(changed.filter(line => !/^\d\. |outcomes=/.test(line))).toEqual([])
  expect(changed).toEqual(expect.arrayContaining([expect.stringMatching(/^1\. List /)]))
  // One press of a key takes all of it back.
  await deck.press('z', 'Control')
  await until(async () => deck.read() === before, true)
  expect(deck.complaints).toEqual([])
})

it('says in the form what is wrong with an attribute, and writes a right one', async () => {
  const { page } = deck
  const before = deck.read()
  await openForm('Activity')
  const minutes = await page.$('#form-fields label[title=minutes] ~ input')
  await minutes?.focus()
  await deck.press('a', 'Control')
  await page.keyboard.type('long')
  await page.click('#form-save')
  await until(
    () => page.$eval('#form-fields label[title=minutes] ~ .fault', place => place.textContent),
    'Expected: minutes like 10 or 10-15'
  )
  await deck.press('a', 'Control')
  await page.keyboard.type('12')
  await page.click('#form-save')
  await until(async () => deck.read() === before.replace(/(::activity\{minutes=)"?[\d-]+"?/, '$112'), true)
})

it('opens with the first part of the slide that is chosen in the list, and says where a slide has none', async () => {
  const { page } = deck
  const chosen = () => page.$eval('#form-which option:checked', option => option.textContent ?? '')
  const openOn = async (slide: number) => {
    await page.focus('#writing >>> .cm-content')
    await deck.press('Home', 'Control')
    await page.click(`#thumbnail-list li:nth-child(${slide}) button`)
    await page.waitForSelector(`#thumbnail-list li:nth-child(${slide}) [aria-current]`)
    await page.click('#open-form')
    await page.waitForSelector('#form[open] #form-which option')
  }
  await openOn(3)
  await until(async () => (await chosen()).replace(/ · .*/, ''), 'Learning outcomes')
  await page.click('#form-cancel')
  deck.put(deck.read().replace(/^# Water$/m, '# Still\n\n---\n\n$&'))
  await until(() => page.$$eval('#thumbnail-list li', items => items.length), 11)
  await openOn(1)
  await until(() => page.$eval('#form-status', place => place.textContent?.slice(0, 23)), 'This slide has no form.')
  await page.click('#form-cancel')
})
