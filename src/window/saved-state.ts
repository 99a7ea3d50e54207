import { type Countdown, isCountdown, isPosition, isRecord, type Position } from './channel.js'
import type { TimerState } from './timer.js'

/** The state that restores a window which was closed by accident. */
export interface SavedState {
  readonly position: Position
  /** The presenter's. */
  readonly timer?: TimerState
  readonly countdown?: Countdown | undefined
}

// Longer ago than this it is another lesson, in milliseconds.
const forgetAfter = 30 * 60_000
// Does not wait for a browser that does not answer.
const timeoutMs = 5000
const store = 'windows'

/** Saves `state` under the name of a window and its deck, on disk, so that it survives a browser that is killed. */
export function saveState(name: string, state: SavedState): void {
  open()
    .then(base => {
      const writing = base.transaction(store, 'readwrite', { durability: 'strict' })
      writing.objectStore(store).put({ ...state, savedAt: Date.now() }, name)
    })
    .catch(() => {})
}

/** Returns the state saved under a name recently; `undefined` when there is none or it is of another lesson. */
export async function loadState(name: string): Promise<SavedState | undefined> {
  try {
    const found = await Promise.race([read(name), new Promise(resolve => setTimeout(resolve, timeoutMs))])
    return isFresh(found) && isSavedState(found) ? found : undefined
  } catch {
    return undefined
  }
}

async function read(name: string): Promise<unknown> {
  const base = await open()
  return answer<unknown>(base.transaction(store).objectStore(store).get(name))
}

function open(): Promise<IDBDatabase> {
  const opening = indexedDB.open('backbrief', 1)
  opening.onupgradeneeded = () => opening.result.createObjectStore(store)
  return answer(opening)
}

function answer<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

function isFresh(data: unknown): boolean {
  return isRecord(data) && typeof data.savedAt === 'number' && Date.now() - data.savedAt < forgetAfter
}

function isSavedState(data: unknown): data is SavedState {
  if (!isRecord(data) || !isPosition(data.position)) return false
  if (data.countdown !== undefined && !isCountdown(data.countdown)) return false
  return data.timer === undefined || (isRecord(data.timer) && typeof data.timer.before === 'number')
}
