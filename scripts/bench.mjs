// Measures whole processes over several runs, in turn with what they are compared with, and prints medians and ratios.
// Absolute times say little on a shared machine; ratios within one run do.
//
//   npm run bench                     the table, and dist/bench/bench.json
//   npm run bench -- --runs 9         more runs of each (default 5)
//   npm run bench -- --without-peers  only this program against `node -e 0`
//
// Peers are installed into dist/bench/peers when they are first needed; pandoc is measured when it is there.

import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { benchCatalogue } from './bench-catalogue.mjs'
import { benchPreview } from './bench-preview.mjs'
import { root, run } from './run.mjs'
import { setUp } from './setup.mjs'

const runs = Number(process.argv[process.argv.indexOf('--runs') + 1]) || 5
const withPeers = !process.argv.includes('--without-peers')
const place = join(root, 'dist/bench')
const backbrief = join(root, 'dist/program/backbrief.cjs')
// Extra certificates cost every start of Node the same, and would make us look better than we are.
const { NODE_EXTRA_CA_CERTS: _, ...calm } = process.env

await setUp()
await mkdir(place, { recursive: true })
const { findBrowser } = await import('../dist/program/find-browser.js')
const browser = await findBrowser(calm)
// Marp CLI gets the same browser; as root it has to be told, too, to do without the sandbox.
const asRoot = process.getuid?.() === 0 ? { CHROME_NO_SANDBOX: '1' } : {}
const env = browser ? { ...calm, ...asRoot, CHROME_PATH: browser.path } : calm

await writeDecks('one', 1, 21)
await writeDecks('long', 1, 500)
await writeDecks('ten', 10, 21)
await writeDecks('fifty', 50, 21)
await writeFile(join(place, 'one.md'), plainDeck(21))
await writeFile(join(place, 'long.md'), plainDeck(500))

const marp = withPeers ? await installPeer('@marp-team/marp-cli', 'marp') : undefined
const pandoc = withPeers && (await succeeds('pandoc', ['--version']))
const ours = (decks, ...more) => [process.execPath, [backbrief, 'build', '--quiet', ...more], join(place, decks)]

const measured = {
  'node -e 0': [process.execPath, ['-e', '0'], place],
  'one deck → slides.html': ours('one', '--to', 'slides', '--no-pdf'),
  'one deck → all html': ours('one', '--no-pdf'),
  'long deck → slides.html': ours('long', '--to', 'slides', '--no-pdf'),
  'ten decks → all html': ours('ten', '--no-pdf'),
  'fifty decks → all html': ours('fifty', '--no-pdf'),
  ...(browser && {
    'one deck → slides.pdf': ours('one', '--to', 'slides'),
    'one deck → three pdfs': ours('one', '--to', 'slides,handout,notes')
  }),
  ...(marp && {
    'marp: one deck → html': [process.execPath, [marp, 'one.md', '-o', 'marp-one.html'], place],
    'marp: long deck → html': [process.execPath, [marp, 'long.md', '-o', 'marp-long.html'], place],
    ...(browser && {
      'marp: one deck → pdf': [process.execPath, [marp, '--pdf', 'one.md', '-o', 'marp-one.pdf'], place]
    })
  }),
  ...(pandoc && {
    'pandoc: one deck → html': [
      'pandoc',
      ['-t', 'revealjs', '--embed-resources', '--standalone', 'one.md', '-o', 'pandoc.html'],
      place
    ]
  })
}

const times = Object.fromEntries(Object.keys(measured).map(name => [name, []]))
for (let round = 0; round <= runs; round++)
  for (const [name, [command, args, cwd]] of Object.entries(measured)) {
    const started = process.hrtime.bigint()
    const { code, memory } = await time(command, args, cwd)
    const wall = Number(process.hrtime.bigint() - started) / 1e6
    if (code !== 0) throw new Error(`${name} ended with exit code ${code}`)
    // The first round warms the disk's cache up and is not counted.
    if (round > 0) times[name].push({ wall, memory })
  }

