import type { Catalogue } from '../../deck/catalogue.js'
import { type Glossary, type Term, termIn } from '../../deck/glossary.js'
import type { Templates } from '../templates.js'

/** What a file for translators is made from. */
export interface ExchangeInput {
  readonly catalogue: Catalogue
  readonly glossary: Glossary
  /** What pages are made with, in the catalogue's language: read only where a page is made. */
  templates(): Promise<Templates>
}

/** A concept that the glossary names in both languages of a catalogue. */
interface TermPair {
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
