import type { Browser, Page } from 'puppeteer'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { bringAxe, judge } from '../access/axe.js'
import { launchBrowser } from '../browser.js'
import { createTempProject, type TempProject } from '../cli/temp-project.js'
import { filled } from '../starter.js'
import { until } from '../window/slides-fixture.js'
import { type Preview, startPreview } from './start-preview.js'

const file = 'decks/water/deck.md'
const sheet = ':::paper{kind=sheet}\n**The wells of Kora** (made up)\n\nOur answer: ______\n:::\n'

let work: TempProject
let browser: Browser
let preview: Preview
let page: Page
let text: string
const complaints: string[] = []

beforeAll(async () => {
  work = createTempProject()
  await work.run('new', 'decks/water')
  text = filled(work.read(file)).replaceAll(/:::quiz.*?\n:::\n/gs, '')
  work.put(file, text)
  preview = await startPreview(work.folder)
  browser = await launchBrowser()
  page = await browser.newPage()
  await page.setViewport({ width: 1366, height: 768 })
  page.on('console', message => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  await page.goto(preview.author)
  await page.waitForSelector('iframe.shown')
})
afterAll(async () => {
  await browser?.close()
  await preview?.end()
  work?.remove()
})

/** What the frame that is looked at says: its heading, and what is to be typed. */
const said = () =>
  page.$eval('iframe.shown', frame => {
    const inside = frame instanceof HTMLIFrameElement ? frame.contentDocument : null
    const [heading, code] = ['h1', 'pre'].map(name => inside?.querySelector(name)?.textContent?.trim())
    return { heading, code }
  })
const look = async (name: string) => {
  await page.click(`[data-page=${name}]`)
  await page.waitForSelector(`iframe.shown[title=${name}]`)
}

it.each([
  ['sheets', 'This lesson has no activity sheets', ':::paper{kind=sheet}'],
  ['quiz', 'This lesson has no questions', ':::quiz{outcomes="1"}']
])('says in the tab `%s` that a lesson has none, and which block makes one', async (name, heading, block) => {
  await look(name)
  const { heading: seen, code } = await said()
  expect([seen, code?.split('\n')[0]]).toEqual([heading, block])
  await bringAxe(page)
  expect((await judge(page)).faults).toEqual([])
  expect(complaints).toEqual([])
})

it('has a page in every tab for a lesson of one slide', async () => {
  await look('slides')
  work.put(file, `${/^---\n.*?\n---\n/s.exec(text)?.[0]}\n## Water\n\nWords\n`)
  await until(() => page.$eval('#thumbnail-list', list => list.childElementCount), 1)
  for (const name of ['handout', 'notes', 'sheets', 'quiz', 'slides']) await look(name)
  expect(complaints).toEqual([])
  work.put(file, text)
})

it('shows a block that is typed as the page has it, once it is saved', async () => {
  for (const [name, heading] of [
    ['sheets', 'Water: activity sheets'],
    ['quiz', 'Water: questions']
  ] as const) {
    work.put(file, text)
    await look('slides')
    await look(name)
    await until(async () => (await said()).code !== undefined, true)
    const { code } = await said()
    work.put(file, `${text.trimEnd()}\n\n---\n\n## At the end\n\n${code}\n`)
    await until(async () => (await said()).heading, heading)
  }
})

it('shows sheets as soon as there is one, and says again that there are none', async () => {
  await look('sheets')
  work.put(file, `${text.trimEnd()}\n\n---\n\n## The wells\n\n${sheet}`)
  await until(async () => (await said()).heading, 'Water: activity sheets')
  work.put(file, text)
  await until(async () => (await said()).heading, 'This lesson has no activity sheets')
  expect(complaints).toEqual([])
})
