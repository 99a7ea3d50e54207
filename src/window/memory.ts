import { isPosition, isRecord, type Position } from './channel.js'
import type { TimerState } from './timer.js'

/** What a presenter that was closed by accident needs to go on. */
export interface Remembered extends TimerState {
  readonly position: Position
}

// Longer ago than this it is another lesson, in milliseconds.
const forgetAfter = 30 * 60_000
// A browser that does not answer is not waited for.
const patience = 1000
const store = 'presenters'

/** Keeps `state` under the deck's name. Written through to the disk, so that it outlives a browser that is killed. */
export function remember(deck: string, state: Remembered): void {
  open()
    .then(base => {
      const writing = base.transaction(store, 'readwrite', { durability: 'strict' })
      writing.objectStore(store).put({ ...state, savedAt: Date.now() }, deck)
    })
    .catch(() => {})
}

/** What was kept for a deck not long ago. Where a browser keeps nothing, or for another lesson, there is none. */
export async function recall(deck: string): Promise<Remembered | undefined> {
  try {
    const found = await Promise.race([read(deck), new Promise(resolve => setTimeout(resolve, patience))])
    return isFresh(found) && isRemembered(found) ? found : undefined
  } catch {
    return undefined
  }
}

async function read(deck: string): Promise<unknown> {
  const base = await open()
  return answer<unknown>(base.transaction(store).objectStore(store).get(deck))
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

function isRemembered(data: unknown): data is Remembered {
  return isRecord(data) && isPosition(data.position) && typeof data.before === 'number'
}
