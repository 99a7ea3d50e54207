import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { offeredLanguages } from '../../src/cli/starter-answers.js'
import { long, sampled } from '../sampled.js'
import { createTempProject, type TempProject } from './temp-project.js'

let work: TempProject
beforeEach(() => {
  work = createTempProject()
})
afterEach(() => work.remove())

test('a new deck passes every check, strictly, and is called after its folder', async () => {
  const { code, stdout } = await work.run('new', 'decks/clean-water')
  expect(code).toBe(0)
  expect(stdout).toContain('Wrote decks/clean-water/deck.md')
  expect(work.read('decks/clean-water/deck.md')).toMatch(/^title: "Clean water"$[\s\S]*^# Clean water$/m)
  expect(await work.run('check', '--strict')).toMatchObject({ code: 0 })
  expect(await work.run('check', '--strict', 'decks/clean-water', '--format', 'json')).toMatchObject({ code: 0 })
})

test.each(['stm', 'cptm'])('a new deck of the profile %s passes every check, strictly', async profile => {
  expect(await work.run('new', 'water', '--profile', profile)).toMatchObject({ code: 0 })
  expect(await work.run('check', '--strict', 'water')).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/\n7 for information\.\nNo errors\./)
  })
})

test.each(sampled(['20', '240', '25', '30', '45', '90'], 2))(
  'a new deck of %s minutes has a plan for them, whatever the profile',
  long,
  async duration => {
    for (const profile of ['plain', 'stm', 'cptm']) {
      const folder = `${profile}-${duration}`
      expect(await work.run('new', folder, '--duration', duration, '--profile', profile)).toMatchObject({ code: 0 })
      const { code, stdout } = await work.run('check', '--strict', folder)
      expect(code).toBe(0)
      expect(stdout).toMatch(/\n7 for information\.\nNo errors\.\nBefore teaching: 7 blanks/)
    }
  }
)

test.each(['5', '10', '19'])('a new deck of %s minutes is a briefing, which passes every check', async duration => {
  expect(await work.run('new', 'exits', '--duration', duration)).toMatchObject({ code: 0 })
  expect(work.read('exits/deck.md')).toContain(`duration: ${duration}\n`)
  const { code, stdout } = await work.run('check', '--strict', 'exits')
  expect(code).toBe(0)
  expect(stdout).toMatch(/\nNo errors\.\nBefore teaching: 11 blanks/)
})

test('refuses a lesson of a UN curriculum that is shorter than its starter', async () => {
  const { code, stderr } = await work.run('new', 'short', '--duration', '10', '--profile', 'stm')
  expect(code).toBe(2)
  expect(stderr).toContain('expected at least `20`')
})

test('placeholders of a starter are blanks: a draft counts them, a release is refused', async () => {
  await work.run('new', 'decks/water')
  const text = work.read('decks/water/deck.md')
  for (const field of ['subtitle', 'audience', 'source', 'author'])
    expect(text).toMatch(new RegExp(`^${field}: "{{.+}}"$`, 'm'))
  const draft = await work.run('build', '--to', 'slides,handout', '--no-pdf')
  expect(draft.code).toBe(0)
  expect(work.read('dist/decks/water/en/slides.html')).toMatch(/Draft: \d+ blanks to fill in/)
  const release = await work.run('build', '--release', '--to', 'slides', '--no-pdf')
  expect(release.code).toBe(1)
  expect(release.stderr).toContain('who will sit in the room')
})

test('languages and minutes may be said as people say them', async () => {
  const words = ['--language', 'Français', '--duration', '1 hour']
  expect(await work.run('new', 'eau', ...words)).toMatchObject({ code: 0 })
  expect(work.read('eau/deck.md')).toMatch(/^language: fr\nduration: 60$/m)
  const { code, stderr } = await work.run('new', 'short', '--duration', '45 hats')
  expect(code).toBe(2)
  expect(stderr).toContain('expected minutes, at least `5`')
})

test('the languages that are offered are those that labels are there for', () => {
  const labels = readdirSync(join(import.meta.dirname, '../../templates/labels')).map(name =>
    name.slice(0, -'.json'.length)
  )
  expect([...offeredLanguages].sort()).toEqual(labels.sort())
})

test('answers are written into the deck, whatever their characters', async () => {
  const title = 'Risk: "fire" & *smoke* # 1 ~~$&~~ <b>'
  const flags = ['--title', title, '--duration', '45', '--profile', 'stm', '--language', 'pt-BR']
  expect(await work.run('new', 'risk', ...flags)).toMatchObject({ code: 0 })
  const built = await work.run('build', 'risk', '--to', 'json')
  expect(built.stderr).toBe('')
  const { frontMatter, slides } = JSON.parse(work.read('dist/decks/risk/pt-BR/deck.json'))
  expect(frontMatter).toMatchObject({ title, duration: 45, profile: 'stm', language: 'pt-BR' })
  expect(slides[0].title).toBe(title)
})

test('new leaves a title as it was typed where Markdown would read it so', async () => {
  await work.run('new', 'decks/bleeding', '--title', 'First aid: stop & press!', '--quiet')
  expect(work.read('decks/bleeding/deck.md')).toMatch(/^# First aid: stop & press!$/m)
})

test('nothing is overwritten', async () => {
  work.put('lesson/deck.md', 'mine')
  expect(await work.run('new', 'lesson')).toMatchObject({ code: 2 })
  expect(work.read('lesson/deck.md')).toBe('mine')
})

test('other files in the folder are kept', async () => {
  work.put('lesson/images/a.txt', 'mine')
  expect(await work.run('new', 'lesson')).toMatchObject({ code: 0 })
  expect(work.read('lesson/images/a.txt')).toBe('mine')
})

test('a bare name goes below decks/, where the other decks are', async () => {
  await work.run('new', 'decks/water')
  const { code, stdout } = await work.run('new', 'radio')
  expect(code).toBe(0)
  expect(stdout).toContain('Wrote decks/radio/deck.md')
  expect(stdout).toContain('build decks/radio')
  expect(readdirSync(work.folder)).not.toContain('radio')
  expect((await work.run('check')).stdout).toContain('decks/radio/deck.md')
  expect((await work.run('new', 'rivers', '--from', 'water')).stdout).toContain('Wrote decks/rivers/deck.md')
  // A path says where; and inside `decks` a name alone already exists.
  expect((await work.run('new', './apart')).stdout).toContain('Wrote apart/deck.md')
  expect((await work.runIn('decks', ['new', 'maps'])).stdout).toContain('Wrote maps/deck.md')
  expect(readdirSync(`${work.folder}/decks`)).toEqual(['maps', 'radio', 'rivers', 'water'])
})
