import { type Extension, RangeSet, StateEffect, StateField } from '@codemirror/state'
import { type EditorView, GutterMarker, gutter } from '@codemirror/view'

/** A message about a line, from 1. */
export interface LineMessage {
  readonly line?: number
  readonly severity: string
  readonly what: string
}

// CodeMirror asks for a class.
class Mark extends GutterMarker {
  constructor(
    readonly severity: string,
    readonly words: string
  ) {
    super()
  }

  override eq(other: GutterMarker): boolean {
    return other instanceof Mark && other.severity === this.severity && other.words === this.words
  }

  override toDOM(): Node {
    const sign = document.createElement('span')
    sign.className = `mark ${this.severity}`
    sign.textContent = this.severity === 'info' ? 'i' : '!'
    sign.title = this.words
    return sign
  }
}

const setMarks = StateEffect.define<RangeSet<GutterMarker>>()

const marks = StateField.define<RangeSet<GutterMarker>>({
  create: () => RangeSet.empty,
  update(value, transaction) {
    const effect = transaction.effects.find(effect => effect.is(setMarks))
    return effect ? effect.value : value.map(transaction.changes)
  }
})

/** A mark beside each line that a message is about. */
export const messageMarks: Extension = [marks, gutter({ class: 'marks', markers: view => view.state.field(marks) })]

/** Shows messages beside their lines: of several about one line, the worst. */
export function showMarks(view: EditorView, messages: readonly LineMessage[]): void {
  const order = ['error', 'warning', 'info']
  const byLine = new Map<number, LineMessage>()
  for (const message of messages) {
    const { line = 0 } = message
    const known = byLine.get(line)
    if (!known || order.indexOf(message.severity) < order.indexOf(known.severity)) byLine.set(line, message)
  }
  const { doc } = view.state
  const ranges = [...byLine]
    .filter(([line]) => line >= 1 && line <= doc.lines)
    .map(([line, { severity, what }]) => new Mark(severity, what).range(doc.line(line).from))
  view.dispatch({ effects: setMarks.of(RangeSet.of(ranges, true)) })
}
