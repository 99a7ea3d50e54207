import type { Argument, Option } from 'commander'

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

const completionChoices = new WeakMap<Option | Argument, readonly string[]>()

/** Marks an option or argument with the words that a shell may complete it with; they are judged elsewhere. */
export function withChoices<Thing extends Option | Argument>(thing: Thing, words: readonly string[]): Thing {
  completionChoices.set(thing, words)
  return thing
}

/** The words that an option or argument is completed with; none when anything goes. */
export function choicesOf(thing: Option | Argument): readonly string[] {
  return completionChoices.get(thing) ?? thing.argChoices ?? []
}
