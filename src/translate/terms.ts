import { type Entry, type Glossary, type Term, termIn } from '../deck/glossary.js'
import { memoizeWeak } from '../deck/memoize-weak.js'
import { escaped, findNamed } from './find-named.js'

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
function sourceForms({ term, abbreviation, plural }: Term): string[] {
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

/** Finds the entries of a glossary that a text of the source language names. Every translation asks about the same texts: each is searched once. */
export function entriesNamedIn(text: string, glossary: Glossary, sourceLanguage: string): readonly Entry[] {
  const ofGlossary = searches(glossary)
  const search = ofGlossary.get(sourceLanguage) ?? rememberTexts(findEntries(glossary, sourceLanguage))
  ofGlossary.set(sourceLanguage, search)
  return search(text)
}

type FindEntries = (text: string) => readonly Entry[]

const searches = memoizeWeak((_: Glossary) => new Map<string, FindEntries>())

function findEntries(glossary: Glossary, language: string): FindEntries {
  return findNamed(
    glossary.flatMap(entry => {
      const term = termIn(entry, language)
      return term ? [{ thing: entry, forms: sourceForms(term) }] : []
    })
  )
}

function rememberTexts(find: FindEntries): FindEntries {
  const known = new Map<string, readonly Entry[]>()
  return text => {
    const found = known.get(text) ?? find(text)
    known.set(text, found)
    return found
  }
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
