import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { finishedStarter as starter } from '../starter.js'
import { createTempProject, type TempProject } from './temp-project.js'

let work: TempProject
beforeEach(() => {
  work = createTempProject()
  work.put('decks/water/deck.md', starter)
})
afterEach(() => work.remove())

const certificate = () => readFileSync(join(work.folder, 'dist/decks/water/en/certificate.html'), 'utf8')

test('names from a table stand on certificates, and in nothing else that a build leaves', async () => {
  work.put('people.csv', '"Diallo, Amina";military\nЯна Петрова,police\n\n')
  const cache = join(work.folder, 'cache')
  const { code } = await work.runWith({ BACKBRIEF_CACHE: cache }, [
    'build',
    '--to',
    'forms',
    '--no-pdf',
    '--names',
    'people.csv'
  ])
  expect(code).toBe(0)
  for (const name of ['Diallo, Amina', 'Яна Петрова']) expect(certificate()).toContain(`<bdi>${name}</bdi>`)
  expect(certificate()).not.toContain('military')
  const others = Object.keys(work.hashes('.')).filter(file => !/certificate\.html$|people\.csv$/.test(file))
  expect(others.length).toBeGreaterThan(3)
  for (const file of others) expect(readFileSync(join(work.folder, file), 'utf8').includes('Amina'), file).toBe(false)
  await work.run('build', '--to', 'forms', '--no-pdf')
  expect(certificate()).not.toContain('Amina')
})

test('names without certificates, and a file without names, are refused', async () => {
  work.put('people.csv', ';\n,\n')
  const without = await work.run('build', '--to', 'forms', '--names', 'people.csv')
  expect([without.code, without.stderr]).toEqual([2, expect.stringContaining('expected from 1 to 500 names')])
  const missing = await work.run('build', '--to', 'forms', '--names', 'nobody.csv')
  expect([missing.code, missing.stderr]).toEqual([2, expect.stringContaining('cannot be read')])
  work.put('people.csv', 'Amina\n')
  const unused = await work.run('build', '--names', 'people.csv')
  expect([unused.code, unused.stderr]).toEqual([2, expect.stringContaining('--to forms --names people.csv')])
})
