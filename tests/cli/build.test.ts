import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isLong, long, sampled } from '../sampled.js'
import { finishedStarter as starter } from '../starter.js'
import { createTempProject, type TempProject } from './temp-project.js'

let work: TempProject
beforeEach(() => {
  work = createTempProject()
  work.put('decks/water/deck.md', starter)
})
afterEach(() => work.remove())

const files = (path: string) => Object.keys(work.hashes(path)).map(file => file.slice(path.length + 1))

test('a build makes every file, says where, and says which to open', async () => {
  const { code, stdout, stderr } = await work.start({}, ['build'])
  expect(code).toBe(0)
  expect(stderr).toBe('')
  const deck = ['deck.marp.md', 'handout.html', 'handout.pdf', 'marp.html', 'notes.html', 'notes.pdf']
  deck.push('presenter.html', 'quiz.html', 'quiz.pdf', 'slides.html', 'slides.pdf')
  expect(files('dist/decks')).toEqual(['contents.json', 'index.html', ...deck.map(name => `water/en/${name}`)])
  for (const name of deck) expect(stdout).toContain(`dist/decks/water/en/${name}`)
  expect(stdout).toContain('Open dist/decks/index.html first')
})

test.runIf(isLong)(
  'two builds in other places, zones, languages and masks are the same bytes, PDFs included',
  long,
  async () => {
    await work.start({ TZ: 'Pacific/Kiritimati', LC_ALL: 'C' }, ['build', 'decks/water'])
    await work.start({ TZ: 'America/Lima', LC_ALL: 'fr_FR.UTF-8', HOME: '/' }, ['build', '--out', 'dist/again'])
    const hashes = (path: string) => Object.values(work.hashes(path))
    // As deep as the other: the page says from there where the source of each deck is.
    expect(hashes('dist/again')).toEqual(hashes('dist/decks'))
    expect(await dateOf('dist/decks/water/en/notes.pdf')).toBe('2026-11-24T00:00:00.000Z')
  }
)

test.runIf(isLong)('SOURCE_DATE_EPOCH is the date of PDFs', long, async () => {
  await work.runWith({ SOURCE_DATE_EPOCH: '86400' }, ['build', '--to', 'notes'])
  expect(await dateOf('dist/decks/water/en/notes.pdf')).toBe('1970-01-02T00:00:00.000Z')
})

test('builds only the formats that were asked for', async () => {
  await work.run('build', '--to', 'presenter,json')
  expect(files('dist/decks')).toEqual(['contents.json', 'index.html', 'water/en/deck.json', 'water/en/presenter.html'])
})

