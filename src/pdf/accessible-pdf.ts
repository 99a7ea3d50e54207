import {
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream
} from '@cantoo/pdf-lib'
import type { PageContent } from '../render/page-content.js'
import { writeStreams } from './content/mark-artifacts.js'
import { type Painted, readPainted } from './content/painted.js'
import { streamText } from './content/streams.js'
import { type Destination, destinationOf, shortenDestinationNames } from './destinations.js'
import { type PdfMetadata, writeMetadata } from './metadata.js'
import { dictAt, entry, itemsAt, nameAt, pdfText, refAt, textAt } from './objects.js'
import type { OpenPdf } from './open-pdf.js'
import { correctOutline, type OutlineItem, outlineOf } from './outline.js'
import { withPictureBoxes, withSingleFigures } from './passes/figures.js'
import { withStepwiseHeadings } from './passes/headings.js'
import { withListBodies } from './passes/lists.js'
import { withoutDecorations, withoutEmpties, withoutRepeats } from './passes/removals.js'
import { withPlainTables, withWholeRows } from './passes/tables.js'
import { withoutWrappers } from './passes/wrappers.js'
import { heldContent, readStructure } from './structure/read-structure.js'
import { type Element, walk } from './structure/structure.js'
import { writeStructure } from './structure/write-structure.js'

/** Half a line, in points: a link may lead to the box around a heading. */
const tolerance = 6

/**
 * Describes every link, for people who cannot see what it looks like: by its address, or the heading that it leads to.
 * Keyboards step through the links in the order of the text.
 */
function describeLinks(document: PDFDocument): void {
  const outline = outlineOf(document)
  for (const page of document.getPages()) {
    page.node.set(PDFName.of('Tabs'), PDFName.of('S'))
    for (const item of itemsAt(page.node, 'Annots')) {
      const link = document.context.lookup(item)
      if (!(link instanceof PDFDict) || nameAt(link, 'Subtype') !== 'Link' || textAt(link, 'Contents')) continue
      link.set(PDFName.of('Contents'), pdfText(describe(link, outline, document)))
    }
  }
}

function describe(link: PDFDict, outline: readonly OutlineItem[], document: PDFDocument): string {
  const action = dictAt(link, 'A')
  const address = action && textAt(action, 'URI')
  if (address) return address
  const goal = entry(link, 'Dest') ?? (action && entry(action, 'D'))
  const place = destinationOf(goal, document)
  // A link without a goal is still a link: better its own name than none.
  return (place && headingAt(place, outline)) || nameAt(link, 'Dest') || 'Link'
}

/** The first heading below a place on its page, else the last above it. */
function headingAt({ page, height }: Destination, outline: readonly OutlineItem[]): string | undefined {
  const onPage = outline.filter(item => item.page === page)
  return (onPage.find(item => item.height <= height + tolerance) ?? onPage.at(-1))?.title
}

// Lam and alef, which Arabic always writes as one sign: the two letters, and the one character that Unicode has for both.
const joined: Readonly<Record<string, string>> = {
  '06440622': 'FEF5',
  '06440623': 'FEF7',
  '06440625': 'FEF9',
  '06440627': 'FEFB'
}

/**
 * Maps Arabic ligatures of two letters to the one character that Unicode has for both. As two letters, readers of PDFs turn them round
 * with the rest of the line, and who searches for a word with `لا` does not find it. The one character cannot be turned round, and
 * means the same letters in every search.
 */
function nameJoinedLetters({ context }: PDFDocument): void {
  for (const [, font] of context.enumerateIndirectObjects()) {
    if (!(font instanceof PDFDict) || nameAt(font, 'Type') !== 'Font') continue
    const ref = refAt(font, 'ToUnicode')
    const letters = ref && context.lookup(ref)
    if (!ref || !(letters instanceof PDFRawStream)) continue
    const text = streamText(letters)
    const named = text.replace(/<(0644062[2357])>/g, (whole, pair: string) => `<${joined[pair] ?? whole}>`)
    if (named !== text) context.assign(ref, context.flateStream(Buffer.from(named, 'latin1')))
  }
}

/** Deletes all objects that nothing refers to. */
function deleteUnreferenced(context: PDFContext): void {
  const { Root, Info } = context.trailerInfo
  const reached = new Set<PDFRef>()
  const waiting: (PDFObject | undefined)[] = [Root, Info]
  while (waiting.length > 0) {
    const object = waiting.pop()
    if (object instanceof PDFRef) {
      if (reached.has(object)) continue
      reached.add(object)
      waiting.push(context.lookup(object))
    } else if (object instanceof PDFStream) waiting.push(...object.dict.values())
    else if (object instanceof PDFDict) waiting.push(...object.values())
    else if (object instanceof PDFArray) waiting.push(...object.asArray())
  }
  for (const [ref] of context.enumerateIndirectObjects()) if (!reached.has(ref)) context.delete(ref)
}

/** The passes over the tags of a PDF, in this order. */
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
 * Returns a PDF that conforms to PDF/UA-1 (ISO 14289-1), from one that Chromium printed: assistive software can read it aloud and navigate it.
 * What it looks like stays the same. The bytes depend on nothing but the page, the browser's version and the metadata.
 */
export async function accessiblePdf(
  { document, streams }: OpenPdf,
  { headings }: Pick<PageContent, 'headings'>,
  metadata: PdfMetadata
): Promise<Uint8Array> {
  const structure = readStructure(document.catalog)
  if (structure) {
    const painted = readPainted(streams, heldContent(figuresIn(structure)))
    const tidied = passes.reduce((root, pass) => pass(root, painted), structure)
    writeStructure(tidied, document.catalog)
    writeStreams(document, streams, heldContent([tidied]))
  }
  nameJoinedLetters(document)
  correctOutline(document, headings)
  describeLinks(document)
  shortenDestinationNames(document)
  writeMetadata(document, metadata)
  deleteUnreferenced(document.context)
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
