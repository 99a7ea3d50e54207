import { help } from '../build/helper.js'
import { helperWord } from '../build/helpers.js'
import { run } from './run.js'

const words = process.argv.slice(2)
if (words[0] === helperWord && process.connected) help()
else
  void run(words).then(code => {
    // All that was said is out when these are. What waits for a browser that has crashed would keep the program for half a minute more.
    process.stdout.write('', failed => {
      // What could not be said ends the program by itself, in `start/`.
      if (!failed) process.stderr.write('', () => process.exit(code))
    })
  })
