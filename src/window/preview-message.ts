/** A problem of a deck as the preview's server says it: where it is, what it is, and what to do. */
export interface PreviewMessage {
  readonly file: string
  readonly place: string
  /** Its line in the deck's own text. */
  readonly line?: number
  readonly slide?: string
  readonly slideNumber?: number
  /** Whether it may be known how it is fixed. */
  readonly mayBeFixed?: boolean
  readonly severity: string
  readonly rule: string
  readonly what: string
  readonly why: string
  readonly fix: string
}
