import { closest, distance } from 'fastest-levenshtein'
import { bankId } from './question-bank.js'

/** Shortens a text to at most `limit` characters. */
export function shorten(text: string, limit: number): string {
  const letters = [...text]
  return letters.length > limit
    ? `${letters
        .slice(0, limit - 1)
        .join('')
        .trimEnd()}…`
    : text
}

/** Quotes a value of the deck in back quotes, on one line and shortened. */
export function quote(text: string, limit = 60): string {
  return `\`${shorten(text.replace(/\s+/g, ' ').replace(/`/g, "'").trim(), limit)}\``
}

/** Names a slide in a sentence by its title. */
export function nameOf(slide: { readonly id: string; readonly title: string }): string {
  if (slide.id === bankId) return 'a question of the question bank'
  return slide.title === '' ? 'untitled slide' : `slide ${quote(slide.title)}`
}

/** `1 slide`, `2 slides`; for nouns that take an `s`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** `1 minute`, `2.5 minutes`, the number in back quotes. */
export function minutesOf(minutes: number): string {
  return `\`${minutes}\` minute${minutes === 1 ? '' : 's'}`
}

/** Returns the known name closest to `word`, if close enough: about a third of its letters may differ, or `maxDistance` of them. */
export function nearest(word: string, known: readonly string[], maxDistance?: number): string | undefined {
  if (known.length === 0 || word.length < 2) return undefined
  const candidate = closest(word.toLowerCase(), known)
  const off = distance(word.toLowerCase(), candidate.toLowerCase())
  return off <= (maxDistance ?? Math.max(1, Math.ceil(candidate.length / 3))) ? candidate : undefined
}

/** Whether a word is one typo away from another: a letter too many, missing, wrong, or two swapped. */
export function isTypoOf(word: string, meant: string): boolean {
  const [a, b] = [word.toLowerCase(), meant.toLowerCase()]
  const areSwapped = a.length === b.length && distance(a, b) === 2 && [...a].sort().join('') === [...b].sort().join('')
  return b.length > 3 && (distance(a, b) <= 1 || areSwapped)
}

/** Returns `, did you mean …?` with the nearest known name formatted by `write`, else an empty text. */
export function didYouMean(word: string, known: readonly string[], write = (name: string) => name): string {
  const meant = nearest(word, known)
  return meant === undefined ? '' : `, did you mean \`${write(meant)}\`?`
}

/** `a`, `b` or `c`, each in back quotes. */
export function oneOf(names: readonly string[]): string {
  return joined(names, 'or')
}

/** `a`, `b` and `c`, each in back quotes. */
export function allOf(names: readonly string[]): string {
  return joined(names, 'and')
}

function joined(names: readonly string[], word: string): string {
  const quoted = names.map(name => `\`${name}\``)
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} ${word} ${quoted.at(-1)}`
}
