import type { Argument, Option } from 'commander'

const offers = new WeakMap<Option | Argument, readonly string[]>()

/** Marks an option or argument with the words that a shell may complete it with; they are judged elsewhere. */
export function offering<Thing extends Option | Argument>(thing: Thing, words: readonly string[]): Thing {
  offers.set(thing, words)
  return thing
}

/** The words that an option or argument is completed with; none when anything goes. */
export function offersOf(thing: Option | Argument): readonly string[] {
  return offers.get(thing) ?? thing.argChoices ?? []
}
