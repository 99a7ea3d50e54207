import { afterAll, beforeAll, expect, it } from 'vitest'
import { until } from '../window/slides-fixture.js'
import { openWrittenDeck, type WrittenDeck } from './written-deck.js'

let deck: WrittenDeck
beforeAll(async () => {
  deck = await openWrittenDeck()
})
afterAll(() => deck?.end())

const first = () => deck.page.$eval('#writing >>> .cm-line', line => line.textContent)
const lines = (count: number) => Array.from({ length: count }, (_, at) => `# Line ${at}`).join('\n')

it('folds first lines that are many, and shows them as a form', async () => {
  const text = deck.read()
  deck.put(text.replace('---\n', `---\n${lines(12)}\n`))
  await deck.open('en')
  await until(first, 'Lesson details…')
  await deck.page.click('#writing >>> .cm-foldPlaceholder')
  await deck.page.waitForSelector('#facts[open]')
  await deck.page.click('#facts-cancel')
  expect(await first()).toBe('Lesson details…')
  // What leads to one of them finds it.
  await deck.page.goto(`${deck.desk.address}deck/0/?interface=en#line-2`)
  await deck.page.reload()
  await deck.page.waitForSelector('#writing >>> .cm-activeLine')
  await until(() => deck.page.$eval('#writing >>> .cm-activeLine', line => line.textContent), '# Line 0')
  deck.put(text)
})