test('one broken deck among others says the first three things that are wrong, and alone more', async () => {
  const broken = starter.replace(':::outcomes', '').replace(/^## /gm, ':::nots\n:::\n\n## ')
  work.put('decks/broken/deck.md', broken)
  const shown = async (...words: string[]) =>
    (await work.run('build', '--no-pdf', '--to', 'slides', ...words)).stderr.match(/^ {2}fix /gm)?.length
  expect(await shown()).toBe(3)
  expect(await shown('decks/broken')).toBeGreaterThan(3)
})

test('a language that no deck is in is named, also where others are built', async () => {
  const build = ['build', '--no-pdf', '--to', 'slides', '--language', 'en,xx']
  // The second time the decks stand as they were built; that does not make the language known.
  for (const _ of [1, 2]) {
    const { code, stdout, stderr } = await work.run(...build)
    expect(stderr).toMatch(/No deck is in the language `xx`, expected `en`\n {2}fix {2}\S/)
    expect(stdout).toContain('dist/decks/water/en/slides.html')
    expect(code).toBe(2)
  }
  work.put('decks/water/languages/xx.po', '')
  work.put('decks/water/deck.md', starter.replace(':::notes', ':::note'))
  const { code, stderr } = await work.run(...build)
  expect(stderr).not.toContain('No deck is in')
  expect(code).toBe(1)
})

test.runIf(isLong)(
  'files of an earlier text are marked on the contents page and at the end, until they are built again',
  long,
  async () => {
    await work.run('build', '--no-pdf', '--to', 'slides,handout')
    work.put('decks/water/deck.md', starter.replace(/^version: .*$/m, 'version: 9.9.9'))
    const handout = 'dist/decks/water/en/handout.html (version 0.1.0)'
    const older = () => work.read('dist/decks/index.html').match(/<strong class="contents-older">[^<]*/g) ?? []
    // A second build that has nothing to do says the same: that is what the start file does.
    for (const _ of [1, 2]) {
      const { stdout } = await work.start({}, ['build', '--no-pdf', '--to', 'slides'])
      expect(stdout).toContain(`Not built now, and made from an earlier text: ${handout}.`)
      expect(older()).toEqual(['<strong class="contents-older"> from an earlier version of the lesson, 0.1.0'])
    }
    const { stdout } = await work.run('build', '--no-pdf', '--to', 'handout')
    expect(stdout).not.toContain('Not built now')
    expect(older()).toEqual([])
  }
)

test('a deck that says the same is not older for an empty line', async () => {
  await work.run('build', '--no-pdf', '--to', 'slides,handout')
  work.put('decks/water/deck.md', starter.replace('\n---\n', '\n---\n\n'))
  const { stdout } = await work.run('build', '--no-pdf', '--to', 'slides')
  expect(stdout).not.toContain('Not built now')
})

test('a deck with errors does not keep the others from being built', async () => {
  work.put('decks/air/deck.md', starter.replace('language: en', 'language: no such language'))
  const { code, stdout, stderr } = await work.run('build', '--to', 'presenter')
  expect(code).toBe(1)
  expect(stderr).toMatch(/^decks\/air\/deck\.md:\d+:\d+ /m)
  expect(stdout).toContain('decks/air/deck.md was not built: 1 error')
  expect(files('dist/decks')).toContain('water/en/presenter.html')
  expect(files('dist/decks')).not.toContain('air/en/presenter.html')
})

test.runIf(isLong)(
  'the contents page keeps the decks of earlier builds, and forgets those that are gone',
  long,
  async () => {
    work.put('decks/air/deck.md', starter.replace('My lesson"', 'Air"'))
    await work.run('build', 'decks/air', '--to', 'presenter')
    await work.run('build', 'decks/water', '--to', 'presenter')
    const page = work.read('dist/decks/index.html')
    expect(page).toContain('href="air/en/presenter.html"')
    expect(page).toContain('href="water/en/presenter.html"')
    work.put('dist/decks/contents.json', '{ broken')
    await work.run('build', 'decks/water', '--to', 'presenter')
    expect(work.read('dist/decks/index.html')).not.toContain('air/en')
  }
)

test('facilitator-only text is not in contents.json', async () => {
  const secret = 'sensitivity:\n  note: n\n  support: s\n  facilitator: Plan ten quiet minutes\nprofile: plain'
  work.put('decks/water/deck.md', starter.replace('profile: plain', secret))
  expect(await work.run('build', '--to', 'presenter')).toMatchObject({ code: 0 })
  expect(work.read('dist/decks/contents.json')).not.toContain('quiet minutes')
})

test('a blank of the notes is counted on the contents page and in contents.json, and named in neither', async () => {
  const blank = '# My lesson\n\n:::notes\nAsk {{the name of your adviser}}.\n:::'
  work.put('decks/water/deck.md', starter.replaceAll(/\{\{[^{}]*\}\}/g, 'filled in').replace('# My lesson', blank))
  expect(await work.run('build', '--to', 'presenter')).toMatchObject({ code: 0 })
  expect(work.read('dist/decks/index.html')).toContain('Draft · 1 blank to fill in</p>')
  for (const file of ['index.html', 'contents.json'])
    expect(work.read(`dist/decks/${file}`)).not.toContain('your adviser')
})

test('warnings are counted, and stop a strict build', async () => {
  work.put(
    'decks/water/deck.md',
    starter.replace('# My lesson', '# My lesson\n\n- one two three four five six seven eight nine ten eleven twelve')
  )
  const loose = await work.run('build', '--to', 'presenter')
  expect(loose.code).toBe(0)
  expect(loose.stdout).toContain('1 warning: type `backbrief check decks/water/deck.md` to read it')
  const strict = await work.run('build', '--to', 'presenter', '--strict')
  expect(strict.code).toBe(1)
  expect(strict.stderr).toMatch(/deck\.md:\d+:\d+ .*bullet-is-short/)
})

test('a release refuses what is unfinished, a draft builds it', async () => {
  work.put('decks/water/deck.md', starter.replace('Welcome\n', 'Welcome to {{training centre}}\n'))
  expect(await work.run('build', '--to', 'presenter')).toMatchObject({ code: 0 })
  const release = await work.run('build', '--to', 'presenter', '--release')
  expect(release.stderr).toContain('{{training centre}}')
  expect(release.code).toBe(1)
})

test('--quiet says nothing when all is well', async () => {
  expect(await work.run('build', '--to', 'presenter', '--quiet')).toEqual({ code: 0, stdout: '', stderr: '' })
})

test.each(sampled([['a b', 'é', '水', 'السلام', 'c#d', 'e%20f', "it's", 'e\u0301']], 0))(
  'a deck may be in a folder with an odd name',
  long,
  async (...names) => {
    for (const name of names) work.put(`odd/${name}/deck.md`, starter)
    const { code } = await work.run('build', '--to', 'presenter', '--out', 'out', ...names.map(name => `odd/${name}`))
    expect(code).toBe(0)
    for (const name of names) expect(files('out')).toContain(`${name}/en/presenter.html`)
  }
)

async function dateOf(path: string): Promise<string | undefined> {
  const pdf = await PDFDocument.load(readFileSync(join(work.folder, path)), { updateMetadata: false })
  return pdf.getCreationDate()?.toISOString()
}

test('reports once that the slides of a handout are too small to read', async () => {
  work.put('decks/air/deck.md', starter.replace('My lesson"', 'Air"'))
  const small = 'With 6 slides on a page'
  const { code, stdout } = await work.run('build', '--to', 'handout', '--no-pdf', '--per-page', '6')
  expect(code).toBe(0)
  expect(stdout.split(small)).toHaveLength(2)
  expect(stdout).toContain('about 6 points')
  expect(stdout).toContain('`--per-page 3`')
  for (const options of [
    '--to notes --per-page 6',
    '--to handout --per-page 6 --print large',
    '--to handout --per-page 3'
  ])
    expect((await work.run('build', '--no-pdf', ...options.split(' '))).stdout).not.toContain('slides on a page')
})

test('the list of changes to the original is part of every build, linked, and rebuilt when it changes', async () => {
  const build = () => work.run('build', '--to', 'handout,notes', '--no-pdf')
  await build()
  expect(work.read('dist/decks/water/en/handout.html')).not.toContain('CHANGES.md')
  for (const changes of ['# Changes\n\nOne word.\n', '# Changes\n\nTwo words.\n']) {
    work.put('decks/water/CHANGES.md', changes)
    expect(await build()).toMatchObject({ code: 0 })
    expect(work.read('dist/decks/water/en/CHANGES.md')).toBe(changes)
  }
  expect(work.read('dist/decks/index.html')).toContain('href="water/en/CHANGES.md"')
  for (const paper of ['handout', 'notes'])
    expect(work.read(`dist/decks/water/en/${paper}.html`)).toContain('listed in CHANGES.md')
})
