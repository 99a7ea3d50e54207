import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bringAxe, judge } from '../access/axe.js'
import { openContext } from '../browser.js'
import { createTempProject, type TempProject } from '../cli/temp-project.js'
import { isLong, long, sampled } from '../sampled.js'
import { finishedStarter } from '../starter.js'
import { buildLesson, filesOf, hashesIn, openLesson, openPage } from './open-page.js'

const maker = new URL('../../scripts/onepage.mjs', import.meta.url).href
const root = join(import.meta.dirname, '../..')
const minutes = 60_000
const formats = ['slides', 'presenter', 'handout', 'notes']
const languages = ['en', 'ar', 'es', 'fr', 'ru', 'zh']
const decks = ['facilitation-basics', 'crsv-mission-approaches']

let work: TempProject
let file: string
let context: BrowserContext
let page: Page
const complaints: string[] = []
const files = filesOf(root, 'decks')
const heard = (complaint: string) => complaints.push(complaint)

beforeAll(async () => {
  work = createTempProject()
  file = join(work.folder, 'backbrief.html')
  const { makePage } = await import(maker)
  const { sizes } = await makePage(file)
  console.log(`backbrief.html, in bytes: ${JSON.stringify(sizes)}`)
  context = await openContext()
  page = await openPage(context, file, files, heard)
}, 2 * minutes)
afterAll(async () => {
  await context?.close()
  work?.remove()
})

const written = (path: string) =>
  page.evaluate(path => {
    const chosen: Map<string, Uint8Array> = Reflect.get(window, 'chosenFiles')
    return new TextDecoder().decode(chosen.get(path))
  }, path)

const type = async (text: string) => {
  await page.focus('#writing >>> .cm-content')
  await page.keyboard.down('Control')
  await page.keyboard.press('End')
  await page.keyboard.up('Control')
  // All at once: what is typed letter by letter is completed.
  await page.keyboard.sendCharacter(text)
}

function withoutManifest({ 'contents.json': _, ...others }: Record<string, string>): Record<string, string> {
  return others
}

