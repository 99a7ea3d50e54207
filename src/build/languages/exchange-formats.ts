import { writePo } from '../../render/catalogue/po.js'
import { reviewSheet } from '../../render/catalogue/review-sheet.js'
import { type ExchangeInput, writeOmegatTerms, writeTbx } from '../../render/catalogue/terms.js'
import { writeTmx } from '../../render/catalogue/tmx.js'
import { writeXliff12 } from '../../render/catalogue/xliff12.js'
import { writeXliff21 } from '../../render/catalogue/xliff21.js'
import type { CatalogueFile, FileFault } from '../../translate/catalogue-file.js'
import { readPo } from '../../translate/read-po.js'
import { readXliff } from '../../translate/read-xliff.js'

/** A format that translators' programs, or translators themselves, read; and write, where it comes back. */
export interface ExchangeFormat {
  /** What `--format` calls it. */
  readonly name: string
  readonly extension: string
  /** True where all texts of a deck are listed: `--only-open` leaves out what is done. */
  readonly listsTexts: boolean
  /** True where programs show only texts that have a translation: the source may stand in its place. */
  readonly canPrefill?: true
  write(input: ExchangeInput): string | Promise<string>
  /** Absent for lists of terms, for translation memories, and for what is only read. */
  readonly reader?: Reader
}

interface Reader {
  /** Whether a text looks like this format. */
  claims(text: string): boolean
  read(text: string): CatalogueFile | FileFault
}

const po: Reader = { claims: text => !isXml(text), read: readPo }
const xliff: Reader = { claims: isXml, read: readXliff }

/** Every format for translators, each with its writer and its reader. To add one, add it here. */
export const exchangeFormats: readonly ExchangeFormat[] = [
  {
    name: 'po',
    extension: 'po',
    listsTexts: true,
    write: ({ catalogue }) => writePo(catalogue, { numbered: true }),
    reader: po
  },
  {
    name: 'xliff12',
    extension: 'xlf',
    listsTexts: true,
    canPrefill: true,
    write: ({ catalogue }) => writeXliff12(catalogue),
    reader: xliff
  },
  {
    name: 'xliff21',
    extension: '2.1.xlf',
    listsTexts: true,
    canPrefill: true,
    write: ({ catalogue }) => writeXliff21(catalogue),
    reader: xliff
  },
  {
    name: 'review',
    extension: 'review.html',
    listsTexts: true,
    write: async ({ catalogue, templates }) => reviewSheet(catalogue, await templates())
  },
  { name: 'tmx', extension: 'tmx', listsTexts: false, write: ({ catalogue }) => writeTmx(catalogue) },
  { name: 'tbx', extension: 'tbx', listsTexts: false, write: writeTbx },
  { name: 'omegat', extension: 'terms.txt', listsTexts: false, write: writeOmegatTerms }
]

/** Reads a file that a translator sends back, in the first format that claims it. */
export function readExchange(text: string): CatalogueFile | FileFault {
  const format = exchangeFormats.find(({ reader }) => reader?.claims(text))
  return format?.reader?.read(text) ?? { fault: 'no format for translators looks like this' }
}

function isXml(text: string): boolean {
  return /^\s*</.test(text)
}
