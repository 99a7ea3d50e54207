#!/usr/bin/env node
// The command that npm links. It is here before the program is compiled, because npm never links again what it did not find the first time.

const { existsSync } = require('node:fs')
const { join } = require('node:path')

const program = join(__dirname, '../dist/program/backbrief.cjs')

/** Exit code of what is missing outside of the decks, as in `src/cli/exit-code.ts`. */
const outside = 3

if (existsSync(program)) require(program)
else {
  console.error('error  Backbrief is not set up in this folder yet.')
  console.error('  why  A copy of Backbrief is set up once, by `npm start`: it fetches what is needed and builds the decks.')
  console.error('  fix  Type `npm start`, then your command again.')
  process.exitCode = outside
}
