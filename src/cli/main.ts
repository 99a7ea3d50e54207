import { run } from './run.js'

void run(process.argv.slice(2)).then(code => {
  // Exit only after all output is written. Waiting for the event loop instead would take half a minute more after a browser has crashed.
  process.stdout.write('', failed => {
    // Output that cannot be written ends the program in `start/handle-stdout-errors.ts`.
    if (!failed) process.stderr.write('', () => process.exit(code))
  })
})
