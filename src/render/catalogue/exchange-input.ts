import type { Catalogue } from '../../deck/catalogue.js'
import type { Glossary } from '../../deck/glossary.js'
import type { Templates } from '../templates.js'

/** What a file for translators is made from. */
export interface ExchangeInput {
  readonly catalogue: Catalogue
  readonly glossary: Glossary
  /** What pages are made with, in the catalogue's language: read only where a page is made. */
  templates(): Promise<Templates>
}
