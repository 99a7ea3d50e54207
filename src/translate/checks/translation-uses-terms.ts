import { wordsOf } from '../../deck/segment-text.js'
import { entriesNamedIn, namedTerm, names } from '../terms.js'
import type { TranslationCheck } from './check.js'

export const translationUsesTerms: TranslationCheck = {
  id: 'translation-uses-terms',
  severity: 'warning',
  wants: 'A term of the glossary is translated as the glossary says, everywhere.',
  why: 'Two names for one thing sound like two things. In guidance on survivors or reporting that does harm.',
  check({ source, target }, { glossary, sourceLanguage, language }) {
    const [before, after] = [wordsOf(source), wordsOf(target)]
    return entriesNamedIn(before, glossary, sourceLanguage).flatMap(entry => {
      const term = namedTerm(entry, sourceLanguage, language)
      if (!term || term.forms.some(form => names(after, form))) return []
      return [
        {
          what: `Unexpected words for \`${term.source}\`, expected ${term.forms.map(form => `\`${form}\``).join(' or ')}`,
          fix: 'Use the term of `glossary.yaml`. If another word is right too, add it there under `admitted`.'
        }
      ]
    })
  }
}
