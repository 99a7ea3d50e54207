// From a fresh clone to files to teach with: sets up, then builds every deck.
//
//   npm start                   all formats
//   npm start -- --release      what follows the two hyphens is handed to `backbrief build`

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root, run } from './run.mjs'
import { setUp } from './setup.mjs'

await setUp()

const program = join(root, 'dist/program/backbrief.js')
const formats = ['slides', 'presenter', 'handout', 'notes', 'marp', 'json']
process.exitCode = await run(process.execPath, [program, 'build', '--to', formats.join(','), ...process.argv.slice(2)])

const contents = join(root, 'dist/decks/index.html')
if (existsSync(contents)) console.log(`\nOpen ${contents}`)
