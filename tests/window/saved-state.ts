import type { Page } from 'puppeteer'
import type { Position } from '../../src/window/channel.js'

/**
 * Where a window would go on if it was closed now, of `slides` and of `presenter`. Reads of the browser's database wait for
 * the writes and follow the reads that were asked for before: when this answers, the page has its own answer, too.
 */
export function remembered(page: Page): Promise<Record<string, Position>> {
  return page.evaluate(async () => {
    const done = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const opening = indexedDB.open('backbrief', 1)
    // As the page does, where this comes first.
    opening.onupgradeneeded = () => opening.result.createObjectStore('windows')
    const base = await done(opening)
    const store = base.transaction('windows').objectStore('windows')
    const [names, states] = await Promise.all([done(store.getAllKeys()), done(store.getAll())])
    base.close()
    return Object.fromEntries(names.map((name, index) => [String(name).split(' ')[0], states[index].position]))
  })
}
