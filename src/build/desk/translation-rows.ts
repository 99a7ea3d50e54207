import type { Catalogue, Unit } from '../../deck/catalogue.js'
import type { Severity } from '../../deck/diagnostic.js'
import { wordsOf } from '../../deck/segment-text.js'
import { contextOf, tagsExplained } from '../../render/catalogue/context.js'
import { checkCatalogue } from '../../translate/check-catalogue.js'
import { entriesNamedIn, namedTerm } from '../../translate/terms.js'
import { withSimilar } from '../../translate/translation-memory.js'
import type { OpenDeck } from '../languages/open-deck.js'

/** A text and its translation, as a translator sees them. */
export interface TranslationRow
  extends Pick<Unit, 'key' | 'source' | 'target' | 'state' | 'slide' | 'reviewer' | 'previous' | 'similar'> {
  /** Where it stands, what it is, and how long a translation may be. */
  readonly context: string
  /** What each of its tags is; empty without tags. */
  readonly tags: string
  /** Terms of the glossary that the source names, each with what it is called in the other language. */
  readonly terms: readonly { readonly source: string; readonly target: string }[]
  /** What the checks on translations find. */
  readonly findings: readonly { readonly severity: Severity; readonly what: string; readonly fix: string }[]
}

/** All texts of a catalogue in the order of the slides, with what the memory knows of those that are not translated. */
export function rowsOf(deck: OpenDeck, catalogue: Catalogue): TranslationRow[] {
  const known = withSimilar(catalogue, deck.memory(catalogue.language))
  return known.units.map(unit => rowOf(deck, catalogue, unit))
}

/** One text of a catalogue, checked as it is. */
export function rowOf({ deck }: OpenDeck, catalogue: Catalogue, unit: Unit): TranslationRow {
  const { sourceLanguage, language } = catalogue
  const { key, source, target, state, slide, reviewer, previous, similar } = unit
  const findings = checkCatalogue({ units: [unit], sourceLanguage, language }, deck.glossary)
  const terms = entriesNamedIn(wordsOf(source), deck.glossary, sourceLanguage).flatMap(entry => {
    const term = namedTerm(entry, sourceLanguage, language)
    const [first] = term?.forms ?? []
    return term && first !== undefined ? [{ source: term.source, target: first }] : []
  })
  return {
    key,
    source,
    target,
    state,
    ...(slide && { slide }),
    ...(reviewer !== undefined && { reviewer }),
    ...(previous !== undefined && { previous }),
    ...(similar && { similar }),
    context: contextOf(unit, language, { numbered: true }),
    tags: tagsExplained(unit),
    terms,
    findings: findings.map(({ severity, what, fix }) => ({ severity, what, fix }))
  }
}
