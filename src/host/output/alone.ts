import { createHash } from 'node:crypto'
import { realpathSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { ownFolder } from './own-folder.js'
import { entriesOf, makerState, remove, sweepTempFiles, tempName } from './temp-files.js'

// What is done alone takes milliseconds. A process that is not done after so many was stopped in the middle.
const timeoutMs = 5_000

/**
 * Does something to a folder while no other process of this user on this computer does anything to it in this way. The lock is not in that
 * folder, which may be a stranger's. Synchronous, so that Ctrl-C cannot fall in between.
 */
export function alone<Done>(folder: string, act: () => Done): Done {
  const lock = lockFor(folder)
  try {
    return act()
  } finally {
    if (lock !== undefined) remove(lock)
  }
}

/** The lock's path, once it is this process's alone. Without a place for locks there is none: what follows is right but for two at once. */
function lockFor(folder: string): string | undefined {
  const place = ownFolder()
  if (place === undefined) return undefined
  try {
    const prefix = `lock-${createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 16)}-`
    const lock = join(place, tempName(prefix))
    sweepTempFiles(place, prefix)
    for (let waited = 0; ; ) {
      writeFileSync(lock, '', { flag: 'wx' })
      const others = entriesOf(place).filter(name => makerState(name, prefix) === 'runs' && name !== basename(lock))
      if (others.length === 0 || waited > timeoutMs) return lock
      // Two that see each other both step back, for times of their own.
      remove(lock)
      const pause = 1 + Math.random() * 10
      waited += pause
      pauseFor(pause)
    }
  } catch {
    return undefined
  }
}

/** Waits without letting anything else happen, in milliseconds. */
export function pauseFor(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
}
