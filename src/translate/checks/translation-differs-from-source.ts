import { wordsOf } from '../../deck/segment-text.js'
import type { TranslationCheck } from './check.js'

const otherScript = /^(ar|fa|ur|ps|he|ru|uk|bg|sr|mk|el|zh|ja|ko|th|hi|bn|am|ti)\b/

export const translationDiffersFromSource: TranslationCheck = {
  id: 'translation-differs-from-source',
  severity: 'warning',
  wants: 'A translation is not a copy of its source.',
  why: 'Source text that is copied in to be translated later gets forgotten, and counts as translated.',
  check({ source, target, role }, { language, glossary }) {
    if (role === 'author' || wordsOf(source).trim() !== wordsOf(target).trim()) return []
    const abbreviations = new Set(
      glossary.flatMap(({ terms }) =>
        Object.values(terms).flatMap(({ abbreviation, plural }) => [abbreviation, plural])
      )
    )
    // A name or a word is often the same in two languages; a phrase is not, and nothing is in another script.
    const words = (wordsOf(source).match(/\p{L}+/gu) ?? []).filter(
      word => /\p{Ll}/u.test(word) && !abbreviations.has(word)
    )
    if (words.length < (otherScript.test(language) ? 1 : 3)) return []
    return [
      {
        what: 'Unexpected copy of the source, expected a translation',
        fix: 'Translate it. If it really is the same in both languages, leave it: this is only a warning.'
      }
    ]
  }
}
