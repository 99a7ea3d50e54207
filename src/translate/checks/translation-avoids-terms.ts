import { memoizeWeak } from '../../deck/memoize-weak.js'
import { wordsOf } from '../../deck/segment-text.js'
import { findNamed } from '../find-named.js'
import { namedTerm } from '../terms.js'
import type { CheckContext, TranslationCheck } from './check.js'

const findForbidden = memoizeWeak(({ glossary, sourceLanguage, language }: CheckContext) =>
  findNamed(
    glossary.flatMap(entry => {
      const term = namedTerm(entry, sourceLanguage, language)
      return (term?.forbidden ?? []).map(word => ({ thing: { word, preferred: term?.forms[0] }, forms: [word] }))
    })
  )
)

export const translationAvoidsTerms: TranslationCheck = {
  id: 'translation-avoids-terms',
  severity: 'error',
  wants: 'A word that the glossary forbids in a language is not used.',
  why: 'Somebody found out that it means something else, or hurts people.',
  check({ target }, context) {
    return findForbidden(context)(wordsOf(target)).map(({ word, preferred }) => ({
      what: `Unexpected \`${word}\`, which the glossary forbids`,
      fix: `Write \`${preferred}\`.`
    }))
  }
}
