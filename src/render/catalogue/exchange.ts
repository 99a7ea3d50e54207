import type { Catalogue } from '../../deck/catalogue.js'
import type { Glossary } from '../../deck/glossary.js'
import { writePo } from './po.js'

/** What a file for translators is made from. */
export interface ExchangeInput {
  readonly catalogue: Catalogue
  readonly glossary: Glossary
}

/** A format that translators' programs read. */
export interface ExchangeFormat {
  /** What `--format` calls it. */
  readonly name: string
  readonly extension: string
  /** False for lists of terms and for memories: they hold no texts to translate. */
  readonly comesBack: boolean
  write(input: ExchangeInput): string
}

/** Every format for translators. To add one, add it here. */
export const exchangeFormats: readonly ExchangeFormat[] = [
  { name: 'po', extension: 'po', comesBack: true, write: ({ catalogue }) => writePo(catalogue) }
]
