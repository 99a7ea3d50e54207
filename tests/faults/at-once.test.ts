import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createTempProject, type TempProject } from '../cli/temp-project.js'
import { environmentIn } from '../environment.js'
import { startPreview } from '../preview/start-preview.js'
import { isLong, long } from '../sampled.js'
import { finishedStarter as starter } from '../starter.js'
import { until } from '../window/slides-fixture.js'
import { tempFiles } from './every-call.js'
import type { Files } from './scene.js'

const program = join(import.meta.dirname, '../../dist/program/backbrief.cjs')
const preload = { NODE_OPTIONS: `--require "${join(import.meta.dirname, 'failing-calls.cjs')}"` }

let work: TempProject
beforeEach(() => {
  work = createTempProject({ started: true })
})
afterEach(() => work.remove())

const html = ['--to', 'handout,notes,marp,json', '--no-pdf']

/** What stands in the output folder, without the contents page. */
function ofDecks(out = 'dist'): Files {
  const files = Object.entries(work.hashes(out)).filter(([path]) => path.split('/').length > 3)
  return Object.fromEntries(files.map(([path, hash]) => [path.slice(out.length), hash]))
}

test.runIf(isLong).each<[string, string[]]>([
  ['remembered', []],
  ['forgotten', ['--no-cache']]
])(
  'Two builds of a deck with different options at once leave what one of them leaves alone, %s',
  { ...long, timeout: 120_000 },
  async (_, more) => {
    work.put('decks/water/deck.md', starter)
    const options = [
      ['--start', '09:00', '--per-page', '2'],
      ['--start', '13:00', '--per-page', '6']
    ]
    const alone: Files[] = []
    for (const each of options) {
      await work.run('build', ...html, ...each, '--no-cache')
      alone.push(ofDecks())
    }
    expect(alone[0]).not.toEqual(alone[1])
    for (const turn of ['first', 'second']) {
      const meeting = join(work.folder, '.temporary', turn)
      mkdirSync(meeting)
      // One is slow with the files that the other is quick with.
      const together = options.map((each, index) => {
        const env = { ...preload, FAULT_SLOW: index === 0 ? '10 60' : '60 10', FAULT_MEET: meeting }
        return work.runWith(env, ['build', ...html, ...each, ...more])
      })
      const ended = await Promise.all(together)
      expect(ended.map(({ code, stderr }) => ({ code, stderr }))).toEqual(ended.map(() => ({ code: 0, stderr: '' })))
      expect(alone).toContainEqual(ofDecks())
    }
    for (const [index, each] of options.entries()) {
      await work.run('build', ...html, ...each, ...more)
      expect(ofDecks()).toEqual(alone[index])
    }
    expect(tempFiles(work)).toEqual([])
  }
)

test.runIf(isLong)('Builds of different decks at once lead to every deck', long, async () => {
  const ids = ['air', 'earth', 'fire', 'water']
  for (const id of ids) work.put(`decks/${id}/deck.md`, starter.replace('My lesson', `On ${id}`))
  const ended = await Promise.all(
    ids.map(id => work.runWith({ ...preload, FAULT_SLOW: '100' }, ['build', `decks/${id}`, '--to', 'marp,json']))
  )
  expect(ended.map(({ code, stderr }) => ({ code, stderr }))).toEqual(ids.map(() => ({ code: 0, stderr: '' })))
  const page = work.read('dist/decks/index.html')
  expect(ids.filter(id => !page.includes(`${id}/en/marp.html`))).toEqual([])
  const { decks } = JSON.parse(work.read('dist/decks/contents.json'))
  expect(decks.map(({ deckId }: { deckId: string }) => deckId)).toEqual(ids)
})

test.runIf(isLong)(
  'A watched build, a preview and a build at the same time end well, and the last save wins',
  long,
  async () => {
    work.put('decks/water/deck.md', starter)
    const preview = await startPreview(work.folder)
    const watching = spawn(process.execPath, [program, 'build', ...html, '--watch'], {
      cwd: work.folder,
      env: environmentIn(work.folder)
    })
    const ended = new Promise(resolve => watching.on('close', resolve))
    let said = ''
    watching.stderr.on('data', chunk => {
      said += chunk
    })
    await until(async () => said.includes('Waiting'), true)
    for (const title of ['First', 'Second', 'Third']) {
      work.put('decks/water/deck.md', starter.replace('My lesson', title))
      expect(await work.run('build', ...html)).toMatchObject({ code: 0, stderr: '' })
    }
    await until(async () => work.read('dist/decks/water/en/notes.html').includes('Third'), true)
    watching.kill('SIGTERM')
    expect(await ended).toBe(0)
    expect(await preview.end()).toBe(0)
    const left = ofDecks()
    await work.run('build', ...html, '--no-cache')
    expect(ofDecks()).toEqual(left)
    expect(tempFiles(work)).toEqual([])
  }
)
