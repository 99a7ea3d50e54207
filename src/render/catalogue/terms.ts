import { type Term, termIn } from '../../deck/glossary.js'
import type { ExchangeInput } from './exchange-input.js'

/** A concept that the glossary names in both languages of a catalogue. */
export interface TermPair {
  readonly slug: string
  readonly source: Term
  readonly target: Term
}

/** The glossary's concepts with their terms in both languages; of `pt-BR`, else of `pt`. */
export function termPairs({ glossary, catalogue }: ExchangeInput): TermPair[] {
  return glossary.flatMap(entry => {
    const [source, target] = [termIn(entry, catalogue.sourceLanguage), termIn(entry, catalogue.language)]
    return source && target ? [{ slug: entry.slug, source, target }] : []
  })
}
