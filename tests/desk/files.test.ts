import { join } from 'node:path'
import type { BrowserContext, ElementHandle, Page } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bringAxe, judge } from '../access/axe.js'
import { createTempProject, type TempProject } from '../cli/temp-project.js'
import { isLong, long, sampled } from '../sampled.js'
import { filled } from '../starter.js'
import { until } from '../window/slides-fixture.js'
import { ask, openDesk, wordsOf } from './desk-fixture.js'
import type { Desk } from './start-desk.js'

const file = 'decks/water/deck.md'
const wanted = ['slides', 'presenter', 'handout', 'notes']

let work: TempProject
let desk: Desk
let context: BrowserContext
let page: Page
let text: string
const complaints: string[] = []

beforeAll(async () => {
  work = createTempProject()
  await work.run('new', 'decks/water')
  text = filled(work.read(file))
  work.put(file, text)
  await work.run('languages', 'add', 'fr', 'water')
  ;({ desk, context, page } = await openDesk(work.folder, complaints))
})
afterAll(async () => {
  await context?.close()
  await desk?.end()
  work?.remove()
})

/** Ticks these boxes of a form, and no other of their name. */
async function tickOnly(name: string, values: readonly string[]): Promise<void> {
  await page.$$eval(
    `input[name=${name}]`,
    (boxes, values) => {
      for (const box of boxes)
        if (box instanceof HTMLInputElement && box.checked !== values.includes(box.value)) box.click()
    },
    values
  )
}

/** The files of a folder by their paths in it. */
const hashesIn = (folder: string) =>
  Object.fromEntries(Object.entries(work.hashes(folder)).map(([path, hash]) => [path.slice(folder.length), hash]))

/** Begins a build, and waits until the page shows what came of it. */
async function build(): Promise<string | undefined> {
  const shown = page.waitForNavigation()
  await page.click('#begin')
  await shown
  await page.waitForSelector('#result')
  return wordsOf(page, '#result-title')
}

describe('a lesson that is built on the desk', () => {
  it('is tried in the presenter view before anything is built', async () => {
    await page.goto(`${desk.address}deck/0/files?interface=en`)
    expect(await wordsOf(page, '#built')).toContain('Nothing has been built yet.')
    const opened = context.waitForTarget(target => target.url().endsWith('/presenter.html'))
    await page.click('#built .teach')
    const presenter = await (await opened).page()
    await presenter?.waitForSelector('#_open')
    await presenter?.close()
  })

  it('offers what the table of formats has, ticked as the command makes it', async () => {
    const names = await page.$$eval('input[name=formats]', boxes =>
      boxes.map(box => `${box.getAttribute('value')} ${box instanceof HTMLInputElement && box.checked}`)
    )
    expect(names).toEqual(expect.arrayContaining(['slides true', 'handout true', 'test false', 'pptx false']))
  })

  it('names each thing once, by whom it is for, with the kinds of its files, and folds what only programs read', async () => {
    const rows = await page.$$eval('.build-group', groups =>
      groups.map(group => [
        group.getAttribute('aria-label'),
        ...[...group.querySelectorAll('.tick strong')].map(name => name.textContent)
      ])
    )
    expect(rows).toEqual([
      ['To teach', 'Slides', 'Presenter view', 'Slides for PowerPoint'],
      ['For participants', 'Handout', 'Activity sheets', 'Questions', 'Test', 'Forms', 'Job aids'],
      ['For the facilitator only', 'Facilitator’s guide', 'Word files']
    ])
    const tags = await page.$$eval('.tick:has([value=handout]) .tag', all => all.map(tag => tag.textContent))
    expect(tags).toEqual(['web page', 'PDF'])
    expect(await page.$$eval('#formats details :checked', boxes => boxes.length)).toBe(0)
  })

  it('ticks one language alone or all of them, and says beside its button what it will make', async () => {
    const chosen = () => wordsOf(page, '#chosen')
    expect(await chosen()).toBe('What to build: 6 · Languages: 2 · Draft')
    await page.click('[data-tick=en]')
    expect(await chosen()).toBe('What to build: 6 · Languages: 1 · Draft')
    await page.click('[data-tick=""]')
    expect(await chosen()).toBe('What to build: 6 · Languages: 2 · Draft')
    const { bottom } = await page.$eval('#begin', button => button.getBoundingClientRect().toJSON())
    expect(bottom).toBeLessThanOrEqual(768)
  })

  it.skipIf(isLong)('is made of the same bytes as by the command: slides and presenter view', async () => {
    await tickOnly('formats', ['slides', 'presenter'])
    await tickOnly('languages', ['en'])
    await tickOnly('pdf', [])
    expect(await build()).toBe('Built')
    await work.run('build', '--to', 'slides,presenter', '--no-pdf', '--language', 'en', '--out', 'dist/typed')
    expect(hashesIn('dist/decks')).toEqual(hashesIn('dist/typed'))
    await page.$eval('.options summary', fold => fold instanceof HTMLElement && fold.click())
  })

  it.runIf(isLong)('is made of the same bytes as by the command, and lists its files', long, async () => {
    await page.goto(`${desk.address}deck/0/files?interface=en`)
    await tickOnly('formats', wanted)
    await tickOnly('languages', ['fr', 'en'])
    await page.$eval('.options summary', fold => fold instanceof HTMLElement && fold.click())
    await page.select('#print', 'large')
    expect(await build()).toBe('Built')
    // As a process of its own: the tests themselves pack PDFs by another library.
    await work.start({}, ['build', '--to', wanted.join(','), '--print', 'large', '--out', 'dist/typed'])
    expect(hashesIn('dist/decks')).toEqual(hashesIn('dist/typed'))
    const listed = await page.$$eval('.edition', editions => editions.map(one => one.querySelectorAll('li a').length))
    expect(listed).toEqual([7, 7])
  })

  it('is taught from there: the presenter view opens the projector', async () => {
    const opened = context.waitForTarget(target => target.url().endsWith('/presenter.html'))
    await page.click('.edition[open] .teach')
    const presenter = await (await opened).page()
    const popup = new Promise<Page>(resolve => presenter?.once('popup', wall => wall && resolve(wall)))
    await presenter?.click('#_open')
    const wall = await popup
    await until(async () => presenter?.$eval('#_projector', projector => projector.textContent), 'Projector on')
    await Promise.all([wall.close(), presenter?.close()])
    await page.goto(`${desk.address}?interface=en`)
    await page.waitForSelector('.shelf-actions .teach')
  })

  it('prints certificates for the names that are typed, and refuses what is no template', async () => {
    await page.goto(`${desk.address}deck/0/files?interface=en`)
    await tickOnly('formats', ['forms'])
    await tickOnly('languages', ['en'])
    await tickOnly('pdf', [])
    await page.$eval('.options summary', fold => fold instanceof HTMLElement && fold.click())
    const template = await page.$('#template')
    await (template as ElementHandle<HTMLInputElement>).uploadFile(join(work.folder, file))
    await page.type('#names', 'Amina Diallo\nChen Wei')
    await page.click('#begin')
    await until(() => wordsOf(page, '#said').then(words => words?.slice(0, 30)), 'The template cannot be used: t')
    await page.$eval('#template', field => {
      if (field instanceof HTMLInputElement) field.value = ''
    })
    expect(await build()).toBe('Built')
    const certificate = work.read('dist/decks/water/en/certificate.html')
    expect(certificate).toContain('Amina Diallo')
    expect(certificate).toContain('Chen Wei')
  })

  it('is not built with an error: the page leads to its line', async () => {
    const broken = text.replace('## Takeaways', '## Takeaways\n\n:::note\nA\n:::')
    const line = broken.split('\n').indexOf(':::note') + 1
    await page.goto(`${desk.address}deck/0/files?interface=en`)
    work.put(file, broken)
    const before = work.hashes('dist/decks')
    await tickOnly('formats', ['slides'])
    expect(await build()).toMatch(/^Not built/)
    expect(work.hashes('dist/decks')).toEqual(before)
    await page.click('#result .place a')
    await page.waitForSelector('#writing >>> .cm-activeLine')
    expect(page.url()).toMatch(new RegExp(`#line-${line}$`))
    await until(() => page.$eval('#writing >>> .cm-activeLine', at => at.textContent), ':::note')
    work.put(file, text)
  })

  it.each(sampled(['en', 'ar'], 1))('can be built with a screen reader, in %s', long, async language => {
    await page.goto(`${desk.address}deck/0/files?interface=${language}`)
    await bringAxe(page)
    expect((await judge(page)).faults).toEqual([])
    expect(complaints).toEqual([])
  })
})

