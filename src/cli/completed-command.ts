/** A command as far as a shell completes it. */
export interface CompletedCommand {
  readonly name: string
  readonly summary: string
  readonly options: readonly CompletedOption[]
  /** Words for its argument; none means files. */
  readonly words: readonly string[]
}

export interface CompletedOption {
  /** With its hyphens: `--paper`. */
  readonly flag: string
  readonly summary: string
  /** False for an option that stands alone. */
  readonly takesValue: boolean
  readonly words: readonly string[]
}
