import { run } from './run.js'

// A reader that closes early, as in `backbrief check | head`, is no mistake.
process.stdout.on('error', error => {
  if ('code' in error && error.code === 'EPIPE') process.exit(0)
  throw error
})

void run(process.argv.slice(2)).then(code => {
  process.exitCode = code
})
