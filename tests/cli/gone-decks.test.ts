import { readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isLong, long } from '../sampled.js'
import { createTempProject, type TempProject } from './temp-project.js'

const starter = readFileSync(join(import.meta.dirname, '../../templates/starter/deck.md'), 'utf8')

let work: TempProject
beforeEach(() => {
  work = createTempProject()
  work.put('decks/water/deck.md', starter.replace('title: "My lesson"', 'title: "Water"'))
  work.put('decks/radio/deck.md', starter.replace('title: "My lesson"', 'title: "Radio procedure"'))
})
afterEach(() => work.remove())

const build = (...decks: string[]) => work.run('build', ...decks, '--no-pdf', '--to', 'marp')
const page = () => work.read('dist/decks/index.html')
const count = (text: string, words: string) => text.split(words).length - 1
const mark = 'This deck was renamed or deleted'

test('a deck that was renamed is on the page once, and what is left of it is named, not removed', async () => {
  await build()
  renameSync(join(work.folder, 'decks/radio'), join(work.folder, 'decks/radio-procedure'))
  const { code, stdout } = await build()
  expect(code).toBe(0)
  expect(count(page(), '<h2>Radio procedure</h2>')).toBe(1)
  expect(page()).not.toContain('href="radio/')
  expect(page()).not.toContain(mark)
  expect(stdout).toMatch(/dist\/decks\/radio is left over: [^\n]*`(rm -r|rmdir \/s) "dist[\\/]decks[\\/]radio"`/)
  expect(Object.keys(work.hashes('dist/decks/radio'))).not.toEqual([])
})

test('a deck that was deleted leaves the page though nothing else has changed, and is named until its folder is removed', async () => {
  await build()
  rmSync(join(work.folder, 'decks/radio'), { recursive: true })
  for (let turn = 0; turn < 3; turn++) {
    const { stdout } = await build()
    expect(page()).not.toContain('Radio procedure')
    expect(page()).toContain('Water')
    expect(stdout).toContain('dist/decks/radio is left over')
  }
  rmSync(join(work.folder, 'dist/decks/radio'), { recursive: true })
  expect((await build()).stdout).not.toContain('left over')
})

test.runIf(isLong)(
  'a build of one deck marks the others that are gone, and leaves off the page what a whole build took off',
  long,
  async () => {
    await build()
    rmSync(join(work.folder, 'decks/radio'), { recursive: true })
    const { stdout } = await build('decks/water')
    expect(stdout).not.toContain('left over')
    expect(count(page(), mark)).toBe(1)
    expect(page().indexOf(mark)).toBeLessThan(page().indexOf('href="radio/'))
    await build()
    await build('decks/water')
    expect(page()).not.toContain('Radio procedure')
  }
)

test.runIf(isLong)('a deck that is there again is on the page again', long, async () => {
  await build()
  renameSync(join(work.folder, 'decks/radio'), join(work.folder, 'kept'))
  await build()
  renameSync(join(work.folder, 'kept'), join(work.folder, 'decks/radio'))
  const { stdout } = await build()
  expect(stdout).not.toContain('left over')
  expect(page()).toContain('href="radio/')
  expect(page()).not.toContain(mark)
})

test('decks of others in a folder outside are left alone, and it does not say where anything was', async () => {
  work.put('mine/decks/air/deck.md', starter)
  const stick = join(work.folder, 'stick')
  await work.run('build', '--no-pdf', '--to', 'marp', '--out', 'stick')
  rmSync(join(work.folder, 'decks/radio'), { recursive: true })
  const { stdout } = await work.runIn('mine', ['build', '--no-pdf', '--to', 'marp', '--out', stick])
  expect(stdout).not.toContain('left over')
  expect(work.read('stick/index.html')).toContain('Radio procedure')
  expect(work.read('stick/contents.json')).not.toContain('mine')
})
