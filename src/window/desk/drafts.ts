// What the server has not taken is kept in the browser, so that it survives the page, the browser and the server. What is stored
// by `localStorage` is lost where a browser is killed shortly after; this is not.

/** A text that the server has not taken, and the text that it was made from. */
export interface Draft {
  readonly baseText: string
  readonly text: string
}

export interface Drafts {
  /** What earlier pages have left of this deck, which is then this page's to keep. */
  take(): Promise<readonly Draft[]>
  /** Replaces what this page keeps; nothing forgets it. */
  keep(draft: Draft | undefined): Promise<void>
  /** Replaces it at once, as the page is left. */
  keepOnLeave(draft: Draft): void
}

const store = 'drafts'

/** Drafts of a deck by its key. Where the browser keeps nothing, as in a private window, nothing is kept. */
export function openDrafts(key: string): Drafts {
  const opening = open().catch(() => undefined)
  // Each page has a place of its own: two may have typed different things.
  const own = `${key} ${crypto.randomUUID()}`
  const range = IDBKeyRange.bound(`${key} `, `${key} \uffff`)
  let taken: readonly IDBValidKey[] = []
  let wanted: { readonly draft: Draft | undefined } | undefined
  let storing: Promise<void> | undefined
  return {
    async take() {
      const base = await opening
      if (!base) return []
      const transaction = base.transaction(store, 'readwrite', { durability: 'strict' })
      const drafts = transaction.objectStore(store)
      const [keys, found] = [result(drafts.getAllKeys(range)), result(drafts.getAll(range))]
      taken = await keys.catch(() => [])
      return (await found.catch(() => [])).filter(isDraft)
    },
    keep(draft) {
      wanted = { draft }
      storing ??= storeWanted().finally(() => {
        storing = undefined
      })
      return storing
    },
    keepOnLeave({ baseText, text }) {
      void opening.then(base => {
        const transaction = base?.transaction(store, 'readwrite', { durability: 'strict' })
        transaction?.objectStore(store).put({ baseText, text }, own)
        // The browser ends a transaction by itself only after it has answered the page, which is gone by then.
        transaction?.commit()
      })
    }
  }

  /** One at a time, and then the last of all that came meanwhile: behind a row of them, the last would be stored too late. */
  async function storeWanted(): Promise<void> {
    const base = await opening
    while (base && wanted) {
      const { draft } = wanted
      wanted = undefined
      const transaction = base.transaction(store, 'readwrite', { durability: 'strict' })
      const drafts = transaction.objectStore(store)
      if (draft) drafts.put(draft, own)
      // Once this page's text is taken, so is what it began with. Another page may still be open, with a draft of its own.
      else for (const old of [own, ...taken]) drafts.delete(old)
      await new Promise(resolve => {
        transaction.oncomplete = resolve
        transaction.onabort = resolve
      })
    }
  }
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open('backbrief-desk', 1)
  request.onupgradeneeded = () => request.result.createObjectStore(store)
  return result(request)
}

function result<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

function isDraft(found: unknown): found is Draft {
  if (typeof found !== 'object' || found === null || !('baseText' in found) || !('text' in found)) return false
  return typeof found.baseText === 'string' && typeof found.text === 'string'
}
