#!/usr/bin/env node
import { run } from './run.js'

// A reader that closes early, as in `backbrief check | head`, is no mistake.
process.stdout.on('error', error => {
  if ('code' in error && error.code === 'EPIPE') process.exit(0)
  throw error
})

process.exitCode = await run(process.argv.slice(2))
