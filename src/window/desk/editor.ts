import { autocompletion, type CompletionSource, closeBrackets, completionKeymap } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap, undo } from '@codemirror/commands'
import { foldGutter, foldKeymap } from '@codemirror/language'
import { type ChangeSet, EditorState, type EditorStateConfig, Transaction } from '@codemirror/state'
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view'
import { deckLanguage } from './deck-language.js'
import { type FoldedHead, foldHead, folds } from './folded-head.js'
import type { KeptHistory } from './kept-history.js'
import { type LineMessage, messageMarks, showMarks } from './message-marks.js'
import { bringIn } from './paste/bring-in.js'

/** The text of a deck in an editor. */
export interface DeckEditor {
  text(): string
  /** Makes changes of others: the cursor stays where it is, and they are not undone with one's own. */
  apply(changes: ChangeSet): void
  /** Goes to a line, from 1, which is then at the top and has the cursor; the focus stays where it is. */
  show(line: number): void
  /** Makes changes as if they were typed: they can be undone. With `select`, that part of the new text is selected, to be typed over. */
  change(
    changes: readonly { readonly from: number; readonly to: number; readonly insert: string }[],
    select?: { readonly from: number; readonly to: number }
  ): void
  /** The line of the cursor, from 1. */
  line(): number
  /** Takes back what the user has changed last. */
  undo(): void
  /** Marks the lines that messages are about. */
  mark(messages: readonly LineMessage[]): void
  /** Puts the cursor at the beginning of a line. */
  edit(line: number): void
}

interface EditorSetup {
  /** What the editor is called for screen readers. */
  readonly name: string
  readonly completions: CompletionSource
  /** Keeps what can be undone while the page is loaded again. */
  readonly history?: KeptHistory
  /** The user has pasted or dropped a picture; it goes to a line. Where it is absent, pictures are not taken. */
  readonly picture?: (file: File, line: number) => void
  /** What stands for the first lines while they are folded, as they are at the beginning. Where it is absent, they are not. */
  readonly head?: FoldedHead
  /** The user has changed the text. */
  typed(changes: ChangeSet): void
  /** The user has put the cursor into another line, from 1. */
  moved(line: number): void
}

/**
 * Opens an editor in a place of the page. It stands in a shadow tree, where style sheets are adopted: the policy of the page allows no style elements
 * but its own. Each line has the direction of what it says.
 */
export function openEditor(place: HTMLElement, text: string, setup: EditorSetup): DeckEditor {
  const root = place.attachShadow({ mode: 'open' })
  const inside = document.createElement('div')
  inside.className = 'editor'
  root.append(inside)
  const sheet = new CSSStyleSheet()
  sheet.replaceSync('.editor, .cm-editor { height: 100%; }')
  root.adoptedStyleSheets = [sheet]
  const begin =
    setup.history?.restore ?? ((doc: string, config: EditorStateConfig) => EditorState.create({ ...config, doc }))
  const view = new EditorView({
    parent: inside,
    root,
    state: begin(text, {
      extensions: [
        messageMarks,
        lineNumbers(),
        foldGutter(),
        folds(setup.head),
        history(),
        drawSelection(),
        highlightActiveLine(),
        closeBrackets(),
        autocompletion({ override: [setup.completions] }),
        EditorView.lineWrapping,
        EditorView.perLineTextDirection.of(true),
        EditorView.contentAttributes.of({ 'aria-label': setup.name, spellcheck: 'true', dir: 'auto', tabindex: '0' }),
        bringIn(setup.picture),
        deckLanguage,
        look,
        // Tab goes on to the next control, as everywhere.
        keymap.of([...completionKeymap, ...foldKeymap, ...historyKeymap, ...defaultKeymap]),
        EditorView.updateListener.of(({ docChanged, selectionSet, changes, transactions, state, startState }) => {
          const isRemote = transactions.some(transaction => transaction.annotation(Transaction.remote))
          if (docChanged && !isRemote) setup.typed(changes)
          const [before, now] = [startState, state].map(({ doc, selection }) => doc.lineAt(selection.main.head).number)
          if (selectionSet && !docChanged && now !== before) setup.moved(now ?? 1)
        })
      ]
    })
  })

  if (setup.head) foldHead(view)
  addEventListener('pagehide', () => setup.history?.keep(view.state))

  function goTo(line: number) {
    const { doc } = view.state
    return doc.line(Math.min(Math.max(line, 1), doc.lines)).from
  }

  return {
    text: () => view.state.doc.toString(),
    apply(changes) {
      view.dispatch({
        changes,
        annotations: [Transaction.remote.of(true), Transaction.addToHistory.of(false)]
      })
    },
    change(changes, select) {
      const selection = select && { anchor: select.from, head: select.to }
      view.dispatch({ changes: [...changes], ...(selection && { selection }), userEvent: 'input.fix' })
      if (!select) return
      view.dispatch({ effects: EditorView.scrollIntoView(select.from, { y: 'center' }) })
      view.focus()
    },
    line: () => view.state.doc.lineAt(view.state.selection.main.head).number,
    undo: () => void undo(view),
    mark: messages => showMarks(view, messages),
    show(line) {
      const at = goTo(line)
      view.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: 'start', yMargin: 8 }) })
    },
    edit(line) {
      const at = goTo(line)
      view.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: 'center' }) })
      view.focus()
    }
  }
}

const look = EditorView.theme({
  '&': { backgroundColor: '#ffffff', color: '#14213a', fontSize: '16px' },
  '.cm-content': {
    fontFamily: '"Noto Sans", "Vazirmatn", "Noto Sans SC", system-ui, sans-serif',
    lineHeight: '1.5',
    padding: '8px 0'
  },
  '.cm-line': { unicodeBidi: 'plaintext', textAlign: 'start', padding: '0 12px 0 8px' },
  '.cm-gutters': { backgroundColor: '#eef2f7', color: '#43506b', border: '0', fontSize: '13px' },
  '.marks': { width: '20px' },
  '.mark': {
    display: 'inline-block',
    width: '18px',
    borderRadius: '9px',
    backgroundColor: '#dbe9f7',
    color: '#10203a',
    fontWeight: '700',
    lineHeight: '18px',
    textAlign: 'center'
  },
  '.mark.error': { backgroundColor: '#b3261e', color: '#ffffff' },
  '.mark.warning': { backgroundColor: '#ffd34d', color: '#2b2100' },
  '.cm-activeLine': { backgroundColor: '#f1f6fb' },
  '&.cm-focused': { outline: '3px solid #0a5c9e', outlineOffset: '-3px' },
  '.cm-cursor': { borderLeftWidth: '2px', borderLeftColor: '#14213a' },
  '.cm-foldPlaceholder': {
    padding: '0 8px',
    backgroundColor: '#e9f2fa',
    color: '#083f70',
    border: '1px solid #6f86a0',
    borderRadius: '6px',
    cursor: 'pointer'
  },
  '.cm-tooltip': { fontFamily: 'system-ui, sans-serif', fontSize: '15px' },
  '.cm-completionDetail': { fontStyle: 'normal', color: '#43506b' },
  '.cm-tooltip-autocomplete ul li[aria-selected] .cm-completionDetail': { color: '#ffffff' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': { backgroundColor: '#0a4d87', color: '#ffffff' }
})
