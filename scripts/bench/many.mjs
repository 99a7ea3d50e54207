// Measures a whole library: 200 lessons in six languages, in all formats, made anew. It takes a quarter of an hour on two processors.
//
//   node scripts/bench/many.mjs          or `npm run bench -- --long`
//   node scripts/bench/many.mjs 40       fewer lessons

import { spawn } from 'node:child_process'
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { root } from '../run.mjs'
import { round } from './time.mjs'

const place = join(root, 'dist/bench/library')
const program = join(root, 'dist/program/backbrief.cjs')
const model = 'facilitation-basics'
const editions = 6

/** What the library costs, against what it may. `env` names the browser. */
export async function benchMany(env, decks = 200) {
  await writeLibrary(decks)
  const idle = idleTime()
  const started = performance.now()
  const { ends, memory } = await build(env)
  const wall = performance.now() - started
  const busy = 1 - (idleTime() - idle) / (wall * cpus().length)
  // A quarter of all, which is 50 of 200.
  const quarter = Math.floor(decks / 4) * editions
  const first = (ends[quarter] ?? 0) - (ends[0] ?? 0)
  const last = (ends.at(-1) ?? 0) - (ends.at(-1 - quarter) ?? 0)
  const goal = (name, is, atMost) => ({
    name,
    against: `${decks} decks x ${editions} languages`,
    is,
    'at most': atMost,
    met: is <= atMost
  })
  return {
    rows: [{ name: `${decks} decks x ${editions} languages → all formats`, ms: Math.round(wall), made: ends.length }],
    goals: [
      goal('the last quarter against the first', round(last / first), 1.15),
      goal('MiB of the main process', Math.round(memory / 1024), 600),
      goal('idle share of the processors', round(1 - busy), 0.15)
    ]
  }
}

/** Copies one lesson with its translations, which have to name the lesson that they are of. */
async function writeLibrary(decks) {
  await rm(place, { recursive: true, force: true })
  await cp(join(root, 'decks/glossary.yaml'), join(place, 'decks/glossary.yaml'))
  for (let deck = 1; deck <= decks; deck++) {
    const folder = join(place, 'decks', `deck-${deck}`)
    await cp(join(root, 'decks', model), folder, { recursive: true })
    for (const name of await readdir(join(folder, 'languages'))) {
      const file = join(folder, 'languages', name)
      await writeFile(file, (await readFile(file, 'utf8')).replaceAll(model, `deck-${deck}`))
    }
  }
}

/** Builds all of it. Gives when each edition was done, in milliseconds, and the most memory, in KiB, that the main process held. */
function build(env) {
  // On a computer for CI each edition that is done is a line.
  const child = spawn(process.execPath, [program, 'build', '--no-cache'], {
    cwd: place,
    env: { ...env, CI: '1' },
    stdio: ['ignore', 'ignore', 'pipe']
  })
  const ends = []
  let said = ''
  let memory = 0
  child.stderr.setEncoding('utf8').on('data', text => {
    said += text
    for (const _ of text.matchAll(/^Built /gm)) ends.push(performance.now())
  })
  const look = setInterval(async () => {
    const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '')
    memory = Math.max(memory, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0))
  }, 500)
  return new Promise((resolve, reject) => {
    child.on('close', code => {
      clearInterval(look)
      if (code === 0) resolve({ ends, memory })
      else reject(new Error(`The library was not built, exit code ${code}:\n${said.slice(-2000)}`))
    })
  })
}

function idleTime() {
  return cpus().reduce((sum, { times }) => sum + times.idle, 0)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env
  const { rows, goals } = await benchMany(env, Number(process.argv[2]) || 200)
  console.table(rows)
  console.table(goals)
}
