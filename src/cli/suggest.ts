import { closest, distance } from 'fastest-levenshtein'

/** `Did you mean …?` with the known name that was probably meant, when one is near enough. */
export function didYouMean(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined
  const candidate = closest(word, known)
  const isNear = distance(word, candidate) <= Math.max(1, Math.ceil(candidate.length / 3))
  return isNear ? `Did you mean \`${candidate}\`?` : undefined
}

/** `a`, `b` or `c`, each in back quotes. */
export function oneOf(names: readonly string[]): string {
  const quoted = names.map(name => `\`${name}\``)
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`
}
