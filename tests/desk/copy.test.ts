import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { copyBuilt } from '../../src/build/desk/copy-built.js'
import { openProject } from '../../src/build/project.js'
import { removableDrives } from '../../src/host/source/drives.js'
import { findDecks } from '../../src/host/source/find-decks.js'
import { knownFiles } from '../../src/render/formats.js'
import { bringAxe, judge } from '../access/axe.js'
import { createTempProject, type TempProject } from '../cli/temp-project.js'
import { isLong, long } from '../sampled.js'
import { filled } from '../starter.js'
import { until } from '../window/slides-fixture.js'
import { ask, openDesk, wordsOf } from './desk-fixture.js'
import type { Desk } from './start-desk.js'

const secret = 'A word that only the facilitator may read'

let work: TempProject
let stick: string
beforeAll(async () => {
  work = createTempProject()
  stick = mkdtempSync(join(tmpdir(), 'backbrief-stick-'))
  await work.run('new', 'decks/water')
  const text = filled(work.read('decks/water/deck.md')).replace(':::notes\n', `:::notes\n${secret}\n\n`)
  work.put('decks/water/deck.md', text)
  await work.run('languages', 'add', 'fr', 'water')
  const every =
    'slides,presenter,handout,sheets,quiz,notes,test,forms,job-aids,marp,pptx,docx,moodle,gift,qti,json,coverage'
  await work.run('build', '--no-pdf', '--to', every)
  work.put('dist/decks/water/en/strange.html', secret)
})
afterAll(() => {
  work?.remove()
  rmSync(stick, { recursive: true, force: true })
})

const everyone = { languages: ['en', 'fr'], forParticipants: true, forFacilitator: true }

async function copy(wanted: Partial<Parameters<typeof copyBuilt>[1]> = {}) {
  const project = await openProject(work.folder, {})
  const [location] = findDecks([], work.folder)
  if (!location) throw new Error('There is no deck')
  return copyBuilt(location, { to: stick, ...everyone, ...wanted }, { project, date: '2026-11-29' })
}

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort()

describe('a stick', () => {
  it('gets what participants may have in a folder of its own, by the table of formats', async () => {
    const copied = await copy()
    const folder = join(stick, 'water-2026-11-29')
    expect(copied).toEqual({ folder, count: filesIn(folder).length })
    const given = filesIn(join(folder, 'participants'))
    expect(given).toEqual(
      expect.arrayContaining(['en/slides.html', 'en/handout.html', 'en/quiz.html', 'fr/slides.html'])
    )
    for (const path of given) {
      const declared = knownFiles.find(file => file.path === path.slice(3))
      expect([path, declared?.audience, declared?.forPrograms]).toEqual([path, 'everyone', undefined])
      // Files of Office are packed: their tests look inside.
      if (!/x$/.test(path)) expect(readFileSync(join(folder, 'participants', path), 'utf8')).not.toContain(secret)
    }
    const kept = filesIn(join(folder, 'facilitator'))
    expect(kept).toEqual(
      expect.arrayContaining(['en/presenter.html', 'en/slides.html', 'en/notes.html', 'en/strange.html'])
    )
    expect(readFileSync(join(folder, 'facilitator/en/notes.html'), 'utf8')).toContain(secret)
  })

  it('keeps what is on it: a second copy gets a name of its own', async () => {
    writeFileSync(join(stick, 'mine.txt'), 'mine')
    const before = filesIn(stick)
    const copied = await copy({ languages: ['fr'], forFacilitator: false })
    expect(copied).toMatchObject({ folder: join(stick, 'water-2026-11-29-2') })
    expect(filesIn(stick).filter(path => !path.startsWith('water-2026-11-29-2'))).toEqual(before)
    expect(readdirSync(join(stick, 'water-2026-11-29-2'))).toEqual(['participants'])
    expect(readdirSync(join(stick, 'water-2026-11-29-2/participants'))).toEqual(['fr'])
  })

  it('gets nothing where there is no such folder, or nothing to copy', async () => {
    expect(await copy({ to: join(stick, 'none') })).toEqual({ refused: 'no-folder' })
    expect(await copy({ to: 'decks' })).toEqual({ refused: 'no-folder' })
    expect(await copy({ to: join(stick, 'mine.txt') })).toEqual({ refused: 'no-folder' })
    expect(await copy({ languages: ['ar'] })).toEqual({ refused: 'nothing-built' })
  })

  it('is found where the system shows it', () => {
    mkdirSync(join(stick, 'Volumes/STICK'), { recursive: true })
    mkdirSync(join(stick, 'Volumes/.hidden'))
    expect(removableDrives('darwin', stick)).toEqual([join(stick, 'Volumes/STICK')])
    expect(removableDrives('freebsd', stick)).toEqual([])
  })
})

describe('the form of the desk', () => {
  let desk: Desk
  let context: BrowserContext
  let page: Page
  const complaints: string[] = []
  beforeAll(async () => {
    ;({ desk, context, page } = await openDesk(work.folder, complaints))
  })
  afterAll(async () => {
    await context?.close()
    await desk?.end()
  })

  it.runIf(isLong)('copies to a folder that is typed, and says so', long, async () => {
    await page.goto(`${desk.address}deck/0/files?interface=en`)
    await page.$eval('#to', field => field instanceof HTMLInputElement && field.select())
    await page.type('#to', join(stick, 'nowhere'))
    await page.keyboard.press('Enter')
    await until(async () => (await wordsOf(page, '#copied'))?.startsWith('There is no folder'), true)
    await page.$eval('#to', field => field instanceof HTMLInputElement && field.select())
    await page.type('#to', stick)
    await page.keyboard.press('Enter')
    await until(async () => (await wordsOf(page, '#copied'))?.startsWith('Copied. Files: '), true)
    expect(existsSync(/\u2066(.*)\u2069/.exec((await wordsOf(page, '#copied')) ?? '')?.[1] ?? '')).toBe(true)
    await bringAxe(page)
    expect((await judge(page)).faults).toEqual([])
    expect(complaints).toEqual([])
  })

  it('is taken only from a page of the desk', async () => {
    const body = JSON.stringify({ to: stick, ...everyone })
    const post = (headers: Readonly<Record<string, string>>, sent = body) =>
      ask(desk, { path: 'deck/0/copy', method: 'POST', headers, body: sent })
    expect(await post({ Origin: 'https://desk.example' })).toBe(403)
    expect(await post({}, JSON.stringify({ to: stick, ...everyone, overwrite: true }))).toBe(400)
  })
})
