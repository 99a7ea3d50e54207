#!/usr/bin/env node
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { cacheFolder } from '../standing/cache-folder.js'
import { version } from '../standing/version.js'
import { answerAtOnce } from './answer-at-once.js'
import { loadProgram } from './load-program.js'
import { mindOutput } from './mind-output.js'

mindOutput()
const words = process.argv.slice(2)
const kept = cacheFolder(process.env)

if (!answerAtOnce(words, kept)) {
  // V8 makes fast code of what has run for a while. On a run of a tenth of a second that is work for nothing, and on a small computer it
  // takes the processor from the run itself: so it has to have run for longer. Long runs get their fast code all the same. Later V8
  // do not know the option and say so to whoever sits in front.
  if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=1000000')
  // What a command uses is compiled before it runs, and printing takes half of the program.
  const [, command = 'help'] = /^-*([a-z-]{1,20})$/.exec(words[0] ?? '') ?? []
  const part = words.includes('--no-pdf') ? `${command}-screen` : command
  loadProgram(join(__dirname, 'main.cjs'), join(kept, 'program'), version, part)
}
