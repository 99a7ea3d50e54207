#!/usr/bin/env node
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { cacheFolder } from './cache-folder.js'
import { loadProgram } from './load-program.js'
import { version } from './version.js'

// V8 makes fast code of what has run for a while. On a run of a tenth of a second that is work for nothing, and on a small computer it
// takes the processor from the run itself: so it has to have run for longer. Long runs get their fast code all the same.
setFlagsFromString('--interrupt-budget=1000000')

// What a command uses is compiled before it runs, and printing takes half of the program.
const [command = ''] = process.argv.slice(2)
const part = [
  /^[a-z]+$/.test(command) ? command : 'help',
  ...(process.argv.includes('--no-pdf') ? ['screen'] : [])
].join('-')

loadProgram(join(__dirname, 'main.cjs'), join(cacheFolder(process.env), 'program'), `${version}-${part}`)
