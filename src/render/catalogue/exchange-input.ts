import type { Catalogue } from '../../deck/catalogue.js'
import type { Glossary } from '../../deck/glossary.js'

/** What a file for translators is made from. */
export interface ExchangeInput {
  readonly catalogue: Catalogue
  readonly glossary: Glossary
}
