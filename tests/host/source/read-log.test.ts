import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { checkLocation } from '../../../src/build/check.js'
import { findDecks } from '../../../src/host/source/find-decks.js'
import { recordReads } from '../../../src/host/source/read-log.js'
import { stampOf } from '../../../src/host/source/stamp.js'
import { createTempProject, type TempProject } from '../../cli/temp-project.js'
import { finishedStarter } from '../../starter.js'

let work: TempProject
beforeEach(() => {
  work = createTempProject()
  work.put('decks/water/deck.md', `${finishedStarter.trimEnd()}\n\n![A well](images/well.png)\n`)
})
afterEach(() => work.remove())

async function readsOfCheck() {
  const options = { decks: [], cwd: work.folder, release: false, strict: false }
  const { reads } = await recordReads(async () => {
    for (const location of findDecks([], work.folder)) await checkLocation(location, options, {})
  })
  return new Map(reads)
}

it('records what was read for a deck, and what would be if it were there', async () => {
  work.put('decks/air/deck.md', finishedStarter)
  const reads = await readsOfCheck()
  for (const name of ['decks', 'decks/water/deck.md']) {
    const path = join(work.folder, name)
    expect([name, reads.get(path)]).toEqual([name, stampOf(path)])
  }
  const missing = ['CHANGES.md', 'glossary.yaml', 'brand.yaml', 'images/well.png', 'labels/en.json']
  for (const name of missing) expect([name, reads.get(join(work.folder, 'decks/water', name))]).toEqual([name, '-'])
  // Translations of a deck with errors are not read.
  expect(reads.get(join(work.folder, 'decks/air/languages'))).toBe('-')
  for (const name of ['glossary.yaml', 'brand.yaml', 'labels/en.json'])
    expect([name, reads.get(join(work.folder, 'decks', name))]).toEqual([name, '-'])
})

it('records the stamp from before a file was read', async () => {
  const path = join(work.folder, 'decks/water/deck.md')
  const before = stampOf(path)
  const { reads } = await recordReads(async () => {
    await checkLocation(findDecks(['decks/water'], work.folder)[0] ?? never(), { ...plain, cwd: work.folder }, {})
    work.put('decks/water/deck.md', finishedStarter)
    await checkLocation(findDecks(['decks/water'], work.folder)[0] ?? never(), { ...plain, cwd: work.folder }, {})
  })
  expect(new Map(reads).get(path)).toBe(before)
  expect(stampOf(path)).not.toBe(before)
})

it('keeps apart what is read for two decks at the same time', async () => {
  work.put('decks/air/deck.md', finishedStarter)
  const both = findDecks([], work.folder).map(location =>
    recordReads(() => checkLocation(location, { ...plain, cwd: work.folder }, {}))
  )
  const [air, water] = (await Promise.all(both)).map(({ reads }) => reads.map(([path]) => path).join('\n'))
  expect(air).not.toContain('decks/water/')
  expect(water).not.toContain('decks/air/')
})

it('cannot be bypassed: what reads decks goes through doors that record it', () => {
  const folder = join(import.meta.dirname, '../../../src/host/source')
  const users = readdirSync(folder).filter(name => /from 'node:fs/.test(readFileSync(join(folder, name), 'utf8')))
  const recording = ['names-in.ts', 'read-log.ts', 'regular-file.ts', 'stamp.ts', 'walk.ts']
  // Of the program's own files, of whose they are and where they really lie, of drives, and of changes while somebody writes.
  const others = [
    'drives.ts',
    'find-decks.ts',
    'inside-of.ts',
    'own-text.ts',
    'owned-by-me.ts',
    'package-folder.ts',
    'rewritable.ts',
    'watch.ts'
  ]
  expect(users).toEqual([...recording, ...others].sort())
  for (const name of recording.filter(name => name !== 'stamp.ts'))
    expect(readFileSync(join(folder, name), 'utf8')).toContain('noteRead(')
})

const plain = { decks: [], release: false, strict: false }

function never(): never {
  throw new Error('There is no deck')
}
