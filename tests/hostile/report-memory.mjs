// Loaded before the program: reports its peak memory to a test, in kilobytes.

import { writeFileSync } from 'node:fs'

process.on('exit', () => {
  writeFileSync(`${process.env.REPORT_MEMORY_IN}/memory-${process.pid}`, String(process.resourceUsage().maxRSS))
})
