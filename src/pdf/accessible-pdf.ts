import { type Painted, readPainted } from './content/painted.js'
import { writeStreams } from './content/write-streams.js'
import { shortenDestinationNames } from './destinations.js'
import { nameJoinedLetters } from './joined-letters.js'
import { describeLinks } from './links.js'
import type { PdfMetadata } from './metadata.js'
import type { OpenPdf } from './open-pdf.js'
import { correctOutline } from './outline.js'
import { withPictureBoxes } from './passes/boxes.js'
import { withoutDecorations } from './passes/decorations.js'
import { withoutEmpties } from './passes/empties.js'
import { withSingleFigures } from './passes/figures.js'
import { withStepwiseHeadings } from './passes/headings.js'
import { withListBodies } from './passes/lists.js'
import { withoutRepeats } from './passes/repeats.js'
import { withWholeRows } from './passes/rows.js'
import { withPlainTables } from './passes/tables.js'
import { withoutWrappers } from './passes/wrappers.js'
import { heldContent } from './structure/held-content.js'
import { readStructure } from './structure/read-structure.js'
import { type Element, walk } from './structure/structure.js'
import { writeStructure } from './structure/write-structure.js'
import { sweep } from './sweep.js'
import { writeMetadata } from './write-metadata.js'

/** What is done to the tags of a PDF, in this order. */
const passes: readonly ((root: Element, painted: Painted) => Element)[] = [
  withoutDecorations,
  withoutRepeats,
  withPlainTables,
  withWholeRows,
  withoutWrappers,
  withListBodies,
  withSingleFigures,
  withPictureBoxes,
  withStepwiseHeadings,
  withoutEmpties
]

/**
 * A PDF as Chromium prints it from an HTML page, made to keep PDF/UA-1 (ISO 14289-1): everybody's software can read it aloud and lead through it.
 * What it looks like stays the same. The bytes depend on nothing but the page, the browser's version and the imprint.
 */
export async function accessiblePdf(
  { document, streams }: OpenPdf,
  html: string,
  imprint: PdfMetadata
): Promise<Uint8Array> {
  const structure = readStructure(document.catalog)
  if (structure) {
    const painted = readPainted(streams, heldContent(figuresIn(structure)))
    const tidied = passes.reduce((root, pass) => pass(root, painted), structure)
    writeStructure(tidied, document.catalog)
    writeStreams(document, streams, heldContent([tidied]))
  }
  nameJoinedLetters(document)
  correctOutline(document, html)
  describeLinks(document)
  shortenDestinationNames(document)
  writeMetadata(document, imprint)
  sweep(document.context)
  return document.save({
    useObjectStreams: true,
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: Number.POSITIVE_INFINITY
  })
}

function figuresIn(structure: Element): Element[] {
  return [...walk(structure)].filter(kid => kid.kind === 'element').filter(({ role }) => role === 'Figure')
}
