import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { until } from '../window/room.js'
import { openWorkplace, type Workplace } from './workplace.js'

const program = join(import.meta.dirname, '../../dist/program/backbrief.cjs')

let work: Workplace
beforeAll(() => {
  work = openWorkplace()
})
afterAll(() => work.remove())

test('with --watch, a deck is built again when it or its glossary is saved, and what is broken leaves the last build', async () => {
  await work.run('new', 'decks/water')
  const text = work.read('decks/water/deck.md')
  const { NODE_OPTIONS: _, ...env } = process.env
  const child = spawn(process.execPath, [program, 'build', '--to', 'slides,json', '--no-pdf', '--watch'], {
    cwd: work.folder,
    env
  })
  const ended = new Promise(resolve => child.on('close', resolve))
  let said = ''
  child.stdout.resume()
  child.stderr.on('data', chunk => {
    said += chunk
  })
  const turns = async () => said.split('Waiting for the next save').length - 1
  const built = () => work.read('dist/decks/water/en/slides.html')
  await until(turns, 1)
  expect(built()).not.toContain('Two litres a day')

  work.put('decks/water/deck.md', text.replace('## Takeaways', '## Two litres a day'))
  await until(turns, 2)
  expect(built()).toContain('Two litres a day')

  work.put('decks/glossary.yaml', '- slug: who\n  en: { term: World Health Organization, abbreviation: WHO }\n')
  await until(turns, 3)
  expect(work.read('dist/decks/water/en/deck.json')).toContain('World Health Organization')

  work.put('decks/water/deck.md', text.replace(':::notes', ':::note'))
  await until(turns, 4)
  expect(said).toContain('did you mean')
  expect(built()).toContain('Two litres a day')

  child.kill('SIGTERM')
  expect(await ended).toBe(1)
})
