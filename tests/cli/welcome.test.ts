import { afterEach, beforeEach, expect, test } from 'vitest'
import { createTempProject, type TempProject } from './temp-project.js'

let work: TempProject
beforeEach(() => {
  work = createTempProject()
})
afterEach(() => work.remove())

test('in an empty folder, `backbrief` alone says how to begin', async () => {
  const { code, stdout, stderr } = await work.run()
  expect([code, stderr]).toEqual([0, ''])
  expect(stdout).toContain(
    'There is no deck here yet. What to do next:\n\n  backbrief new decks/water  write a first deck'
  )
  expect(stdout).toMatch(/^ {2}backbrief languages {2,}translate decks$/m)
})

test('it names the deck that is here, and types as a shell takes it', async () => {
  await work.run('new', 'decks/clean water')
  const { stdout } = await work.run()
  expect(stdout).toContain('There is a deck here: decks/clean water. What to do next:')
  expect(stdout).toMatch(/^ {2}backbrief preview "decks\/clean water" {2}see it/m)
  expect(stdout).not.toContain('index.html')
})

test('it counts several decks, and leads to what is built', async () => {
  await work.run('new', 'decks/rivers')
  await work.run('new', 'decks/wells')
  await work.run('build', '--to', 'slides', '--no-pdf')
  const { stdout } = await work.run()
  expect(stdout).toContain('There are 2 decks here.')
  expect(stdout).toMatch(/^ {2}dist\/decks\/index\.html +open this file/m)
})

test('every command that it names to type next works there', async () => {
  await work.run('new', 'lesson')
  const { stdout } = await work.run()
  expect(stdout).toContain('There is a deck here: lesson.')
  expect(await work.run('check')).toMatchObject({ code: 0 })
})
