/**
 * Memoizes a function of one object for as long as the object lives. Decks and slides are never mutated, so what is derived from one
 * stays valid.
 */
export function memoizeWeak<Thing extends object, Derived>(
  derive: (thing: Thing) => Derived
): (thing: Thing) => Derived {
  const known = new WeakMap<Thing, { readonly derived: Derived }>()
  return thing => {
    const found = known.get(thing)
    if (found) return found.derived
    const derived = derive(thing)
    known.set(thing, { derived })
    return derived
  }
}

/** The same for a function of an object and a word, such as a language. */
export function memoizeWeakWith<Thing extends object, Derived>(
  derive: (thing: Thing, word: string) => Derived
): (thing: Thing, word: string) => Derived {
  const known = memoizeWeak((_: Thing) => new Map<string, { readonly derived: Derived }>())
  return (thing, word) => {
    const found = known(thing).get(word) ?? { derived: derive(thing, word) }
    known(thing).set(word, found)
    return found.derived
  }
}
