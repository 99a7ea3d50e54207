/**
 * A function that derives something from a thing, once for each thing. Decks and slides are never changed, only made anew, so what was
 * derived from one holds as long as it is there.
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
