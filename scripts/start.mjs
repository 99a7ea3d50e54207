// From a fresh clone to files to teach with: sets up, then builds every deck. The build says what it made and which file to open.
//
//   npm start                   what `backbrief build` makes of every deck
//   npm start -- --release      what follows the two hyphens is handed to `backbrief build`
//   npm start -- --yes          but for this: it agrees to what set-up asks

import { join } from 'node:path'
import { agreement } from './apt.mjs'
import { root, run } from './run.mjs'
import { setUp } from './setup.mjs'

await setUp()

const program = join(root, 'dist/program/backbrief.cjs')
const words = process.argv.slice(2).filter(word => word !== agreement)
process.exitCode = await run(process.execPath, [program, 'build', ...words])
