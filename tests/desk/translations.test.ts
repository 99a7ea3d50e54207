import { cpSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { saveTranslation, type TranslationEdit, translationRows } from '../../src/build/desk/translations.js'
import { findDecks, plainProject } from '../../src/host/source/find-decks.js'
import { bringAxe, judge } from '../access/axe.js'
import { createTempProject, type TempProject } from '../cli/temp-project.js'
import { isLong, long, sampled } from '../sampled.js'
import { filled } from '../starter.js'
import { until } from '../window/slides-fixture.js'
import { ask, openDesk, wordsOf } from './desk-fixture.js'
import type { Desk } from './start-desk.js'

const catalogue = 'decks/facilitation-basics/languages/fr.po'

let work: TempProject
beforeAll(async () => {
  work = createTempProject()
  cpSync('decks/facilitation-basics', join(work.folder, 'decks/facilitation-basics'), { recursive: true })
  cpSync('decks/glossary.yaml', join(work.folder, 'decks/glossary.yaml'))
  await work.run('languages', 'update')
  await work.run('new', 'decks/water')
  work.put('decks/water/deck.md', filled(work.read('decks/water/deck.md')))
})
afterAll(() => work?.remove())

function lesson() {
  const [location] = findDecks(['facilitation-basics'], work.folder)
  if (!location) throw new Error('There is no deck')
  return { location, setup: { cwd: work.folder, project: plainProject(work.folder), today: '2026-11-29' } }
}

async function rows() {
  const { location, setup } = lesson()
  const found = await translationRows(location, 'fr', setup)
  if (!found || 'refused' in found) throw new Error('There is no French')
  return found
}

function save(edit: Omit<TranslationEdit, 'language'>) {
  const { location, setup } = lesson()
  return saveTranslation(location, { language: 'fr', ...edit }, setup)
}

/** The entry of a text in a catalogue, and all that is not in it. */
function around(po: string, key: string) {
  const entries = po.split('\n\n')
  const at = entries.findIndex(entry => entry.includes(`msgctxt ${JSON.stringify(key)}`))
  return { entry: entries[at], others: entries.toSpliced(at, 1) }
}

describe('a translation that is saved', () => {
  it('changes its entry alone, as `languages update` writes it', async () => {
    const all = await rows()
    // From the front matter to the last slide, plain and with tags.
    const some = all.filter((_, index) => index % Math.ceil(all.length / 12) === 0)
    expect(some.length).toBeGreaterThan(9)
    for (const { key, target } of some) {
      const before = work.read(catalogue)
      const saved = await save({ key, target: `${target} bien sûr`, before: target, reviewer: 'Amina Diallo' })
      expect(saved).toMatchObject({
        row: { target: `${target} bien sûr`, state: 'reviewed', reviewer: 'Amina Diallo' }
      })
      const after = around(work.read(catalogue), key)
      expect(after.others).toEqual(around(before, key).others)
      expect(after.entry).toContain('# reviewed-by: Amina Diallo')
    }
    const written = work.hashes('decks/facilitation-basics')
    await work.run('languages', 'update', 'facilitation-basics')
    expect(work.hashes('decks/facilitation-basics')).toEqual(written)
  })

  it.runIf(isLong)(
    'leaves the lines of a catalogue that another program has folded, with its line ends',
    long,
    async () => {
      const [first, , third] = await rows()
      const folded = work
        .read(catalogue)
        .replace(/^msgstr "(.{12})(.+)"$/gm, 'msgstr ""\n"$1"\n"$2"')
        .replaceAll('\n', '\r\n')
      const po = around(work.read(catalogue).replaceAll('\r', ''), third?.key ?? '').entry ?? ''
      // The entry that is edited is as the desk writes it.
      work.put(
        catalogue,
        folded.replace(
          around(folded.replaceAll('\r', ''), third?.key ?? '').entry?.replaceAll('\n', '\r\n') ?? '',
          po.replaceAll('\n', '\r\n')
        )
      )
      const before = work.read(catalogue)
      await save({ key: third?.key ?? '', target: 'Une autre', before: third?.target ?? '' })
      const after = work.read(catalogue)
      expect(after).toContain('msgstr "Une autre"\r\n')
      expect(around(after.replaceAll('\r', ''), third?.key ?? '').others).toEqual(
        around(before.replaceAll('\r', ''), third?.key ?? '').others
      )
      expect(after.replaceAll('\r\n', '')).not.toContain('\n')
      expect((await rows())[0]?.target).toBe(first?.target)
      await work.run('languages', 'update', 'facilitation-basics')
    }
  )

  it('needs work where tags are lost, and is missing where nothing is left', async () => {
    const tagged = (await rows()).find(({ source }) => /<b1>/.test(source))
    const { key = '', target = '' } = tagged ?? {}
    const lost = await save({ key, target: 'Sans balise', before: target, reviewer: 'Amina Diallo' })
    expect(lost).toMatchObject({ row: { state: 'unsure' } })
    expect(lost && 'row' in lost && lost.row.findings[0]?.severity).toBe('error')
    expect((await rows()).find(row => row.key === key)).toMatchObject({ target: 'Sans balise', state: 'unsure' })
    await save({ key, target: '  ', before: 'Sans balise' })
    expect((await rows()).find(row => row.key === key)).toMatchObject({ target: '', state: 'missing' })
  })

  it('is not written over what somebody else has made of it meanwhile', async () => {
    const [{ key, target } = { key: '', target: '' }] = await rows()
    await save({ key, target: 'De quelqu’un d’autre', before: target })
    expect(await save({ key, target: 'De moi', before: target })).toMatchObject({
      theirs: { target: 'De quelqu’un d’autre' }
    })
    expect((await rows())[0]?.target).toBe('De quelqu’un d’autre')
    expect(await save({ key: 'none', target: '', before: '' })).toBeUndefined()
  })
})

describe('the page of translations', () => {
  let desk: Desk
  let context: BrowserContext
  let page: Page
  const complaints: string[] = []
  const po = 'decks/water/languages/fr.po'
  beforeAll(async () => {
    ;({ desk, context, page } = await openDesk(work.folder, complaints))
  })
  afterAll(async () => {
    await context?.close()
    await desk?.end()
  })

  it('begins a language by its name', async () => {
    await page.goto(`${desk.address}deck/1/translations?interface=en`)
    expect(await wordsOf(page, '#said')).toBe('This lesson has no translations yet.')
    await page.type('#new-language', 'Klingonese')
    await page.keyboard.press('Enter')
    await until(async () => (await wordsOf(page, '#said'))?.startsWith('Unexpected'), true)
    await page.$eval('#new-language', field => field instanceof HTMLInputElement && field.select())
    await page.type('#new-language', 'Français')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.text textarea')
    await page.waitForSelector('#frames iframe.shown')
    expect(
      await page.$$eval('.text', texts => texts.every(text => text.getAttribute('data-state') === 'missing'))
    ).toBe(true)
  })

  it('saves what is typed, and shows it on the slide', async () => {
    const field = '#texts > section:nth-child(2) textarea'
    await page.focus(field)
    await page.keyboard.type('Une eau sûre')
    await until(async () => work.read(po).includes('msgstr "Une eau sûre"'), true)
    const slide = () =>
      page.evaluate(() => {
        const frame = document.querySelector<HTMLIFrameElement>('#frames iframe.shown')
        return frame?.contentDocument?.querySelector('section.present')?.textContent?.includes('Une eau sûre')
      })
    await until(slide, true)
    await until(() => wordsOf(page, '#texts > section:nth-child(2) .state'), 'translated, not reviewed')
  })

  it('says who has reviewed it, once that is known', async () => {
    const button = '#texts > section:nth-child(2) .text-actions button'
    await page.click(button)
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('reviewer')
    await page.keyboard.type('Amina Diallo')
    await page.focus(button)
    await page.keyboard.press('Enter')
    await until(() => wordsOf(page, '#texts > section:nth-child(2) .state'), 'reviewed by Amina Diallo')
    expect(work.read(po)).toContain('# reviewed-by: Amina Diallo')
    await page.click('#only-open')
    expect(await page.$$eval('.text', texts => texts.filter(text => text.checkVisibility()).length)).toBe(
      Number(/\d+/.exec((await wordsOf(page, '#said')) ?? ''))
    )
  })

  it('lets who sits here decide where another program has changed the same text', async () => {
    work.put(po, work.read(po).replace('Une eau sûre', 'De l’eau'))
    await page.click('#only-open')
    const field = '#texts > section:nth-child(2) textarea'
    await page.type(field, '!')
    await page.waitForSelector('.text-alert button')
    await page.click('.text-alert button:last-child')
    await until(async () => work.read(po).includes('msgstr "Une eau sûre!"'), true)
  })

  it.each(sampled(['en', 'ar'], 0))('can be used with a screen reader, in %s', long, async language => {
    await page.goto(`${desk.address}deck/0/translations?to=fr&interface=${language}`)
    await page.waitForSelector('.text textarea')
    await bringAxe(page)
    expect((await judge(page)).faults).toEqual([])
    expect(complaints).toEqual([])
  })

  it('takes translations only from a page of the desk', async () => {
    const edit = { language: 'fr', key: 'x', target: 'y', before: '' }
    const post = (name: string, body: unknown, headers = {}) =>
      ask(desk, { path: `deck/1/${name}`, method: 'POST', headers, body: JSON.stringify(body) })
    expect(await post('translation', edit, { Origin: 'https://desk.example' })).toBe(403)
    expect(await post('translation', { ...edit, language: '../fr' })).toBe(404)
    expect(await post('translation', { ...edit, reviewer: 'a\n# b' })).toBe(400)
    expect(await post('translation', { ...edit, target: 'y'.repeat(300_000) })).toBe(413)
    expect(await post('language', { language: '' })).toBe(400)
  })
})
