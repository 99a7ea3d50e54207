import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { png } from '../host/picture/photographs.js'
import { long, sampled } from '../sampled.js'
import { finishedStarter as starter } from '../starter.js'
import { until } from '../window/slides-fixture.js'
import { createTempProject, type TempProject } from './temp-project.js'

// While a picture is drawn, which takes seconds on an old computer, nothing else runs: no handler of a signal either.

let work: TempProject
beforeAll(async () => {
  work = createTempProject({ started: true })
  work.put('decks/camp/images/map.png', await png(3000, 100))
  work.put(
    'decks/camp/deck.md',
    `${starter.trimEnd()}\n\n---\n\n## The camp\n\n![A map of four fields](images/map.png)\n`
  )
  work.put('system.cjs', slowSystem)
})
afterAll(() => work.remove())

/** A computer so slow that a picture is not done before it is stopped: it says that it has begun. */
const slowSystem = `
const { writeFileSync } = require('node:fs')
const { Instance } = WebAssembly
WebAssembly.Instance = function (...given) {
  writeFileSync('begun', 'begun')
  for (const end = Date.now() + 60_000; Date.now() < end; );
  return new Instance(...given)
}
`

const stops = [
  ['build', 'SIGINT', ['--no-pdf', '--no-cache']],
  ['preview', 'SIGTERM', ['decks/camp', '--no-open']],
  ['build', 'SIGTERM', ['--no-pdf', '--no-cache']],
  ['preview', 'SIGINT', ['decks/camp', '--no-open']]
] as const

it.each(sampled(stops, 2))('`%s` ends at %s while a picture is made smaller', long, async (command, signal, words) => {
  work.put('begun', '')
  let pid = 0
  const env = { NODE_OPTIONS: `--require "${join(work.folder, 'system.cjs')}"` }
  const ending = work.start(env, [command, ...words], started => {
    pid = started
  })
  await until(async () => work.read('begun'), 'begun')
  process.kill(pid, signal)
  const sent = performance.now()
  // The system ends it: no code of its own.
  expect((await ending).code).toBeNull()
  // The picture would have taken a minute.
  expect(performance.now() - sent).toBeLessThan(30_000)
})
