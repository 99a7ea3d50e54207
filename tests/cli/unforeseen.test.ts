import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isLong, long } from '../sampled.js'
import { finishedStarter as starter } from '../starter.js'
import { createTempProject, type TempProject } from './temp-project.js'

// No deck shows a bug that nobody knows: it would have been fixed. So the system is broken, as one that lacks
// the data of a language would be: sentences cannot be split in Italian, and dates cannot be written in Spanish.
const spoiledSystem = `
for (const [name, language] of [['Segmenter', 'it'], ['DateTimeFormat', 'es']])
  Intl[name] = class extends Intl[name] {
    constructor(tags, options) {
      if ([tags].flat()[0] === language) throw new Error('There are no data for ' + language)
      super(tags, options)
    }
  }
`
const inLanguage = (tag: string) => starter.replace('language: en', `language: ${tag}`)

let work: TempProject
let spoiled: Record<string, string>
beforeAll(() => {
  work = createTempProject({ started: true })
  work.put('system.cjs', spoiledSystem)
  spoiled = { NODE_OPTIONS: `--require "${join(work.folder, 'system.cjs')}"` }
})
afterAll(() => work.remove())

const bugIn = (file: string, language: string) =>
  `${file}  error  deck-can-be-handled\n  This is a bug in Backbrief: There are no data for ${language}\n`

test('a bug that one deck shows is reported for that deck, and the others are still checked', async () => {
  work.put('first/deck.md', inLanguage('it'))
  work.put('second/deck.md', starter.replace(':::notes', ':::note'))
  const { code, stdout, stderr } = await work.runWith(spoiled, ['check', 'first', 'second'])
  expect(stdout).toContain(bugIn('first/deck.md', 'it'))
  expect(stdout).toMatch(/^second\/deck\.md:\d+:\d+ .*block-is-known/m)
  expect(stdout + stderr).not.toContain('system.cjs:')
  expect(code).toBe(3)
})

test.runIf(isLong)('with DEBUG, the stack is printed', long, async () => {
  work.put('first/deck.md', inLanguage('it'))
  const { stderr } = await work.runWith({ ...spoiled, DEBUG: '1' }, ['check', 'first', '--format', 'json'])
  expect(stderr).toMatch(/^Error: There are no data for it\n +at .*system\.cjs:/m)
})

test.runIf(isLong)('fixes made before the bug are reported, and the bug once', long, async () => {
  work.put('first/deck.md', starter.replace('Welcome', 'Welcome ,'))
  work.put('second/deck.md', inLanguage('it').replace('Welcome', 'Welcome ,'))
  const { code, stdout, stderr } = await work.runWith(spoiled, ['check', '--fix', 'first', 'second'])
  expect(stderr).toMatch(/^first\/deck\.md\n/)
  expect(work.read('first/deck.md')).toContain('Welcome,')
  expect(work.read('second/deck.md')).toContain('Welcome ,')
  expect(stdout).toContain(bugIn('second/deck.md', 'it'))
  expect(`${stdout}${stderr}`.split('This is a bug in Backbrief')).toHaveLength(2)
  expect(`${stdout}${stderr}`).not.toContain('were not changed')
  expect(code).toBe(3)
})

test.runIf(isLong)('a deck that cannot be made leaves its earlier build, and the others are made', long, async () => {
  work.put('first/deck.md', inLanguage('es'))
  work.put('second/deck.md', starter)
  const options = ['--no-pdf', '--to', 'notes', 'first', 'second']
  expect(await work.run('build', ...options)).toMatchObject({ code: 0 })
  const before = work.hashes('dist/decks/first')
  work.put('second/deck.md', starter.replace('Welcome', 'Come in'))

  const { code, stdout, stderr } = await work.runWith(spoiled, ['build', '--no-cache', ...options])
  expect(stderr).toContain(bugIn('first/deck.md', 'es'))
  expect(stdout).toContain('first/deck.md was not built')
  expect(work.hashes('dist/decks/first')).toEqual(before)
  expect(work.read('dist/decks/second/en/notes.html')).toContain('Come in')
  expect(code).toBe(3)
})
