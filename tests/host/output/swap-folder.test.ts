import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { forgetAside, recordAside, sweepAsideRecords } from '../../../src/host/output/aside-record.js'
import { ownFolder } from '../../../src/host/output/own-folder.js'
import { recoverOutput } from '../../../src/host/output/recover-output.js'
import { recoverFolders } from '../../../src/host/output/swap-folder.js'
import { ownProcess } from '../../../src/host/output/temp-files.js'
import { writeFolder } from '../../../src/host/output/write-folder.js'

let place: string
let root: string
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'backbrief-swap-'))
  root = join(place, 'out')
  mkdirSync(join(root, 'water/en'), { recursive: true })
})
afterEach(() => rmSync(place, { recursive: true }))

const { pid: dead } = spawnSync(process.execPath, ['-e', '0'])
const [, start, here] = ownProcess.split('-')
const killed = `${dead}-${start}-${here}-0123456789ab`
// A container that is gone: here nobody knows of its processes.
const gone = '1-77-0a1b2c3d-0123456789ab'

const put = (path: string, text: string) => {
  mkdirSync(join(root, path, '..'), { recursive: true })
  writeFileSync(join(root, path), text)
}
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const list = (path = 'water') => readdirSync(join(root, path)).sort()
const file = (path: string, content = 'new') => ({ path, content })

test('keeps what was not rewritten: other files, folders, links and permissions', async () => {
  put('water/en/slides.html', 'old')
  put('water/en/notes.pdf', 'old')
  put('water/en/mine/deeper/list.txt', 'mine')
  symlinkSync('notes.pdf', join(root, 'water/en/link'))
  chmodSync(join(root, 'water/en'), 0o750)
  expect(await writeFolder(root, 'water/en', [file('slides.html'), file('handout.html')])).toBe(undefined)
  expect(list()).toEqual(['en'])
  expect(list('water/en')).toEqual(['handout.html', 'link', 'mine', 'notes.pdf', 'slides.html'])
  expect([read('water/en/slides.html'), read('water/en/link'), read('water/en/mine/deeper/list.txt')]).toEqual([
    'new',
    'old',
    'mine'
  ])
  if (process.getuid) expect((statSync(join(root, 'water/en')).mode & 0o777).toString(8)).toBe('750')
})

test('files below it are written too, and what else stands beside them stays', async () => {
  put('water/en/images/door.png', 'old')
  put('water/en/images/mine.png', 'mine')
  put('water/en/images/mine/list.txt', 'mine')
  const files = [file('slides.html'), file('images/door.png'), file('images/room.png')]
  expect(await writeFolder(root, 'water/en', files)).toBe(undefined)
  expect([list(), list('water/en'), list('water/en/images')]).toEqual([
    ['en'],
    ['images', 'slides.html'],
    ['door.png', 'mine', 'mine.png', 'room.png']
  ])
  expect([read('water/en/images/door.png'), read('water/en/images/mine/list.txt')]).toEqual(['new', 'mine'])
})

test('a link in the place of a folder below it is in the way, and nothing is written behind it', async () => {
  mkdirSync(join(place, 'elsewhere'))
  symlinkSync(join(place, 'elsewhere'), join(root, 'water/en/images'))
  const path = join(root, 'water/en/images')
  const found = await writeFolder(root, 'water/en', [file('slides.html'), file('images/door.png')])
  expect(found).toEqual({ path, reason: 'in-the-way', detail: 'a link' })
  expect([list(), list('water/en'), readdirSync(join(place, 'elsewhere'))]).toEqual([['en'], ['images'], []])
})

test.each([
  ['a file', () => writeFileSync(join(root, 'water/fr'), '')],
  ['a link', () => symlinkSync(join(root, 'water/en'), join(root, 'water/fr'))]
])('%s in the place of the folder is in the way, and stays', async (detail, make) => {
  make()
  const path = join(root, 'water/fr')
  expect(await writeFolder(root, 'water/fr', [file('a.html')])).toEqual({ path, reason: 'in-the-way', detail })
  expect(list()).toEqual(['en', 'fr'])
  expect(list('water/en')).toEqual([])
})

test('a folder in the place of a file is in the way, and nothing changes', async () => {
  put('water/en/a.html', 'old')
  mkdirSync(join(root, 'water/en/b.html'))
  expect(await writeFolder(root, 'water/en', [file('a.html'), file('b.html')])).toMatchObject({
    path: join(root, 'water/en/b.html'),
    reason: 'in-the-way'
  })
  expect([read('water/en/a.html'), list()]).toEqual(['old', ['en']])
})

test.each([
  ['killed here', killed],
  ['killed in a container that is gone', gone]
])('a run that was %s between the two steps is put right: the earlier folder is back', (_, maker) => {
  rmSync(join(root, 'water/en'), { recursive: true })
  put(`water/.old-en-${maker}/slides.html`, 'old')
  recoverFolders(join(root, 'water'))
  expect([list(), read('water/en/slides.html')]).toEqual([['en'], 'old'])
})

