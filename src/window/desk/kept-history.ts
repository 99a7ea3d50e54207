import { historyField } from '@codemirror/commands'
import { EditorState, type EditorStateConfig } from '@codemirror/state'

// What can be undone is kept while the page is loaded again: in the storage of its window, which ends with it.

interface Kept {
  readonly text: string
  readonly state: unknown
}

/** Where the history of a deck is kept. */
export interface KeptHistory {
  /** A state with the history that was kept of this text; a new one where there is none, or the text is another by now. */
  restore(text: string, config: EditorStateConfig): EditorState
  keep(state: EditorState): void
}

/** More than this is not kept: storage is small, and nobody undoes so much. */
const longest = 2_000_000

/** The history of a deck, by a name that is the same after the page was loaded again. */
export function openHistory(name: string): KeptHistory {
  const key = `history-${name}`
  return {
    restore(text, config) {
      const kept = read(key)
      if (kept?.text !== text) return EditorState.create({ ...config, doc: text })
      try {
        return EditorState.fromJSON(kept.state, config, { history: historyField })
      } catch {
        // It was kept by another version of the program.
        return EditorState.create({ ...config, doc: text })
      }
    },
    keep(state) {
      const kept = JSON.stringify({ text: state.doc.toString(), state: state.toJSON({ history: historyField }) })
      try {
        if (kept.length <= longest) sessionStorage.setItem(key, kept)
        else sessionStorage.removeItem(key)
      } catch {
        // Storage is full or forbidden: nothing can be undone after the page is loaded again.
      }
    }
  }
}

function read(key: string): Kept | undefined {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}
