import { readdirSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isLong, long, sampled } from '../sampled.js'
import { finishedStarter as starter } from '../starter.js'
import { createTempProject, type TempProject } from './temp-project.js'

const words = ['build', '--to', 'presenter,notes', '--no-pdf']
const water = 'dist/decks/water/en/presenter.html'
const air = 'dist/decks/air/en/presenter.html'

let work: TempProject
let said: string

/** Builds two decks; what the start file does by itself, and what happens at once, is seen of a program that is `started` alone. */
async function begin(started: boolean): Promise<void> {
  work = createTempProject({ started })
  work.put('decks/air/deck.md', starter)
  work.put('decks/water/deck.md', starter)
  said = (await work.run(...words)).stdout
}
afterEach(() => work.remove())

/** Which file stands at a path: a file that is made anew is another. */
function fileAt(path: string): number {
  return statSync(join(work.folder, path)).ino
}

/** Builds, and tells which of the two decks were made anew. */
async function madeAnew(...more: string[]): Promise<string[]> {
  const before = [air, water].map(path => [path, there(path)] as const)
  const { code } = await work.run(...words, ...more)
  expect(code).toBe(0)
  return before.filter(([path, file]) => there(path) !== file).map(([path]) => path)
}

function there(path: string): number | undefined {
  return statSync(join(work.folder, path), { throwIfNoEntry: false })?.ino
}

/** Cuts the ends off the files in a folder of the cache, as a failing disk may. */
function cutShort(name: string): void {
  const folder = join(work.cache, name)
  for (const file of readdirSync(folder)) truncateSync(join(folder, file), statSync(join(folder, file)).size - 9)
}

describe('a build when nothing has changed', () => {
  beforeEach(() => begin(true))

  it('writes nothing, prints what the first printed, and leaves every file unchanged', async () => {
    const hashes = work.hashes('dist')
    const { stdout, stderr, code } = await work.run(...words)
    expect({ stdout, stderr, code }).toEqual({ stdout: said, stderr: '', code: 0 })
    expect(await madeAnew()).toEqual([])
    expect(work.hashes('dist')).toEqual(hashes)
  })

  it.runIf(isLong)('counts no read from its own cache as a source: a prepared picture', long, async () => {
    work.put('decks/water/images/well.png', readFileSync('docs/pictures/chart-bar.png'))
    work.put('decks/water/deck.md', `${starter}\n## The well\n\n![A well](images/well.png)\n`)
    await work.run(...words)
    rmSync(join(work.folder, 'dist'), { recursive: true })
    await work.run(...words)
    expect(await madeAnew()).toEqual([])
  })

  it.runIf(isLong)(
    'runs all the same with --no-cache, with other options, and when the cache is lost or broken',
    long,
    async () => {
      expect(await madeAnew('--no-cache')).toEqual([air, water])
      await work.run(...words)
      expect(await madeAnew('--per-page', '2')).toEqual([air, water])
      await work.run(...words)
      cutShort('builds')
      expect(await madeAnew()).toEqual([air, water])
      rmSync(work.cache, { recursive: true })
      expect(await madeAnew()).toEqual([air, water])
    }
  )

  it.runIf(isLong)('runs again where a file was edited or removed by hand', long, async () => {
    const good = work.read(water)
    work.put(water, good.replace('<title>', '<title>Not '))
    expect(await madeAnew()).toEqual([water])
    expect(work.read(water)).toBe(good)
    rmSync(join(work.folder, 'dist/decks/air/en/notes.html'))
    expect(await madeAnew()).toEqual([air])
    rmSync(join(work.folder, 'dist/decks/index.html'))
    await work.run(...words)
    expect(work.read('dist/decks/index.html')).toContain('water')
    rmSync(join(work.folder, 'dist'), { recursive: true })
    expect(await madeAnew()).toEqual([air, water])
  })
})