const median = values => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
const wall = name => times[name] && median(times[name].map(one => one.wall))
const rows = Object.keys(measured).map(name => ({
  name,
  ms: Math.round(wall(name)),
  'x node': round(wall(name) / wall('node -e 0')),
  MiB: Math.round(median(times[name].map(one => one.memory)) / 1024) || '-'
}))
const goals = [
  goal('one deck → slides.html', 'node -e 0', 5),
  goal('one deck → slides.html', 'marp: one deck → html', 0.2),
  goal('one deck → slides.html', 'pandoc: one deck → html', 0.15),
  goal('one deck → slides.pdf', 'marp: one deck → pdf', 0.35),
  goal('one deck → three pdfs', 'marp: one deck → pdf', 0.6),
  goal('long deck → slides.html', 'marp: long deck → html', 0.8)
].filter(Boolean)
console.table(rows)
console.table(goals)
console.table([await benchCatalogue(runs)])
console.table([await benchPreview(4 * runs)].filter(Boolean))
await writeFile(join(place, 'bench.json'), `${JSON.stringify({ node: process.version, runs, rows, goals }, null, 2)}\n`)

function goal(name, against, atMost) {
  if (!wall(name) || !wall(against)) return undefined
  const ratio = round(wall(name) / wall(against))
  return { name, against, ratio, 'at most': atMost, met: ratio <= atMost }
}

function round(value) {
  return Math.round(value * 100) / 100
}

/** Runs a command to its end, its output thrown away; peak memory in KiB where GNU time is there. */
function time(command, args, cwd) {
  const gnu = existsSync('/usr/bin/time')
  const [program, rest] = gnu ? ['/usr/bin/time', ['-f', '%M', command, ...args]] : [command, args]
  return new Promise((resolve, reject) => {
    const child = spawn(program, rest, { cwd, env, stdio: ['ignore', 'ignore', 'pipe'] })
    let said = ''
    child.stderr.on('data', data => {
      said += data
    })
    child.on('error', reject)
    child.on('close', code => resolve({ code, memory: gnu ? Number(said.trim().split('\n').at(-1)) : 0 }))
  })
}

async function succeeds(command, args) {
  return (await time(command, args, place).catch(() => ({ code: 1 }))).code === 0
}

async function installPeer(name, bin) {
  const folder = join(place, 'peers')
  const program = join(folder, 'node_modules', ...name.split('/'), `${bin === 'marp' ? 'marp-cli.js' : bin}`)
  if (!existsSync(program)) {
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, 'package.json'), '{ "private": true }\n')
    const code = await run('npm', ['install', '--no-audit', '--no-fund', name], { cwd: folder })
    if (code !== 0) return undefined
  }
  return program
}

async function writeDecks(name, count, slides) {
  await rm(join(place, name), { recursive: true, force: true })
  for (let deck = 1; deck <= count; deck++) {
    const folder = join(place, name, 'decks', `deck-${deck}`)
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, 'deck.md'), ourDeck(slides, deck))
  }
}

/** A lesson without a fault, as long as it has to be. */
function ourDeck(slides, deck) {
  const content = Array.from({ length: slides - 4 }, (_, index) =>
    slide(
      `Well ${index + 1}`,
      '::slide{minutes=1 outcomes="1 2" scope=1}\n\n',
      `:::notes\nSay what well ${index + 1} taught us. **Ask:** who keeps it clean?\n:::\n`
    )
  )
  return [
    `---\ntitle: Wells ${deck}\nlanguage: en\nduration: ${slides + 20}\naudience: Field staff\nversion: 1.0.0\ndate: 2026-11-24\nsource: Our own\n---\n\n# Wells ${deck}\n\n:::notes\nWelcome.\n:::\n`,
    '## Aim\n\n:::aim\nTo keep wells clean.\n:::\n\n## Scope\n\n:::scope\n1. Wells\n:::\n\n:::notes\nRead it.\n:::\n',
    '## Outcomes\n\n:::outcomes\n1. Describe a well\n2. Test a well\n:::\n\n:::notes\nRead them.\n:::\n',
    ...content,
    '## Takeaways\n\n:::takeaways\n- Wells {outcomes="1 2"}\n:::\n\n:::notes\nClose.\n:::\n'
  ].join('\n---\n\n')
}

/** The same slides as any Markdown slide tool reads them. */
function plainDeck(slides) {
  const content = Array.from({ length: slides - 1 }, (_, index) =>
    slide(`Well ${index + 1}`, '', `<!-- Say what well ${index + 1} taught us. **Ask:** who keeps it clean? -->\n`)
  )
  return ['---\nmarp: true\ntitle: Wells\n---\n\n# Wells\n', ...content].join('\n---\n\n')
}

function slide(title, head, notes) {
  return `${head}## ${title}\n\n- A cover of **stone**\n- A rope and a bucket\n- A fence against animals\n- A committee that meets\n\n${notes}`
}
