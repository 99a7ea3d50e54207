import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { root } from '../run.mjs'

/** Starts a command that serves pages from a folder, until it says an address that `pattern` finds. */
export function startServer(words, folder, pattern) {
  const program = join(root, 'dist/program/backbrief.js')
  const child = spawn(process.execPath, [program, ...words], { cwd: folder })
  return new Promise((resolve, reject) => {
    let said = ''
    child.stdout.on('data', data => {
      said += data
      const address = pattern.exec(said)?.[1]
      if (address) resolve({ address, end: () => child.kill('SIGTERM') })
    })
    child.stderr.on('data', data => {
      said += data
    })
    child.on('close', () => reject(new Error(`backbrief ${words[0]} ended: ${said}`)))
  })
}
