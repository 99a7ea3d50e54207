import { codeFolding, foldable, foldEffect } from '@codemirror/language'
import type { EditorState, Extension } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'

/** What stands in the place of the first lines of a deck while they are folded. */
export interface FoldedHead {
  readonly words: string
  /** Shows what they say as a form. */
  open(): void
}

/** First lines up to this number are short enough to be read as they are. */
const fewLines = 12

/** Folds, of which that of the first lines says what they are and leads to their form. */
export function folds(head: FoldedHead | undefined): Extension {
  return codeFolding({
    preparePlaceholder: (_state, { from }) => from === 0,
    placeholderDOM(_view, unfold, isHead: boolean) {
      const place = document.createElement('span')
      place.className = 'cm-foldPlaceholder'
      place.textContent = isHead && head ? head.words : '…'
      place.addEventListener('click', event => {
        if (!isHead || !head) return unfold(event)
        event.preventDefault()
        head.open()
      })
      return place
    }
  })
}

/** Folds the first lines where they are long, and the cursor is not among them. */
export function foldHead(view: EditorView): void {
  const to = endOfHead(view.state)
  if (to === undefined || view.state.selection.main.head > 0) return
  view.dispatch({ effects: foldEffect.of({ from: 0, to }) })
}

function endOfHead(state: EditorState): number | undefined {
  const first = state.doc.line(1)
  const head = foldable(state, first.from, first.to)
  return head && state.doc.lineAt(head.to).number > fewLines ? head.to : undefined
}
