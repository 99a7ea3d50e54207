/** @module-tag long */

import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createTempProject, type TempProject } from '../cli/temp-project.js'
import { finishedStarter as starter } from '../starter.js'
import type { Files } from './scene.js'

const glossary = '- slug: who\n  en: { term: World Health Organization, abbreviation: WHO }\n'
const ids = ['air', 'earth', 'fire', 'water']

const places: TempProject[] = []
let work: TempProject
beforeEach(() => {
  work = openPlace()
})
afterEach(() => {
  for (const place of places.splice(0)) place.remove()
})

function openPlace(): TempProject {
  const place = createTempProject({ started: true })
  places.push(place)
  return place
}

/** Writes the same decks in an order, which is the order that many disks list them in. */
function putDecks({ put }: TempProject, below: string, order: readonly string[]): void {
  for (const id of order) put(`${below}decks/${id}/deck.md`, starter.replace('My lesson', `On ${id}`))
  put(`${below}decks/glossary.yaml`, glossary)
}

/** What was built, by path below the output folder. */
function built(place: TempProject, out: string): Files {
  return Object.fromEntries(Object.entries(place.hashes(out)).map(([path, hash]) => [path.slice(out.length + 1), hash]))
}

const words = ['build', '--to', 'slides,handout,marp,json']

test('A build is the same bytes whatever the place, the time zone, the language and the order on the disk are', {
  timeout: 180_000
}, async () => {
  putDecks(work, '', ids)
  await work.runWith({ TZ: 'Pacific/Kiritimati', LC_ALL: 'C' }, words)
  const first = built(work, 'dist/decks')
  expect(Object.keys(first)).toHaveLength(ids.length * 7 + 2)

  const other = openPlace()
  const below = 'Eau & "santé" #1/%20 日本/'
  putDecks(other, below, ids.toReversed())
  const program = join(import.meta.dirname, '../../dist/program/backbrief.cjs')
  const decks = ids.map(id => `decks/${id}`)
  const { status, stderr } = spawnSync(
    'sh',
    [
      '-c',
      'umask 077 && exec "$@"',
      'sh',
      process.execPath,
      program,
      ...words,
      '--no-cache',
      '--out',
      // The contents page remembers the way back to each deck's text: the same inside of any working folder.
      'dist/decks',
      ...decks
    ],
    {
      cwd: join(other.folder, below),
      env: {
        PATH: process.env.PATH,
        HOME: other.folder,
        TMPDIR: join(other.folder, '.temporary'),
        TZ: 'America/St_Johns',
        LC_ALL: 'ar_EG.UTF-8',
        LANG: 'tr_TR.UTF-8',
        LANGUAGE: 'zh',
        BACKBRIEF_CACHE_DIR: `${other.folder}-kept`
      },
      encoding: 'utf8'
    }
  )
  expect(stderr).toBe('')
  expect(status).toBe(0)
  expect(built(other, `${below}dist/decks`)).toEqual(first)
})

test('SOURCE_DATE_EPOCH dates the PDFs, and nothing else', async () => {
  putDecks(work, '', ['water'])
  const alone = ['build', '--to', 'slides,json', '--no-cache']
  await work.run(...alone)
  const usual = built(work, 'dist/decks')
  const dated = async () => {
    await work.runWith({ SOURCE_DATE_EPOCH: '1000000000', TZ: 'Asia/Tokyo' }, alone)
    return built(work, 'dist/decks')
  }
  const first = await dated()
  expect(await dated()).toEqual(first)
  const different = Object.keys(first).filter(path => first[path] !== usual[path])
  expect(different).toEqual(['water/en/slides.pdf'])
  const { stdout } = spawnSync('pdfinfo', [join(work.folder, 'dist/decks/water/en/slides.pdf')], { encoding: 'utf8' })
  expect(stdout).toContain('Sun Sep  9 01:46:40 2001 UTC')
})
