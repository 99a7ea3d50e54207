/**
 * Returns a function that caches what it makes of a text, for `maxSize` texts: every page of every deck carries the same scripts and
 * style sheets.
 */
export function memoize<Made>(make: (text: string) => Made, maxSize = 50): (text: string) => Made {
  const known = new Map<string, { readonly made: Made }>()
  return text => {
    const found = known.get(text) ?? { made: make(text) }
    if (known.size >= maxSize) known.clear()
    known.set(text, found)
    return found.made
  }
}
