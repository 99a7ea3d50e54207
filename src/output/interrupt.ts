type Signal = 'SIGINT' | 'SIGTERM' | 'SIGHUP'

/** Exit codes by signal: 128 and the signal's number, as every shell expects. */
const exitCodes: Readonly<Record<Signal, number>> = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 }

const signals: readonly Signal[] = ['SIGINT', 'SIGTERM', 'SIGHUP']

const cleanups = new Set<() => void>()

/**
 * Runs `cleanup` when the user stops the program, newest first, before it exits. It has to be synchronous, because nothing
 * waits for a program that is told to stop. Returns the function that takes it back.
 */
export function onInterrupt(cleanup: () => void): () => void {
  if (cleanups.size === 0) for (const signal of signals) process.on(signal, stop)
  cleanups.add(cleanup)
  return () => {
    cleanups.delete(cleanup)
    if (cleanups.size === 0) for (const signal of signals) process.off(signal, stop)
  }
}

function stop(signal: NodeJS.Signals): void {
  for (const cleanup of [...cleanups].reverse()) {
    try {
      cleanup()
    } catch {
      // The other cleanups still have to run.
    }
  }
  process.exit(signal === 'SIGINT' || signal === 'SIGTERM' || signal === 'SIGHUP' ? exitCodes[signal] : 1)
}
