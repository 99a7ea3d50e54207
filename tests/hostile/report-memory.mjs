// Loaded before the program: reports its peak memory to a test, in kilobytes.

import { readFileSync, writeFileSync } from 'node:fs'

/** Linux begins maxRSS with what the process that started this one had, here of tests: the size of the program alone is in its status. */
function most() {
  try {
    return /VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]
  } catch {
    return process.resourceUsage().maxRSS
  }
}

process.on('exit', () => {
  writeFileSync(`${process.env.REPORT_MEMORY_IN}/memory-${process.pid}`, String(most()))
})