describe('a build after a change', () => {
  beforeEach(() => begin(false))

  it('builds the changed deck only, lists both, and links to both', async () => {
    work.put('decks/water/deck.md', starter.replace('My lesson', 'Clean water'))
    const before = fileAt(air)
    const { stdout } = await work.run(...words)
    expect(fileAt(air)).toBe(before)
    expect(work.read(water)).toContain('Clean water')
    expect(stdout).toContain('dist/decks/air/en/notes.html')
    expect(stdout).toContain('Clean water (en)')
    expect(work.read('dist/decks/index.html')).toMatch(/air\/en\/presenter\.html.*water\/en\/presenter\.html/s)
    expect(stdout.indexOf('air/en')).toBeLessThan(stdout.indexOf('water/en'))
  })

  const shared = [
    [
      'a glossary',
      'decks/glossary.yaml',
      '- slug: who\n  en: { term: World Health Organization, abbreviation: WHO }\n'
    ],
    ['a brand', 'decks/brand.yaml', 'organisation: Regional Training Centre\n']
  ] as const

  it.each(sampled(shared, 1))('makes all decks when they get %s to share', long, async (_, path, text) => {
    work.put(path, text)
    expect(await madeAnew()).toEqual([air, water])
  })

  it.runIf(isLong)('makes the deck that gets a translation, and finds one that is new', long, async () => {
    await work.run('languages', 'add', 'fr', 'decks/water')
    expect(await madeAnew()).toEqual([water])
    expect(work.read('dist/decks/water/fr/presenter.html')).toContain('lang="fr"')
    work.put('decks/fire/deck.md', starter)
    expect(await madeAnew()).not.toContain(air)
    expect(work.read('dist/decks/index.html')).toContain('fire')
  })

  it('reports the errors of a deck every time, and builds it when they are fixed', async () => {
    work.put('decks/water/deck.md', starter.replace('language: en', 'language: no such language'))
    for (const _ of [1, 2]) expect((await work.run(...words)).code).toBe(1)
    work.put('decks/water/deck.md', starter.replace('My lesson', 'Fixed'))
    expect(await madeAnew()).toEqual([water])
  })

  it.runIf(isLong)('sees each of several saves in quick succession', long, async () => {
    for (const title of ['One', 'Two', 'Three']) {
      work.put('decks/water/deck.md', starter.replace('My lesson', title))
      await work.run(...words)
      expect(work.read(water)).toContain(title)
    }
  })
})

/** A computer whose clock differs from that of the disk, and a build that takes a second longer at its end. */
const skewed = `
const { now } = Date
Date.now = () => now() + Number(process.env.OFF)
const fs = require('node:fs')
const { renameSync } = fs
fs.renameSync = (from, to) => {
  if (String(from).includes('.new-')) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1500)
  renameSync(from, to)
}
require('node:module').syncBuiltinESMExports()
`

describe('a build during which a file is saved', () => {
  beforeEach(() => begin(true))

  it.runIf(isLong).each([10_000, 0, -10_000, 400 * 24 * 3_600_000])(
    'is made again by the next, where the clock differs from that of the disk by %s ms',
    long,
    async off => {
      work.put('skewed.cjs', skewed)
      work.put('decks/air/deck.md', starter.replace('My lesson', 'First air'))
      const env = { NODE_OPTIONS: `--require "${join(work.folder, 'skewed.cjs')}"`, OFF: String(off) }
      const building = work.runWith(env, words)
      const folder = join(work.folder, 'dist/decks/air')
      while (!readdirSync(folder).some(name => name.startsWith('.new-'))) await wait(10)
      work.put('decks/air/deck.md', starter.replace('My lesson', 'Other air'))
      expect(await building).toMatchObject({ code: 0 })
      expect(work.read(air)).toContain('First air')
      await work.runWith(env, words)
      expect(work.read(air)).toContain('Other air')
      // And now nothing has changed.
      expect(await madeAnew()).toEqual([])
    }
  )
})

describe('two builds at once', () => {
  beforeEach(() => begin(true))

  it.runIf(isLong)('leave the same files as one, and a valid cache', long, async () => {
    const hashes = work.hashes('dist')
    rmSync(join(work.folder, 'dist'), { recursive: true })
    const ended = await Promise.all([1, 2, 3].map(() => work.run(...words)))
    expect(ended.map(({ code }) => code)).toEqual([0, 0, 0])
    await work.run(...words)
    expect(work.hashes('dist')).toEqual(hashes)
    expect(await madeAnew()).toEqual([])
  })
})
