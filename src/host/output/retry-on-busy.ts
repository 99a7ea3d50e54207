import { pauseFor } from './alone.js'

/** Does something once more where it fails: on Windows a virus scanner or a viewer may hold a file for a moment. */
export function retryOnBusy(
  act: () => void,
  waits: readonly number[] = process.platform === 'win32' ? [20, 100, 400] : []
): void {
  try {
    act()
  } catch (error) {
    const [wait, ...rest] = waits
    if (wait === undefined) throw error
    pauseFor(wait)
    retryOnBusy(act, rest)
  }
}
