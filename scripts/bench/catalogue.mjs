// Measures what a translator waits for: a deck of 5 000 texts, half of them changed since they were translated, is read, brought in line with
// its catalogue and checked by `languages status`. The goal is 5 seconds on two cores.
//
//   node scripts/bench/catalogue.mjs
//
// `npm run bench` calls it too.

import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { root } from '../run.mjs'

const program = join(root, 'dist/program/backbrief.js')
const place = join(root, 'dist/bench/catalogue')
const atMost = 5

/**
 * The median, in seconds, over some runs. Where GNU time is there, `seconds` are those of the processor: what a computer with nothing else to
 * do would take. `wall` is the clock's.
 */
export async function benchCatalogue(runs = 5) {
  await rm(place, { recursive: true, force: true })
  await writeDeck('taught')
  await backbrief('add', 'fr')
  await translateAll()
  await writeDeck('short')
  const times = []
  for (let round = 0; round < runs; round++) times.push(await backbrief('status'))
  const median = name => {
    const sorted = times.map(time => time[name]).toSorted((a, b) => a - b)
    return Math.round((sorted[Math.floor(runs / 2)] ?? 0) * 100) / 100
  }
  const seconds = median('seconds')
  const name = '5000 texts: extract, merge, check'
  return { name, seconds, wall: median('wall'), 'at most': atMost, met: seconds <= atMost }
}

/** Runs a command of `languages` in the bench's folder, its output thrown away. Throws when it fails. */
function backbrief(...words) {
  const command = [process.execPath, program, 'languages', ...words]
  const gnu = existsSync('/usr/bin/time')
  const [first, ...rest] = gnu ? ['/usr/bin/time', '-f', '%U %S', ...command] : command
  const started = process.hrtime.bigint()
  return new Promise((resolve, reject) => {
    const child = spawn(first, rest, { cwd: place, stdio: ['ignore', 'ignore', 'pipe'] })
    let said = ''
    child.stderr.on('data', data => {
      said += data
    })
    child.on('error', reject)
    child.on('close', code => {
      const wall = Number(process.hrtime.bigint() - started) / 1e9
      const [user = 0, system = 0] = (said.trim().split('\n').at(-1) ?? '').split(' ').map(Number)
      if (code === 0) resolve({ wall, seconds: gnu ? user + system : wall })
      else reject(new Error(`languages ${words.join(' ')} ended with exit code ${code}: ${said}`))
    })
  })
}

const folder = join(place, 'decks/wells')

/** Five hundred slides of ten texts each. Half of the texts hold `word`. */
async function writeDeck(word) {
  await mkdir(folder, { recursive: true })
  const rows = (count, text) => Array.from({ length: count }, (_, index) => text(index + 1))
  const slides = rows(500, slide =>
    [
      `## Well ${slide} is clean`,
      rows(4, item => `- Cover ${slide}-${item} of **stone** keeps [dirt](https://example.org/${item}) out`).join('\n'),
      `:::notes\n${rows(5, note => `Note ${note} of what well ${slide} ${word} us. **Ask:** who keeps it clean?`).join('\n\n')}\n:::`
    ].join('\n\n')
  )
  const head =
    '---\ntitle: Wells\nlanguage: en\nduration: 600\naudience: Field staff\nversion: 1.0.0\ndate: 2026-11-24\nsource: Our own\n---'
  await writeFile(join(folder, 'deck.md'), `${head}\n\n# Wells\n\n---\n\n${slides.join('\n\n---\n\n')}\n`)
}

/** Gives every text a translation that somebody has read. */
async function translateAll() {
  const file = join(folder, 'languages/fr.po')
  const [head, ...entries] = (await readFile(file, 'utf8')).trimEnd().split('\n\n')
  const done = entries.map(
    entry => `# reviewed-by: A. Reader\n${entry.replace(/msgid "(.*)"\nmsgstr ""/, 'msgid "$1"\nmsgstr "$1 !"')}`
  )
  await writeFile(file, `${[head, ...done].join('\n\n')}\n`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.table([await benchCatalogue()])
