import { setImmediate } from 'node:timers/promises'
import type { PreviewReading } from '../../build/read-preview.js'
import type { CheckedDeck } from '../../build/results.js'

class Outdated extends Error {}

/** Checks what was read and lets the server answer after each rule; undefined where that is outdated before it ends. */
export async function checkMeanwhile(
  reading: PreviewReading,
  isOutdated: () => boolean
): Promise<readonly CheckedDeck[] | undefined> {
  try {
    return await reading.check(async () => {
      await setImmediate()
      if (isOutdated()) throw new Outdated()
    })
  } catch (error) {
    if (error instanceof Outdated) return undefined
    throw error
  }
}