test('recovers from a run that was killed after the renames: what was not rewritten is moved along', () => {
  put('water/en/slides.html', 'new')
  put(`water/.old-en-${killed}/slides.html`, 'old')
  put(`water/.old-en-${killed}/notes.pdf`, 'old')
  put(`water/.old-en-${killed}/mine/list.txt`, 'mine')
  put(`water/.new-${killed}/slides.html`, 'half')
  recordAside(join(root, `water/.old-en-${killed}`))
  recoverFolders(join(root, 'water'))
  expect(list()).toEqual(['en'])
  expect([read('water/en/slides.html'), read('water/en/notes.pdf'), read('water/en/mine/list.txt')]).toEqual([
    'new',
    'old',
    'mine'
  ])
})

test('folders planted by somebody else are not moved, and cost no time', async () => {
  put('water/en/slides.html', 'ours')
  mkdirSync(join(place, 'elsewhere'))
  writeFileSync(join(place, 'elsewhere/secret'), 'untouched')
  symlinkSync(join(place, 'elsewhere'), join(root, `water/.old-fr-${killed}`))
  symlinkSync(join(place, 'elsewhere'), join(root, `water/.new-${killed}`))
  put(`water/.old-..-${killed}/index.html`, 'theirs')
  put(`water/.old-en-${killed}/slides.html`, 'theirs')
  mkdirSync(join(root, `water/.new-${killed.replace('-0', '-1')}/deep/er`), { recursive: true })
  for (const name of ['.replacing-1-aaaaaaaaaaaa', '.tmp-1-aaaaaaaaaaaa']) put(name, '[]')
  const before = performance.now()
  recoverFolders(join(root, 'water'))
  expect(await writeFolder(root, 'water/en', [file('notes.html')])).toBe(undefined)
  expect(performance.now() - before).toBeLessThan(1000)
  expect(read('water/en/slides.html')).toBe('ours')
  expect(existsSync(join(root, 'index.html'))).toBe(false)
  expect(existsSync(join(root, 'water/fr'))).toBe(false)
  expect(readFileSync(join(place, 'elsewhere/secret'), 'utf8')).toBe('untouched')
})

test.each([
  ['the folder is a link', (house: string) => symlinkSync(house, join(root, 'water/hk')), 'hk'],
  [
    'the folder above is a link',
    (house: string) => {
      renameSync(join(root, 'water'), join(root, 'real'))
      symlinkSync(house, join(root, 'water'))
    },
    'en'
  ],
  ['a folder below is a link', (house: string) => symlinkSync(house, join(root, 'water/en/deep')), 'en']
])('nothing that was planted is moved through a link where %s', (_, plant, name) => {
  const house = join(place, 'house')
  mkdirSync(house)
  writeFileSync(join(house, 'hook'), 'untouched')
  for (const maker of [killed, gone]) {
    put(`water/.old-${name}-${maker}/pre-commit`, 'theirs')
    put(`water/.old-${name}-${maker}/deep/pre-commit`, 'theirs')
    recordAside(join(root, `water/.old-${name}-${maker}`))
  }
  plant(house)
  recoverOutput(root)
  expect(readdirSync(house)).toEqual(['hook'])
  for (const maker of [killed, gone]) forgetAside(join(root, `water/.old-${name}-${maker}`))
})

test('notes of killed runs go with the folders that they are about, and stay while one is there', () => {
  put('water/en/slides.html', 'new')
  put(`water/.old-en-${killed}/slides.html`, 'old')
  const [there, away, elsewhere] = ['water/.old-en-', 'water/.old-fr-', 'stick/.old-en-'].map(name =>
    join(root, `${name}${killed}`)
  )
  const notes = () => readdirSync(ownFolder() ?? '').filter(name => name.startsWith('aside-')).length
  const before = notes()
  mkdirSync(join(root, 'stick'))
  for (const aside of [there, away, elsewhere]) recordAside(aside ?? '')
  rmSync(join(root, 'stick'), { recursive: true })
  sweepAsideRecords()
  expect(notes()).toBe(before + 2)
  for (const aside of [there, elsewhere]) forgetAside(aside ?? '')
})

test('a folder from a checkout with the name of an earlier edition is not moved', () => {
  put('water/en/slides.html', 'ours')
  put('water/.git/hooks/readme', 'untouched')
  for (const name of ['en', '.git'])
    for (const maker of [killed, gone]) put(`water/.old-${name}-${maker}/hooks/pre-commit`, 'theirs')
  recoverOutput(root)
  expect([list('water/en'), list('water/.git/hooks')]).toEqual([['slides.html'], ['readme']])
})
