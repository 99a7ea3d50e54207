// Runs another program as if it had been typed here.

import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * Runs a program in the project's folder, on this terminal, and gives its exit code: 127 when it is not there. Node itself when the command is
 * `process.execPath`. An interrupt is the program's to answer: this one waits until it has tidied up.
 */
export function run(command, args, options = {}) {
  return new Promise(resolve => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options })
    // Ctrl-C on a terminal reaches both; the others reach only the one they were sent to.
    const answers = { SIGINT: () => {}, SIGTERM: () => child.kill('SIGTERM'), SIGHUP: () => child.kill('SIGHUP') }
    for (const [signal, answer] of Object.entries(answers)) process.on(signal, answer)
    const end = code => {
      for (const [signal, answer] of Object.entries(answers)) process.off(signal, answer)
      resolve(code)
    }
    child.on('error', () => end(127))
    child.on('close', (code, signal) => end(code ?? 128 + (constants.signals[signal] ?? 0)))
  })
}
