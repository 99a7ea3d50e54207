import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { environmentIn } from '../environment.js'
import { isLong, long } from '../sampled.js'
import { until } from '../window/slides-fixture.js'
import { createTempProject, type TempProject } from './temp-project.js'

const program = join(import.meta.dirname, '../../dist/program/backbrief.cjs')

let work: TempProject
beforeAll(() => {
  work = createTempProject({ started: true })
})
afterAll(() => work.remove())

/** Builds on and on, in a process of its own. */
function keepBuilding(options: readonly string[], more: Record<string, string> = {}) {
  const child = spawn(process.execPath, [program, 'build', '--no-pdf', '--watch', ...options], {
    cwd: work.folder,
    env: environmentIn(work.folder, more)
  })
  const ended = new Promise(resolve => child.on('close', resolve))
  let said = ''
  child.stdout.resume()
  child.stderr.on('data', chunk => {
    said += chunk
  })
  return {
    said: () => said,
    turns: async () => said.split('Waiting for the next save').length - 1,
    async stop() {
      child.kill('SIGTERM')
      return ended
    }
  }
}

test('with --watch, a deck is built again when it or its glossary is saved, and what is broken leaves the last build', async () => {
  await work.run('new', 'decks/water')
  const text = work.read('decks/water/deck.md')
  const { said, turns, stop } = keepBuilding(['--to', 'slides,json'])
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
  expect(said()).toContain('did you mean')
  expect(built()).toContain('Two litres a day')

  // The configuration is none of the deck's files.
  work.put('backbrief.config.yaml', 'checks:\n  no-such-rule: off\n')
  await until(turns, 5)
  expect(said()).toContain('no-such-rule')
  expect(await stop()).toBe(1)
  rmSync(join(work.folder, 'backbrief.config.yaml'))
})

test.runIf(isLong)(
  'with --watch, a bug that a save brings to light is reported, and the next save is built',
  long,
  async () => {
    work.put(
      'system.cjs',
      `Intl.Segmenter = class extends Intl.Segmenter {
      constructor(language, options) {
        if (language === 'it') throw new Error('There are no data for it')
        super(language, options)
      }
    }`
    )
    await work.run('new', './wells')
    const text = work.read('wells/deck.md')
    const { said, turns, stop } = keepBuilding(['--to', 'json', 'wells'], { NODE_OPTIONS: '--require ./system.cjs' })
    await until(turns, 1)
    expect(said()).not.toContain('bug')

    work.put('wells/deck.md', text.replace('language: en', 'language: it'))
    await until(turns, 2)
    expect(said()).toContain('This is a bug in Backbrief: There are no data for it')

    work.put('wells/deck.md', text.replace('## Takeaways', '## Two litres a day'))
    await until(turns, 3)
    expect(work.read('dist/decks/wells/en/deck.json')).toContain('Two litres a day')
    expect(await stop()).toBe(0)
  }
)
