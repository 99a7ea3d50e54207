import type { ExchangeInput } from './exchange-input.js'
import { writeOmegatTerms } from './omegat-terms.js'
import { writePo } from './po.js'
import { writeTbx } from './tbx.js'
import { writeTmx } from './tmx.js'
import { writeXliff12 } from './xliff12.js'
import { writeXliff21 } from './xliff21.js'

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
  { name: 'po', extension: 'po', comesBack: true, write: ({ catalogue }) => writePo(catalogue) },
  { name: 'xliff12', extension: 'xlf', comesBack: true, write: ({ catalogue }) => writeXliff12(catalogue) },
  { name: 'xliff21', extension: 'xlf', comesBack: true, write: ({ catalogue }) => writeXliff21(catalogue) },
  { name: 'tmx', extension: 'tmx', comesBack: false, write: ({ catalogue }) => writeTmx(catalogue) },
  { name: 'tbx', extension: 'tbx', comesBack: false, write: writeTbx },
  { name: 'omegat', extension: 'terms.txt', comesBack: false, write: writeOmegatTerms }
]
