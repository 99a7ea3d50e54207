import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lessonName } from '../../src/build/desk/lesson-name.js'
import { bringAxe, judge } from '../access/axe.js'
import { createTempProject, type TempProject } from '../cli/temp-project.js'
import { content, oldPresentation, titled } from '../import/old-presentation.js'
import { long, sampled } from '../sampled.js'
import { until } from '../window/slides-fixture.js'
import { ask, openDesk, wordsOf } from './desk-fixture.js'
import type { Desk } from './start-desk.js'

describe('the folder of a new lesson', () => {
  it.each([
    ['Water and wells', 'water-and-wells'],
    ['  Évaluation: où, quand ? ', 'evaluation-ou-quand'],
    ['../../etc/passwd', 'etc-passwd'],
    ['المياه', 'lesson'],
    ['CON', 'lesson-con'],
    ['…', 'lesson']
  ])('is named by its title in letters that every disk knows: %s', (title, name) => {
    expect(lessonName(title)).toBe(name)
  })

  it('is cut where the title is long, and ends in a letter', () => {
    const name = lessonName('a lesson of many words that nobody reads to the very end of it')
    expect(name.length).toBeLessThanOrEqual(40)
    expect(name).toMatch(/[a-z]$/)
  })
})

describe('a lesson that is begun on the desk', () => {
  let work: TempProject
  let desk: Desk
  let context: BrowserContext
  let page: Page
  const complaints: string[] = []

  beforeAll(async () => {
    work = createTempProject()
    ;({ desk, context, page } = await openDesk(work.folder, complaints))
  })
  afterAll(async () => {
    await context?.close()
    await desk?.end()
    work?.remove()
  })

  it('is the starter, in a folder with nothing in it, and opens at once', async () => {
    await page.goto(desk.address)
    await page.waitForSelector('.shelf-empty')
    await page.click('#new')
    await page.waitForSelector('form#new')
    await page.type('#title', 'Safe "water": what to ask')
    await page.$eval('#minutes', input => input instanceof HTMLInputElement && input.select())
    await page.type('#minutes', '45')
    await page.keyboard.press('Enter')
    await page.waitForSelector('#writing >>> .cm-content')
    const text = work.read('decks/safe-water-what-to-ask/deck.md')
    expect(text).toContain('title: "Safe \\"water\\": what to ask"')
    expect(text).toContain('duration: 45')
    expect((await work.run('check')).code).toBe(0)
    // The folder of lessons was not there when the desk began.
    work.put('decks/safe-water-what-to-ask/deck.md', text.replace('## Takeaways', '## Taken away'))
    await page.waitForSelector('iframe.shown[title=slides]')
    const titles = () =>
      page.$$eval('#thumbnail-list button', slides => slides.map(slide => slide.textContent).join(' '))
    await until(async () => (await titles()).includes('Taken away'), true)
    work.put('decks/safe-water-what-to-ask/deck.md', text)
  })

  it('is a copy of another one: what is still to be changed leads to its lines', async () => {
    await page.goto(`${desk.address}new`)
    await page.click('input[value=copy]')
    await page.type('#title', 'Safe "water": what to ask')
    await page.click('#begin')
    await page.waitForSelector('#begun:not([hidden])')
    const [first] = await page.$$eval('#begun-about a', links =>
      links.map(link => [link.textContent, link.getAttribute('href')?.split('#')[1]])
    )
    expect(first?.[0]?.replace('Line ', 'line-')).toBe(first?.[1])
    await page.click('#begun-about a')
    await page.waitForSelector('#writing >>> .cm-activeLine')
    const line = Number(first?.[1]?.slice(5))
    const lines = work.read('decks/safe-water-what-to-ask-2/deck.md').split('\n')
    await until(() => page.$eval('#writing >>> .cm-activeLine', at => at.textContent), lines[line - 1] ?? '')
  })

  it('is made of a presentation, with the report of what was lost', async () => {
    const file = join(work.folder, 'Old wells.pptx')
    const shapes = titled('Wells') + content('Deep ones', 'Old ones')
    work.put('Old wells.pptx', oldPresentation({ slides: [{ shapes }, { shapes, notes: ['Ask'] }] }))
    await page.goto(`${desk.address}new?interface=en`)
    await page.click('input[value=file]')
    const input = await page.$('input#file')
    await input?.uploadFile(file)
    await page.click('#begin')
    await page.waitForSelector('#begun:not([hidden]) .report h3')
    expect(await wordsOf(page, '#begun .report')).toContain('Old wells.pptx')
    expect(work.read('decks/old-wells/deck.md')).toContain('## Wells')
    expect(existsSync(join(work.folder, 'decks/old-wells/IMPORT.md'))).toBe(true)
    await bringAxe(page)
    expect((await judge(page)).faults).toEqual([])
    await page.click('#open')
    await page.waitForSelector('#writing >>> .cm-content')
  })

  it('is not made of a file that cannot be read, and the page says why', async () => {
    work.put('torn.pptx', 'PK nothing')
    await page.goto(`${desk.address}new`)
    await page.click('input[value=file]')
    const input = await page.$('input#file')
    await input?.uploadFile(join(work.folder, 'torn.pptx'))
    await page.click('#begin')
    await until(async () => (await wordsOf(page, '#said'))?.startsWith('torn.pptx cannot be imported'), true)
    expect(existsSync(join(work.folder, 'decks/torn'))).toBe(false)
  })

  it.each(sampled(['en', 'ar'], 1))(
    'can be begun by keyboard and with a screen reader, in %s',
    long,
    async language => {
      await page.goto(`${desk.address}new?interface=${language}`)
      await page.waitForSelector('form#new')
      await bringAxe(page)
      expect((await judge(page)).faults).toEqual([])
      await page.focus('input[value=starter]')
      await page.keyboard.press('ArrowUp')
      expect(await page.$eval('#file', file => file instanceof HTMLInputElement && file.checkVisibility())).toBe(true)
      expect(complaints).toEqual([])
    }
  )

  it('is begun only by a page of the desk, from what is whole and not too large', async () => {
    const starter = { kind: 'starter', title: 'Taken', minutes: 30, language: 'en', profile: 'plain' }
    const post = (path: string, body: unknown, headers = {}) =>
      ask(desk, { path, method: 'POST', headers, body: JSON.stringify(body) })
    const binary = { 'Content-Type': 'application/octet-stream' }
    expect(await post('new', starter, { Origin: 'https://desk.example' })).toBe(403)
    expect(await post('new', { ...starter, minutes: 0 })).toBe(400)
    expect(await post('new', { ...starter, title: ' ' })).toBe(400)
    expect(await post('new', { ...starter, folder: '/' })).toBe(400)
    expect(await post('new', { ...starter, title: 'a'.repeat(70_000) })).toBe(413)
    expect(await post('new', { kind: 'copy', title: 'Taken', deck: 99, withTranslations: false })).toBe(404)
    expect(await post('new/file?name=a.pptx', '')).toBe(415)
    expect(await post('new/file', '', binary)).toBe(400)
    expect(await post('new/file?name=a.pptx', '', { ...binary, Origin: 'null' })).toBe(403)
    expect(await post('new/file?name=a.pptx', '', { ...binary, 'Content-Length': '900000000' })).toBe(413)
    expect(existsSync(join(work.folder, 'decks/taken'))).toBe(false)
  })
})