describe('what is built', () => {
  let base: string
  beforeAll(async () => {
    await page.goto(`${desk.address}deck/0/files?interface=en`)
    base = new URL('.', await page.$eval('.edition .teach', link => link.getAttribute('href') ?? '')).href
    work.put('dist/decks/secret.txt', 'secret')
    work.put('dist/decks/water/en/.hidden.html', 'secret')
  })

  const status = async (path: string, options: RequestInit = {}) => (await fetch(new URL(path, base), options)).status

  it('is served at an origin that cannot reach the desk', async () => {
    expect(new URL(base).origin).not.toBe(new URL(desk.address).origin)
    expect(await status('presenter.html')).toBe(200)
    const refused = await fetch(`${desk.address}deck/0/text`, { headers: { Origin: new URL(base).origin } })
    expect(refused.status).toBe(403)
  })

  it('is served with its secret alone, and nothing else is', async () => {
    const other = base.replace(/built\/[^/]+/, 'built/AAAAAAAAAAAAAAAAAAAAAA')
    expect((await fetch(`${other}presenter.html`)).status).toBe(404)
    for (const path of [
      '..%2f..%2fsecret.txt',
      '%2e%2e/%2e%2e/secret.txt',
      '../../../secret.txt',
      '.hidden.html',
      'none.html',
      '%',
      '..%5c..%5csecret.txt'
    ])
      expect([path, await status(path)]).toEqual([path, 404])
    expect(await status('presenter.html', { method: 'POST' })).toBe(405)
    expect(await status('presenter.html', { headers: { Origin: 'https://desk.example' } })).toBe(403)
    expect(await status('presenter.html', { headers: { 'Sec-Fetch-Site': 'cross-site' } })).toBe(403)
  })

  it('is built only for a page of the desk, with options that there are', async () => {
    const good = {
      languages: ['en'],
      formats: ['slides'],
      kind: 'draft',
      pdf: false,
      paper: 'a4',
      print: 'normal',
      ink: 'full',
      handout: 'workbook',
      perPage: 3,
      start: '09:00'
    }
    const post = (body: unknown, headers = {}) =>
      ask(desk, { path: 'deck/0/build', method: 'POST', headers, body: JSON.stringify(body) })
    expect(await post(good, { Origin: 'https://desk.example' })).toBe(403)
    expect(await post({ ...good, out: '/' })).toBe(400)
    expect(await post({ ...good, paper: 'a5' })).toBe(400)
    expect(await post({ ...good, languages: ['../..'] })).toBe(400)
    expect(await post({ ...good, formats: ['none'] })).toBe(400)
    expect(await post({ ...good, perPage: 5 })).toBe(400)
  })
})