describe('backbrief.html', () => {
  it('opens from disk without a network, says what it cannot do, and has no fault that axe finds', async () => {
    expect(await page.$eval('#said', ({ textContent }) => textContent)).toBe('')
    expect(await page.$eval('#start', ({ textContent }) => textContent)).toContain('It does not make PDF files.')
    await bringAxe(page)
    expect((await judge(page)).faults).toEqual([])
    expect(statSync(file).size).toBeLessThan(20 * 2 ** 20)
  })

  it('shows the lessons of a folder and opens one to be written', async () => {
    await openLesson(page, 'decks/facilitation-basics/deck.md')
    expect(await page.$$eval('#slides button', all => all.length)).toBeGreaterThan(10)
    await bringAxe(page)
    expect((await judge(page)).faults).toEqual([])
    await page.click('#build-open')
    expect((await judge(page)).faults).toEqual([])
    await page.click('#build-close')
  })

  it('shows the handout and hands it to the print window of the browser', async () => {
    await page.click('[data-page=handout]')
    await page.waitForSelector('iframe.shown[data-page=handout]')
    const printed = page.evaluate(
      () =>
        new Promise<string>(resolve => {
          const view = document.querySelector<HTMLIFrameElement>('iframe.shown')?.contentWindow
          view?.addEventListener('beforeprint', () => resolve(view.document.title))
        })
    )
    await page.click('#print')
    expect(await printed).toBe('Facilitation Basics: handout')
    await page.click('[data-page=slides]')
    await page.waitForSelector('iframe.shown[data-page=slides]')
  })

  it('shows messages as one types, with why and what to do, and saves into the folder no line but those that were typed', async () => {
    const path = 'decks/facilitation-basics/deck.md'
    const before = await written(path)
    await type('\n\n---\n\n## One more\n\n:::nots\nAsk.\n:::\n')
    await page.waitForFunction(() => document.querySelector('#messages')?.textContent?.includes(':::notes'))
    const message = await page.$eval('#messages li.error', ({ textContent }) => textContent)
    expect(message).toContain('did you mean')
    await page.waitForFunction(() => document.querySelector('#saved')?.textContent === 'Saved')
    const after = await written(path)
    expect(after.startsWith(before)).toBe(true)
    expect(after.slice(before.length).trimStart()).toBe(`---\n\n## One more\n\n:::nots\nAsk.\n:::\n`)
  })

  it('explains a message, and completes what is typed as the desk does', async () => {
    await page.waitForSelector('#messages li .actions button')
    await page.evaluate(() => {
      const buttons = [...document.querySelectorAll<HTMLButtonElement>('#messages li .actions button')]
      buttons.find(({ textContent }) => textContent === 'Explain')?.click()
    })
    await page.waitForSelector('#explanation[open] pre')
    await bringAxe(page)
    expect((await judge(page)).faults).toEqual([])
    await page.keyboard.press('Escape')
    await type('\n\n:::callout{kin')
    await page.keyboard.down('Control')
    await page.keyboard.press('Space')
    await page.keyboard.up('Control')
    await page.waitForSelector('#writing >>> .cm-tooltip-autocomplete li')
    expect(await page.$$eval('#writing >>> .cm-tooltip-autocomplete li', all => all[0]?.textContent)).toBe('kind')
    await page.keyboard.press('Escape')
    await type('d=key}\nOne thing.\n:::\n')
  })

  it('merges what another program has written meanwhile', async () => {
    const path = 'decks/facilitation-basics/deck.md'
    await page.evaluate(path => {
      const chosen: Map<string, Uint8Array> = Reflect.get(window, 'chosenFiles')
      const text = new TextDecoder().decode(chosen.get(path))
      chosen.set(path, new TextEncoder().encode(text.replace(/^subtitle:.*$/m, 'subtitle: From elsewhere')))
    }, path)
    await type('More.')
    await page.waitForFunction(() => document.querySelector('#saved')?.textContent === 'Saved')
    expect(await written(path)).toMatch(/subtitle: From elsewhere[\s\S]*:::\nMore\.$/)
  })

  const short = finishedStarter.replace(/^language: en$/m, 'language: zh').replace(/^# .*$/m, '# 水——与和平')
  const english = { id: 'water', tags: ['en'], formats: ['handout'] }
  const chinese = { id: 'water', tags: ['zh'], formats: ['slides', 'handout'] }
  const rows = [
    { ...english, content: { 'decks/water/deck.md': Buffer.from(finishedStarter).toString('base64') } },
    { ...chinese, content: { 'decks/water/deck.md': Buffer.from(short).toString('base64') } },
    ...decks.map(id => ({ id, tags: languages, formats, content: files }))
  ]
  for (const { id, tags, formats: asked, content } of sampled(rows, 1))
    it(`makes of ${id} in ${tags.join(', ')} what the command makes, byte for byte`, {
      ...long,
      timeout: 6 * minutes
    }, async () => {
      const own = await openPage(context, file, content, heard)
      await openLesson(own, `decks/${id}/deck.md`)
      expect(await buildLesson(own, asked, tags)).toMatch(/^Built\./)
      const made = await hashesIn(own, 'built/')
      await own.close()
      for (const [path, data] of Object.entries(content)) work.put(path, Buffer.from(data, 'base64'))
      const out = `built/${id}`
      const { stderr } = await work.run('build', id, '--no-cache', '--no-pdf', '--to', asked.join(','), '--out', out)
      const ofCommand = work.hashes(out)
      const named = Object.entries(ofCommand).map(([path, hash]) => [path.slice(out.length + 1), hash] as const)
      expect(Object.keys(made).length, stderr).toBeGreaterThan(tags.length * asked.length)
      // It also says where the text lies from there, which is elsewhere.
      expect(withoutManifest(made)).toEqual(withoutManifest(Object.fromEntries(named)))
    })

  it.runIf(isLong)('begins a lesson in the folder of the user', long, async () => {
    const own = await openPage(context, file, files, heard)
    await own.click('#open-folder')
    await own.waitForSelector('#lessons button')
    await own.$eval('input#new-lesson-title', field => {
      field.value = 'Wells and peace'
    })
    await own.click('#new-lesson')
    await own.waitForSelector('#frames iframe.shown')
    expect(await own.$eval('#lesson-title', ({ textContent }) => textContent)).toBe('Wells and peace')
    expect(Object.keys(await hashesIn(own, 'decks/wells'))).toEqual(['-and-peace/deck.md'])
    expect(await own.$$eval('#messages li.error', all => all.length)).toBe(0)
    await own.click('#back')
    await own.waitForFunction(() => document.querySelector('#lessons')?.textContent?.includes('Wells and peace'))
    await openLesson(own, 'decks/facilitation-basics/deck.md')
    await own.waitForFunction(() => document.querySelector('#lesson-title')?.textContent === 'Facilitation Basics')
    expect(await own.$eval('#saved', ({ textContent }) => textContent)).toBe('Saved')
    await own.close()
  })

  it('runs nothing of a hostile lesson, and complains of nothing', async () => {
    const hostile = [
      readFileSync(join(root, 'templates/starter/deck.md'), 'utf8'),
      '---\n\n## <img src=x onerror=alert(1)>\n\n<script>alert(1)</script> [go](javascript:alert(1)) ![x](https://example.org/x.png)\n'
    ].join('\n')
    const own = await openPage(context, file, { 'deck.md': Buffer.from(hostile).toString('base64') }, heard)
    const dialogs: string[] = []
    own.on('dialog', dialog => {
      dialogs.push(dialog.message())
      void dialog.accept()
    })
    await own.click('#open-folder')
    await own.waitForSelector('#lessons button')
    await own.click('#lessons button')
    await own.waitForSelector('#messages li.error')
    await own.close()
    expect(dialogs).toEqual([])
    expect(complaints).toEqual([])
  })
})
