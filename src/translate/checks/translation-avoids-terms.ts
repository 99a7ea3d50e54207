import { wordsOf } from '../../deck/segment-text.js'
import { namedTerm, uses } from '../terms.js'
import type { TranslationCheck } from './check.js'

export const translationAvoidsTerms: TranslationCheck = {
  id: 'translation-avoids-terms',
  severity: 'error',
  wants: 'A word that the glossary forbids in a language is not used.',
  why: 'Somebody has found out that it says something else, or hurts.',
  check({ target }, { glossary, sourceLanguage, language }) {
    const text = wordsOf(target)
    return glossary.flatMap(entry => {
      const term = namedTerm(entry, sourceLanguage, language)
      return (term?.forbidden ?? [])
        .filter(word => uses(text, word))
        .map(word => ({
          what: `Unexpected \`${word}\`, which the glossary forbids`,
          fix: `Write \`${term?.forms[0]}\`.`
        }))
    })
  }
}
