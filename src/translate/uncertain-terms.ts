import type { UncertainTerm, Unit } from '../deck/catalogue.js'
import { type Glossary, termIn } from '../deck/glossary.js'
import { wordsOf } from '../deck/segment-text.js'
import { sourceForms, uses } from './terms.js'

/**
 * Tells of a text which terms it names whose translation is recalled, inferred or unofficial: whoever translates or reads it looks
 * them up. A term without a status vouches for itself.
 */
export function uncertainTerms(
  glossary: Glossary,
  from: string,
  to: string
): (unit: Pick<Unit, 'source'>) => Pick<Unit, 'uncertainTerms'> {
  const uncertain = glossary.flatMap(entry => {
    const [source, target] = [termIn(entry, from), termIn(entry, to)]
    if (!source || !target?.status || target.status === 'read') return []
    const said: UncertainTerm = { term: source.term, translation: target.term, status: target.status }
    return [{ forms: sourceForms(source), said }]
  })
  return ({ source }) => {
    const words = wordsOf(source)
    const named = uncertain.filter(({ forms }) => forms.some(form => uses(words, form))).map(({ said }) => said)
    return named.length === 0 ? {} : { uncertainTerms: named }
  }
}
