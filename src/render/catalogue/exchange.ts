import type { ExchangeInput } from './exchange-input.js'
import { writeOmegatTerms } from './omegat-terms.js'
import { writePo } from './po.js'
import { reviewSheet } from './review-sheet.js'
import { writeTbx } from './tbx.js'
import { writeTmx } from './tmx.js'
import { writeXliff12 } from './xliff12.js'
import { writeXliff21 } from './xliff21.js'

/** A format that translators' programs, or translators themselves, read. */
export interface ExchangeFormat {
  /** What `--format` calls it. */
  readonly name: string
  readonly extension: string
  /** False for lists of terms, for memories, and for what is only read. */
  readonly comesBack: boolean
  /** True where all texts of a deck are listed: `--only-open` leaves out what is done. */
  readonly listsTexts: boolean
  /** True where programs show only texts that have a translation: the source may stand in its place. */
  readonly canPrefill?: true
  write(input: ExchangeInput): string | Promise<string>
}

const texts = { comesBack: true, listsTexts: true } as const
const help = { comesBack: false, listsTexts: false } as const

/** Every format for translators. To add one, add it here. */
export const exchangeFormats: readonly ExchangeFormat[] = [
  { name: 'po', extension: 'po', ...texts, write: ({ catalogue }) => writePo(catalogue, { numbered: true }) },
  { name: 'xliff12', extension: 'xlf', ...texts, canPrefill: true, write: ({ catalogue }) => writeXliff12(catalogue) },
  {
    name: 'xliff21',
    extension: '2.1.xlf',
    ...texts,
    canPrefill: true,
    write: ({ catalogue }) => writeXliff21(catalogue)
  },
  {
    name: 'review',
    extension: 'review.html',
    comesBack: false,
    listsTexts: true,
    write: async ({ catalogue, templates }) => reviewSheet(catalogue, await templates())
  },
  { name: 'tmx', extension: 'tmx', ...help, write: ({ catalogue }) => writeTmx(catalogue) },
  { name: 'tbx', extension: 'tbx', ...help, write: writeTbx },
  { name: 'omegat', extension: 'terms.txt', ...help, write: writeOmegatTerms }
]
