import { onceStopped } from '../host/output/interrupt.js'

/** Waits until the user stops the program: Ctrl-C, a closed terminal, or a request to end. */
export function untilStopped(): Promise<void> {
  return new Promise(resolve => onceStopped(resolve))
}
