/**
 * A function that makes something from a text, once for each text as long as it is among the last `most`: every page of every deck
 * carries the same scripts and style sheets.
 */
export function memoize<Made>(make: (text: string) => Made, most = 50): (text: string) => Made {
  const known = new Map<string, { readonly made: Made }>()
  return text => {
    const found = known.get(text) ?? { made: make(text) }
    if (known.size >= most) known.clear()
    known.set(text, found)
    return found.made
  }
}
