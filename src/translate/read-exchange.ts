import type { CatalogueFile, FileFault } from './catalogue-file.js'
import { readPo } from './read-po.js'
import { readXliff } from './read-xliff.js'

/** Reads a translator's file, PO or XLIFF: the first character decides which. */
export function readExchange(text: string): CatalogueFile | FileFault {
  return /^\s*</.test(text) ? readXliff(text) : readPo(text)
}
