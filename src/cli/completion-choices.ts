import type { Argument, Option } from 'commander'

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
