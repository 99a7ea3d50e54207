import { type Entry, type Term, termIn } from '../deck/glossary.js'

/** A concept that a source names, and how the translation may name it. */
interface NamedTerm {
  /** As the glossary calls it in the source's language. */
  readonly source: string
  /** The preferred form first. */
  readonly forms: readonly string[]
  readonly forbidden: readonly string[]
}

/** The terms of a glossary entry in a pair of languages; undefined where one language has none. */
export function namedTerm(entry: Entry, from: string, to: string): NamedTerm | undefined {
  const [source, target] = [termIn(entry, from), termIn(entry, to)]
  if (!source || !target) return undefined
  // Without an abbreviation of its own, a language may keep that of the source.
  const short = target.abbreviation ?? source.abbreviation
  const forms = [target.term, target.plural, short, ...(target.admitted ?? [])]
  return { source: source.term, forms: forms.filter(form => form !== undefined), forbidden: target.forbidden ?? [] }
}

/** How a term is written in the source: in words, and as an abbreviation, with or without its plural. */
export function sourceForms({ term, abbreviation, plural }: Term): string[] {
  return [term, abbreviation, plural].filter(form => form !== undefined)
}

/** Whether a text names a term. Abbreviations have to stand as they are; words may be inflected: their beginnings count. */
export function names(text: string, form: string): boolean {
  if (isAbbreviation(form)) return new RegExp(`(?<![\\p{Lu}])${escaped(form)}(?![\\p{Lu}])`, 'u').test(text)
  const letters = text.toLowerCase()
  const wanted = form.toLowerCase()
  if (letters.includes(wanted)) return true
  const words = (wanted.match(/[\p{L}\p{M}]+/gu) ?? []).filter(word => word.length > 3)
  return words.length > 0 && words.every(word => hasStem(letters, word))
}

/** Whether a text uses exactly these words, in any case of letters. */
export function uses(text: string, words: string): boolean {
  // Arabic joins small words to the next, and some scripts have no spaces.
  if (!/\p{Script=Latin}|\p{Script=Cyrillic}|\p{Script=Greek}/u.test(words)) return text.includes(words)
  // A pattern is slow, and most terms are not there.
  if (!text.toUpperCase().includes(words.toUpperCase())) return false
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped(words)}(?![\\p{L}\\p{N}])`, 'iu').test(text)
}

function isAbbreviation(form: string): boolean {
  return /^\p{L}{2,8}$/u.test(form) && (form.match(/\p{Lu}/gu)?.length ?? 0) >= 2
}

// Six letters in ten are enough for an ending to differ; a script without spaces has no endings and stands whole.
function hasStem(text: string, word: string): boolean {
  const bare = word.replace(/^(?:ال|وال|بال|لل|كال|فال)/, '')
  const stem = bare.slice(0, Math.max(3, Math.ceil(bare.length * 0.6)))
  return text.includes(stem)
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}
