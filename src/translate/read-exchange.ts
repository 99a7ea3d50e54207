import type { CatalogueFile, FileFault } from './catalogue-file.js'
import { readPo } from './read-po.js'
import { readXliff } from './read-xliff.js'

/** Reads a file that a translator sent back, PO or XLIFF: which, shows by how it begins. */
export function readExchange(text: string): CatalogueFile | FileFault {
  return /^\s*</.test(text) ? readXliff(text) : readPo(text)
}
