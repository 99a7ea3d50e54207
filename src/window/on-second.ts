import type { Countdown } from './channel.js'
import { timeLeft } from './countdown.js'

/** How often a countdown that has just begun, stands or has ended is looked at, in milliseconds. */
const atLeastEvery = 250

/**
 * Calls `draw` whenever a running countdown shows another second, in all windows at the same moment, as each asks the same clock of the computer
 * for the same end.
 */
export function onEverySecond(countdown: () => Countdown | undefined, draw: () => void): void {
  const step = () => {
    draw()
    const now = countdown()
    const left = now?.endsAt === undefined ? 0 : timeLeft(now, Date.now())
    // A moment after the change, as timers may be early.
    const toNext = left > 0 ? ((left - 1) % 1000) + 2 : atLeastEvery
    setTimeout(step, Math.min(toNext, atLeastEvery))
  }
  // What it draws into may not be there yet.
  setTimeout(step, atLeastEvery)
}
