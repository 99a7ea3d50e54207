import type { CatalogueFile, FileFault } from './catalogue-file.js'
import { readPo } from './read-po.js'

/** Reads a file that a translator sent back, whatever of our formats it is in: it shows by its beginning. */
export function readExchange(text: string): CatalogueFile | FileFault {
  return readPo(text)
}
