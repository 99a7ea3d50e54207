/** A stopwatch by the wall clock: a laptop that slept counts the time it slept. */
export interface Timer {
  readonly running: boolean
  /** The state that another timer continues from. */
  readonly state: TimerState
  elapsed(now: number): number
  toggle(now: number): void
  start(now: number): void
  reset(now: number): void
}

export interface TimerState {
  /** Milliseconds counted before it was started last. */
  readonly before: number
  /** When it was started last, in milliseconds of the wall clock; absent while it stands still. */
  readonly startedAt?: number
}

export function makeTimer(state: TimerState = { before: 0 }): Timer {
  let { startedAt, before } = state
  const elapsed = (now: number) => before + (startedAt === undefined ? 0 : now - startedAt)
  const start = (now: number) => {
    startedAt ??= now
  }
  return {
    get running() {
      return startedAt !== undefined
    },
    get state() {
      return { before, ...(startedAt !== undefined && { startedAt }) }
    },
    elapsed,
    start,
    toggle(now) {
      if (startedAt === undefined) return start(now)
      before = elapsed(now)
      startedAt = undefined
    },
    reset(now) {
      before = 0
      if (startedAt !== undefined) startedAt = now
    }
  }
}

/** Milliseconds as `m:ss`, or `h:mm:ss` from an hour on. */
export function clockText(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000)
  const two = (value: number) => String(value).padStart(2, '0')
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`
}

/** Milliseconds as `h:mm:ss`, as the plan says hours and minutes. */
export function lessonTime(milliseconds: number): string {
  return milliseconds < 3_600_000 ? `0:${clockText(milliseconds).padStart(5, '0')}` : clockText(milliseconds)
}

/**
 * How many whole minutes the room is behind the plan; negative when it is ahead. On a slide that was planned from
 * `start` for `minutes`, any moment within that time is on time, and within a minute after it.
 */
export function minutesBehind(elapsed: number, start: number, minutes: number): number {
  const at = elapsed / 60_000
  if (at < start) return -Math.floor(start - at)
  return Math.max(0, Math.floor(at - start - minutes))
}
