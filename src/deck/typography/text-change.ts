/** What takes the place of some letters of a text. */
export interface TextChange {
  readonly at: number
  /** How many UTF-16 units are replaced; 0 where something is put in. */
  readonly length: number
  readonly text: string
}

/** A text with some changes made, which are in order and apart. */
export function applyChanges(text: string, changes: readonly TextChange[]): string {
  let from = 0
  const parts: string[] = []
  for (const change of changes) {
    parts.push(text.slice(from, change.at), change.text)
    from = change.at + change.length
  }
  return parts.join('') + text.slice(from)
}
