// Loaded before the program, so that a test knows how much memory it took: the most at any time, in kilobytes.

import { writeFileSync } from 'node:fs'

process.on('exit', () => {
  writeFileSync(`${process.env.TELL_MEMORY_IN}/memory-${process.pid}`, String(process.resourceUsage().maxRSS))
})
