/** Why a file's text could not be had. */
export type Fault =
  | { readonly kind: 'missing' | 'not-a-file' | 'empty' }
  | { readonly kind: 'unreadable'; readonly detail: string }
  | { readonly kind: 'not-text'; readonly line: number; readonly encoding: string }
  | { readonly kind: 'too-big'; readonly bytes: number; readonly limit: number }

/** A file's text as decoded from disk: no byte order mark, line ends as `\n`. Empty when there is a fault. */
export interface SourceText {
  /** The path as the user would type it, with forward slashes. */
  readonly file: string
  readonly text: string
  readonly fault?: Fault
}

/** A deck's texts, read and not interpreted. */
export interface SourceDeck {
  /** The name of the deck's folder. */
  readonly id: string
  /** Absolute path of the deck's folder. */
  readonly folder: string
  readonly deck: SourceText
  /** `glossary.yaml` in the deck's folder or beside it. */
  readonly glossary?: SourceText
}
