import { help } from '../pipeline/helper.js'
import { helperWord } from '../pipeline/helpers.js'
import { run } from './run.js'

// A reader that closes early, as in `backbrief check | head`, is no mistake.
process.stdout.on('error', error => {
  if ('code' in error && error.code === 'EPIPE') process.exit(0)
  throw error
})

const words = process.argv.slice(2)
if (words[0] === helperWord && process.connected) help()
else
  void run(words).then(code => {
    // All that was said is out when these are. What waits for a browser that has crashed would keep the program for half a minute more.
    process.stdout.write('', () => process.stderr.write('', () => process.exit(code)))
  })
