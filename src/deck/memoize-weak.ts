/**
 * Memoizes a function of one object for as long as the object lives. Decks and slides are never mutated, so what is derived from one
 * stays valid.
 */
export function memoizeWeak<Thing extends object, Derived>(
  derive: (thing: Thing) => Derived
): (thing: Thing) => Derived {
  const known = new WeakMap<Thing, { readonly derived: Derived }>()
  return thing => {
    const found = known.get(thing) ?? { derived: derive(thing) }
    known.set(thing, found)
    return found.derived
  }
}
