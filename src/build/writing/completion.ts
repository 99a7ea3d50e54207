import type { Position } from 'unist'

/** Something that an editor may offer, and what it writes. */
export interface Completion {
  readonly label: string
  readonly type: 'block' | 'attribute' | 'value' | 'field' | 'slide' | 'term' | 'icon' | 'blank'
  /** A few words beside the label. */
  readonly detail?: string
  /** What is to be known of it, as Markdown. */
  readonly description?: string
  /** What is replaced, on one line. */
  readonly place: Position
  /** What is written there. With `isSnippet` it has places to fill in, in the syntax of snippets. */
  readonly insert: string
  readonly isSnippet?: true
}

/** A snippet as text, for who has no places to fill in: the words that stand in them, of choices the first. */
export function plainSnippet(snippet: string): string {
  return snippet
    .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace(/\$\{?\d+\}?/g, '')
}
