import { type Diagnostic, severities } from '../../deck/diagnostic.js'

/** Messages by file, in the order in which the files first appear, each file's in reading order. */
export function inOrder(messages: readonly Diagnostic[]): Diagnostic[] {
  const files = [...new Set(messages.map(({ file }) => file))]
  return messages.toSorted(
    (a, b) =>
      files.indexOf(a.file) - files.indexOf(b.file) ||
      (a.place?.start.line ?? 0) - (b.place?.start.line ?? 0) ||
      (a.place?.start.column ?? 0) - (b.place?.start.column ?? 0)
  )
}

/** Where a message stands, as editors and terminals open it: `decks/water/deck.md:42:1`. */
export function locationOf({ file, place }: Diagnostic): string {
  return place ? `${file}:${place.start.line}:${place.start.column}` : file
}

/** Messages for somebody who fixes them one after the other: errors of the text, from which others may follow, other errors, the rest. */
export function causesFirst(messages: readonly Diagnostic[]): Diagnostic[] {
  const rank = ({ severity, isCause }: Diagnostic) => severities.indexOf(severity) * 2 - (isCause ? 1 : 0)
  return inOrder(messages).sort((a, b) => rank(a) - rank(b))
}
