import {
  type Completion,
  type CompletionContext,
  type CompletionSource,
  pickedCompletion,
  snippet
} from '@codemirror/autocomplete'
import type { EditorView } from '@codemirror/view'

/** What the program offers at a point: the columns, from 1, of what is replaced, and what is written there. */
export interface Offered {
  readonly label: string
  readonly type: string
  readonly detail?: string
  readonly description?: string
  readonly from: number
  readonly to: number
  readonly insert: string
  readonly isSnippet?: true
}

/** Asks the program what may be written at a point of a text. */
export type AskForCompletions = (asked: {
  readonly text: string
  readonly line: number
  readonly column: number
}) => Promise<{ readonly completions: readonly Offered[] } | undefined>

/** Letters before the cursor without which terms of the glossary do not come unasked. */
const lettersOfTerms = 3

/** Offers what the program says: the same as in the editors of programmers. `called` says how people call a block. */
export function completionsFrom(ask: AskForCompletions, called?: (block: string) => string): CompletionSource {
  return async context => {
    const { state, pos, explicit } = context
    const line = state.doc.lineAt(pos)
    const before = line.text.slice(0, pos - line.from)
    if (!explicit && !isWorthAsking(before)) return null
    const found = await ask({ text: state.doc.toString(), line: line.number, column: pos - line.from + 1 })
    const isShort = (context.matchBefore(/[\p{L}\p{N}-]+/u)?.text.length ?? 0) < lettersOfTerms
    const offered = (found?.completions ?? []).filter(({ type }) => type !== 'term' || explicit || !isShort)
    const [first] = offered
    if (!first || context.aborted) return null
    const from = line.from + Math.min(...offered.map(one => one.from)) - 1
    const isTerm = offered.some(({ type }) => type === 'term')
    const options = offered.map((one, index) => option(withName(one, called), line.from, offered.length - index))
    // Terms begin at different places: which of them fit is asked again with each letter.
    return isTerm ? { from, options, filter: false } : { from, options, validFor: validFor(first, context) }
  }
}

/** A block as it is called in the language of the interface. */
function withName(offered: Offered, called: ((block: string) => string) | undefined): Offered {
  const [, block] = /^:{2,}([a-z]+)/.exec(offered.label) ?? []
  return block === undefined || !called ? offered : { ...offered, detail: called(block) }
}

/** Not behind a space in prose, nor behind a sign that ends a word. */
function isWorthAsking(before: string): boolean {
  return /[\p{L}\p{N}:#=-]$/u.test(before) || /(?:\{|\(#|\{\{)[^{}]*$/.test(before) || /^\s*[\w-]+:\s$/.test(before)
}

function validFor({ type }: Offered, context: CompletionContext): RegExp {
  if (type === 'block') return /^:{1,4}[a-z]*$/
  // A number stands beside others, and is offered behind each space again.
  return context.matchBefore(/\s$/) ? /^$/ : /^[\w#-]*$/
}

const icons: Readonly<Record<string, string>> = {
  block: 'class',
  attribute: 'property',
  field: 'property',
  term: 'text',
  slide: 'namespace'
}

function option(
  { label, type, detail, description, from, to, insert, isSnippet }: Offered,
  start: number,
  boost: number
): Completion {
  const length = to - from
  return {
    label,
    type: icons[type] ?? 'constant',
    ...(detail !== undefined && { detail }),
    ...(description !== undefined && { info: description }),
    // In the order in which the program offers them.
    boost: Math.min(boost, 99),
    apply(view: EditorView, completion: Completion, _: number, end: number) {
      const at = start + from - 1
      const typed = Math.max(end, at + length)
      if (isSnippet) return snippet(insert)(view, completion, at, typed)
      view.dispatch({
        changes: { from: at, to: typed, insert },
        selection: { anchor: at + insert.length },
        annotations: pickedCompletion.of(completion),
        userEvent: 'input.complete'
      })
    }
  }
}
