import { byId, coalesce } from './element.js'
import { download, readFile, type UserFolder, writeFile } from './folder.js'
import type { Program } from './program.js'

/** What becomes of a text that was changed. */
export interface Saving {
  /** The text was changed. */
  changed(): void
  /** Saves it now; where the folder cannot be written into, by a download. */
  save(): Promise<void>
  /** Whether something is not saved. */
  isUnsaved(): boolean
  /** Ends: the lesson is closed. */
  end(): void
}

/** Milliseconds without typing before the file is written. */
const pauseMs = 800

/**
 * Saves a lesson: into the folder by itself where the browser may write there, else as a download that the user asks for. What another program has
 * written meanwhile is merged, and appears in the text.
 */
export function openSaving(program: Program, folder: UserFolder, file: string): Saving {
  const { handle } = folder
  let isUnsaved = false
  let timer: ReturnType<typeof setTimeout> | undefined
  tell(handle ? 'Saved' : 'Opened. Use “Save a copy” to keep your changes.')
  const write = coalesce(async () => {
    if (!handle) return
    clearTimeout(timer)
    const before = isUnsaved
    isUnsaved = false
    try {
      const bytes = await program.call<Uint8Array | undefined>('save', await readFile(handle, file))
      if (bytes) await writeFile(handle, file, bytes)
      if (!isUnsaved) tell('Saved')
    } catch (error) {
      isUnsaved = before
      tell(`Not saved: ${reasonOf(error)} Your text is still here.`, true)
    }
  })
  const warn = (event: Event) => {
    if (isUnsaved) event.preventDefault()
  }
  addEventListener('beforeunload', warn)

  return {
    changed() {
      isUnsaved = true
      tell(handle ? 'Saving…' : 'Not saved yet: use “Save a copy” to keep your changes.')
      clearTimeout(timer)
      if (handle) timer = setTimeout(() => void write(), pauseMs)
    },
    async save() {
      if (handle) return write()
      const bytes = await program.call<Uint8Array | undefined>('save', undefined)
      if (!bytes) return
      download(file.split('/').at(-1) ?? 'deck.md', bytes)
      isUnsaved = false
      tell('Saved as a download. Replace the old file with it.')
    },
    isUnsaved: () => isUnsaved,
    end() {
      clearTimeout(timer)
      removeEventListener('beforeunload', warn)
      tell('')
    }
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof DOMException)) return 'something went wrong.'
  if (error.name === 'NotAllowedError')
    return 'the browser is not allowed to save into this folder. Open the folder again.'
  if (error.name === 'QuotaExceededError') return 'the disk is full.'
  return 'the file could not be saved. Is the USB stick still plugged in?'
}

function tell(words: string, isFailed = false): void {
  const place = byId('saved')
  place.textContent = words
  place.classList.toggle('failed', isFailed)
}
