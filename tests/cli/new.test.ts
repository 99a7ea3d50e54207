import { afterEach, beforeEach, expect, test } from 'vitest'
import { openWorkplace, type Workplace } from './workplace.js'

let work: Workplace
beforeEach(() => {
  work = openWorkplace()
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
  expect(await work.run('check', '--strict', 'water')).toMatchObject({ code: 0, stdout: 'No problems found.\n' })
})

test('a new deck that is as short as may be passes every check', async () => {
  expect(await work.run('new', 'water', '--duration', '25')).toMatchObject({ code: 0 })
  expect(await work.run('check', '--strict', 'water')).toMatchObject({ code: 0, stdout: 'No problems found.\n' })
})

test('what it is told stands in the deck, whatever the characters', async () => {
  const title = 'Risk: "fire" & *smoke* # 1 ~~$&~~ <b>'
  const flags = ['--title', title, '--duration', '45', '--profile', 'stm', '--language', 'pt-BR']
  expect(await work.run('new', 'risk', ...flags)).toMatchObject({ code: 0 })
  const built = await work.run('build', 'risk', '--to', 'json')
  expect(built.stderr).toBe('')
  const { frontMatter, slides } = JSON.parse(work.read('dist/decks/risk/pt-BR/deck.json'))
  expect(frontMatter).toMatchObject({ title, duration: 45, profile: 'stm', language: 'pt-BR' })
  expect(slides[0].title).toBe(title)
})

test('nothing is overwritten', async () => {
  work.put('lesson/deck.md', 'mine')
  expect(await work.run('new', 'lesson')).toMatchObject({ code: 2 })
  expect(work.read('lesson/deck.md')).toBe('mine')
})

test('what else is in the folder stays', async () => {
  work.put('lesson/images/a.txt', 'mine')
  expect(await work.run('new', 'lesson')).toMatchObject({ code: 0 })
  expect(work.read('lesson/images/a.txt')).toBe('mine')
})
