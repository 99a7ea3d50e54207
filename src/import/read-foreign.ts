import { readDocx } from './docx/read-docx.js'
import type { ImportFault } from './fault.js'
import { type ImportedEnding, importedEnding, refusedName } from './file-names.js'
import type { ForeignDeck } from './foreign.js'
import { readPptx } from './pptx/read-pptx.js'

/** The reader for a kind of file. */
type Reader = (bytes: Uint8Array) => ForeignDeck | ImportFault

const readers: Readonly<Record<ImportedEnding, Reader>> = {
  pptx: readPptx,
  ppsx: readPptx,
  potx: readPptx,
  docx: readDocx,
  dotx: readDocx
}

/** Reads a file of another program by the ending of its name. */
export function readForeign(name: string, bytes: Uint8Array): ForeignDeck | ImportFault {
  const ending = importedEnding(name)
  if (ending) return readers[ending](bytes)
  return (
    refusedName(name) ?? {
      what: `Files of the kind of \`${name}\` cannot be imported`,
      why: 'Decks are made from presentations of PowerPoint and texts of Word.',
      fix: 'Save it as `.pptx` or `.docx`, and import that.'
    }
  )
}
