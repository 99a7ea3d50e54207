// Measures whole processes over several runs, in turn with what they are compared with, and prints medians and ratios.
// Absolute times say little on a shared machine; ratios within one run do.
//
//   npm run bench                     the table, and dist/bench/bench.json
//   npm run bench -- --runs 9         more runs of each (default 5)
//   npm run bench -- --without-peers  only this program against `node -e 0`
//   npm run bench -- --only pdf,500   only what has this, or one of several, in its name, and `node -e 0`
//   npm run bench -- --real           without the rows of plain bullets, which earlier releases were measured at
//   npm run bench -- --long           also 200 lessons in six languages: a quarter of an hour more
//
// Peers are installed into dist/bench/peers when they are first needed; pandoc is measured when it is there.

import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { benchCatalogue } from './bench/catalogue.mjs'
import { benchDesk } from './bench/desk.mjs'
import { goalsOf } from './bench/goals.mjs'
import { benchMany } from './bench/many.mjs'
import { ourCommands } from './bench/our-commands.mjs'
import { peerCommands } from './bench/peers.mjs'
import { benchPreview } from './bench/preview.mjs'
import { median, round, time } from './bench/time.mjs'
import { root } from './run.mjs'
import { setUp } from './setup.mjs'

const has = word => process.argv.includes(word)
const after = word => (has(word) ? process.argv[process.argv.indexOf(word) + 1] : undefined)
const runs = Number(after('--runs')) || 5
const only = after('--only')?.split(',') ?? ['']
const place = join(root, 'dist/bench')

await setUp()
await mkdir(place, { recursive: true })
// Extra certificates cost every start of Node the same, and would make us look better than we are.
const { NODE_EXTRA_CA_CERTS: _, ...calm } = process.env
const { findBrowser } = await import('../dist/program/find-browser.js')
const browser = await findBrowser(calm)
// Peers get the same browser; as root Marp CLI needs a flag, too, to do without the sandbox.
const asRoot = process.getuid?.() === 0 ? { CHROME_NO_SANDBOX: '1' } : {}
const env = browser ? { ...calm, ...asRoot, CHROME_PATH: browser.path } : calm

const all = {
  ...(await ourCommands(place, { browser, env })),
  ...(has('--without-peers') ? {} : await peerCommands(place, { browser, env }))
}
const measured = Object.entries(all)
  .filter(([name]) => only.some(part => name.includes(part)) || name === 'node -e 0')
  .filter(([name]) => !has('--real') || !name.startsWith('plain: '))

for (const [, { once }] of measured) await once?.()
const times = new Map(measured.map(([name]) => [name, []]))
for (let round = 0; round <= runs; round++)
  for (const [name, { command, before }] of measured) {
    await before?.()
    const taken = await time(command, env)
    // The first round warms up the disk's cache and what V8 keeps, and is not counted.
    if (round > 0) times.get(name).push(taken)
  }

const rows = measured.map(([name]) => {
  const ms = median(times.get(name).map(taken => taken.ms))
  const memory = median(times.get(name).map(taken => taken.MiB))
  const cpu = median(times.get(name).map(taken => taken.cpu))
  return { name, ms, ...(memory !== undefined && { cpu: Math.round(cpu), MiB: Math.round(memory) }) }
})
const node = rows.find(({ name }) => name === 'node -e 0').ms
const goals = goalsOf(times)
const shown = rows.map(({ name, ms, cpu, MiB }) => ({ name, ms: Math.round(ms), cpu, 'x node': round(ms / node), MiB }))
console.table(shown)
console.table(goals)
const others = only.includes('')
  ? [await benchCatalogue(runs), await benchPreview(4 * runs), ...(await benchDesk(4 * runs))].filter(Boolean)
  : []
for (const other of others) console.table([other])
const library = has('--long') ? await benchMany(env) : undefined
if (library) console.table(library.rows)
if (library) console.table(library.goals)

const result = { node: process.version, browser: browser?.kind, runs, rows: shown, goals, others, library }
await writeFile(join(place, 'bench.json'), `${JSON.stringify(result, null, 2)}\n`)
