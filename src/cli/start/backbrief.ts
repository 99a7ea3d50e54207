#!/usr/bin/env node
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { handleStdoutErrors } from './handle-stdout-errors.js'
import { replayUpToDateBuild } from './replay-build.js'
import { hasWorkingFolder } from './working-folder.js'

handleStdoutErrors()

if (hasWorkingFolder() && !replayUpToDateBuild(process.argv.slice(2))) {
  // V8 makes fast code of what has run for a while. On a run of a tenth of a second that is work for nothing, and on a small computer it
  // takes the processor from the run itself: so it has to have run for longer. Long runs get their fast code all the same. Later V8
  // do not know the option and say so to whoever sits in front.
  if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=1000000')
  createRequire(__filename)(join(__dirname, 'main.cjs'))
}
