import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { greyPng } from '../rendered/png.js'
import { createTempProject, type TempProject } from './temp-project.js'

const root = join(import.meta.dirname, '../..')
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64'
)
const deck = `---
title: >
  Clean
  water
language: en
duration: 30
audience: Staff of field offices
version: 2.3.0
date: 2020-01-01
source: Our own
---

# Clean water

![A well](images/well.png)

---

::slide{background="images/rivers/nile.png"}

## Clean water again
`

let work: TempProject
beforeAll(() => {
  work = createTempProject()
  work.put('decks/water/deck.md', deck)
  work.put('decks/water/images/well.png', pixel)
  work.put('decks/water/images/rivers/nile.png', pixel)
  work.put('decks/water/images/unused.png', pixel)
  work.put('decks/water/private.txt', 'mine')
  work.put('decks/glossary.yaml', '- slug: who\n  en: { term: World Health Organization, abbreviation: WHO }\n')
  cpSync(join(root, 'decks/facilitation-basics'), join(work.folder, 'decks/facilitation-basics'), { recursive: true })
})
afterAll(() => work.remove())

test('a copy has the pictures that the deck shows, its own title and date, and says what is still to be changed', async () => {
  const { code, stdout, stderr } = await work.run(
    'new',
    'decks/rivers',
    '--from',
    'decks/water',
    '--title',
    'Rivers: *wild*'
  )
  expect([code, stderr]).toEqual([0, ''])
  expect(Object.keys(work.hashes('decks/rivers'))).toEqual([
    'decks/rivers/deck.md',
    'decks/rivers/images/rivers/nile.png',
    'decks/rivers/images/well.png'
  ])
  expect(readFileSync(join(work.folder, 'decks/rivers/images/well.png'))).toEqual(pixel)
  const today = new Date().toISOString().slice(0, 10)
  const expected = deck
    .replace('>\n  Clean\n  water', '"Rivers: *wild*"')
    .replace('2.3.0', '"0.1.0"')
    .replace('2020-01-01', JSON.stringify(today))
    .replace('# Clean water\n', '# Rivers: \\*wild\\*\n')
  expect(work.read('decks/rivers/deck.md')).toBe(expected)
  expect(stdout).toContain('Wrote decks/rivers/deck.md and 2 pictures from decks/water/deck.md.')
  expect(stdout).toMatch(/^ {2}line 5 {2}audience: Staff of field offices\n {2}line 8 {2}source: Our own$/m)
  expect(stdout).toContain('Then type `backbrief check decks/rivers`.')
})

test('options given beside it are in the copy', async () => {
  await work.run('new', 'decks/long', '--from', 'decks/water/deck.md', '--duration', '50', '--quiet')
  expect(work.read('decks/long/deck.md')).toMatch(/^duration: "50"$/m)
  expect(await work.run('check', 'decks/long', '--format', 'github')).toMatchObject({ stderr: '' })
})

test('translations stay behind, unless they are wanted', async () => {
  const without = await work.run('new', 'decks/alone', '--from', 'decks/facilitation-basics')
  expect(without.stdout).toContain('Its translations (ar, es, fr, ru, zh) were not copied')
  expect(Object.keys(work.hashes('decks/alone')).filter(path => path.includes('languages'))).toEqual([])
  const { stdout } = await work.run(
    'new',
    'decks/along',
    '--from',
    'decks/facilitation-basics',
    '--with-translations',
    '--title',
    'Basics'
  )
  expect(stdout).toContain('Its translations came along (ar, es, fr, ru, zh)')
  const status = await work.run('languages', 'status', 'decks/along')
  expect(status.stderr).toBe('')
  expect(status.stdout).toMatch(/^ {2}fr /m)
})

test('a glossary that is left behind is named', async () => {
  const { stdout } = await work.run('new', 'elsewhere/rivers', '--from', 'decks/water')
  expect(stdout).toContain('decks/glossary.yaml is not reached from there')
})

test('a file of the author under the name of one of the copy is left alone, and nothing is written', async () => {
  work.put('mine/images/well.png', 'MINE')
  const before = work.hashes('mine')
  const { code, stderr } = await work.run('new', 'mine', '--from', 'decks/water', '--quiet')
  expect(stderr).toMatch(/`mine\/images\/well\.png` already exists\n {2}fix {2}.*nothing is overwritten/)
  expect(code).toBe(2)
  expect(work.hashes('mine')).toEqual(before)
  // What already exists as it would be written is nobody's work that could be lost.
  work.put('mine/images/well.png', pixel)
  expect(await work.run('new', 'mine', '--from', 'decks/water', '--quiet')).toMatchObject({ code: 0, stderr: '' })
})

test('the logo of a deck comes along, in its front matter or in a brand of its own', async () => {
  const starter = readFileSync(join(root, 'templates/starter/deck.md'), 'utf8')
  work.put('decks/branded/deck.md', starter)
  work.put('decks/branded/brand.yaml', 'logo: images/mark.png\norganisation: Springs\n')
  work.put('decks/branded/images/mark.png', greyPng(40, 20))
  work.put('decks/marked/deck.md', starter.replace('\n---\n', '\nbrand:\n  logo: images/mark.png\n---\n'))
  work.put('decks/marked/images/mark.png', greyPng(40, 20))
  for (const from of ['branded', 'marked']) {
    await work.run('new', `copies/${from}`, '--from', `decks/${from}`, '--quiet')
    expect(work.read(`copies/${from}/images/mark.png`)).toBe(work.read(`decks/${from}/images/mark.png`))
    expect(await work.run('check', `copies/${from}`)).toMatchObject({ code: 0 })
  }
})

test('a field that the deck does not have is written into the copy when it is asked for', async () => {
  const { code } = await work.run('new', 'decks/judged', '--from', 'decks/water', '--profile', 'plain', '--quiet')
  expect(code).toBe(0)
  expect(work.read('decks/judged/deck.md')).toContain('source: Our own\nprofile: "plain"\n---\n')
})

test.each([
  ['nothing there', ['decks/a', '--from', 'decks/nowhere'], 'There is no deck to copy at `decks/nowhere/deck.md`'],
  ['a deck in the way', ['decks/water', '--from', 'decks/facilitation-basics'], '`decks/water/deck.md` already exists'],
  [
    'another language',
    ['decks/a', '--from', 'decks/water', '--language', 'fr'],
    '`--language` does not go with `--from`'
  ],
  ['translations of nothing', ['decks/a', '--with-translations'], 'needs `--from`']
])('%s is a wrong command, and nothing is written', async (_, args, said) => {
  const before = work.hashes('decks')
  const { code, stderr } = await work.run('new', ...args)
  expect(stderr).toContain(said)
  expect(code).toBe(2)
  expect(work.hashes('decks')).toEqual(before)
})
