type Signal = 'SIGINT' | 'SIGTERM' | 'SIGHUP'

/** Exit codes by signal: 128 and the signal's number, as every shell expects. */
const exitCodes: Readonly<Record<Signal, number>> = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 }

const signals: readonly Signal[] = ['SIGINT', 'SIGTERM', 'SIGHUP']

const cleanups = new Set<() => void>()
const stopListeners = new Set<() => void>()

/**
 * Runs `cleanup` when the user stops the program, newest first, before it exits. It has to be synchronous, because nothing
 * waits for a program that is asked to stop. Returns the function that removes it.
 */
export function onInterrupt(cleanup: () => void): () => void {
  cleanups.add(cleanup)
  listen()
  return () => {
    cleanups.delete(cleanup)
    listen()
  }
}

/** Calls `listener` once when the user stops the program, unless something has to be cleaned up: then that is done, and the program exits. */
export function onceStopped(listener: () => void): void {
  stopListeners.add(listener)
  listen()
}

/**
 * Leaves signals to the system while `work` holds up the only thread, which runs handlers, too: the program then ends at once and
 * without its cleanups. What it leaves behind is swept up by the next, as after a kill.
 */
export async function withoutHandlers<Done>(work: () => Promise<Done>): Promise<Done> {
  holdingUp += 1
  listen()
  try {
    return await work()
  } finally {
    holdingUp -= 1
    listen()
  }
}

let holdingUp = 0
let isListening = false

function listen(): void {
  const isWanted = cleanups.size + stopListeners.size > 0 && holdingUp === 0
  if (isWanted === isListening) return
  isListening = isWanted
  for (const signal of signals) {
    if (isWanted) process.on(signal, stop)
    else process.off(signal, stop)
  }
}

function stop(signal: NodeJS.Signals): void {
  if (cleanups.size === 0) {
    callListeners()
    return
  }
  for (const cleanup of [...cleanups].reverse()) {
    try {
      cleanup()
    } catch {
      // The other cleanups still have to run.
    }
  }
  process.exit(signal === 'SIGINT' || signal === 'SIGTERM' || signal === 'SIGHUP' ? exitCodes[signal] : 1)
}

function callListeners(): void {
  const listeners = [...stopListeners]
  stopListeners.clear()
  listen()
  for (const listener of listeners) listener()
}
