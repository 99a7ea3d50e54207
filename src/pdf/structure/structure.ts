import type { PDFName, PDFObject, PDFRef } from '@cantoo/pdf-lib'
import type { Box } from '../content/geometry.js'

/** What the standard (ISO 32000-1, 14.8.4) calls groups: they hold other elements and no text of their own. */
export const groups: ReadonlySet<string> = new Set(['Document', 'Part', 'Art', 'Sect', 'Div', 'BlockQuote', 'Aside'])

/** Elements that stand in a line of text. */
export const inlines: ReadonlySet<string> = new Set([
  ...['Span', 'Quote', 'Note', 'Reference', 'BibEntry', 'Code', 'Link', 'Annot', 'Ruby', 'Warichu'],
  ...['Em', 'Strong', 'Sub', 'Sup']
])

const standard: ReadonlySet<string> = new Set([
  ...['Document', 'Part', 'Art', 'Sect', 'Div', 'BlockQuote', 'Caption', 'TOC', 'TOCI', 'Index', 'NonStruct'],
  ...['Private', 'H', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'P', 'L', 'LI', 'Lbl', 'LBody'],
  ...['Table', 'TR', 'TH', 'TD', 'THead', 'TBody', 'TFoot'],
  ...['Span', 'Quote', 'Note', 'Reference', 'BibEntry', 'Code', 'Link', 'Annot'],
  ...['Ruby', 'RB', 'RT', 'RP', 'Warichu', 'WT', 'WP', 'Figure', 'Formula', 'Form']
])

const known: Readonly<Record<string, string>> = { Title: 'H1', Aside: 'Div', FENote: 'Note' }

/** The standard's role that stands for one that browsers made up; nothing for a role that is standard itself. */
export function standardRole(role: string): string | undefined {
  return standard.has(role) ? undefined : (known[role] ?? 'Span')
}

/** A piece of a page's content that belongs to an element: what stands between `BDC` and `EMC` under one number. */
export interface Content {
  readonly kind: 'content'
  /** The content stream that holds it: of a page, or of a form that is drawn on one. */
  readonly stream: PDFRef
  readonly page: PDFRef
  /** Unique in its stream. */
  readonly number: number
}

/** An annotation that belongs to an element, such as the area of a link. */
export interface Annotation {
  readonly kind: 'annotation'
  readonly annotation: PDFRef
  readonly page: PDFRef | undefined
}

/** One tag of a PDF with what is in it. */
export interface Element {
  readonly kind: 'element'
  /** `H1`, `P`, `TD`: the standard's name of what it is, or the browser's own. */
  readonly role: string
  readonly kids: readonly Kid[]
  /** All other entries of its dictionary: language, alternative text, identifier, attributes. */
  readonly entries: ReadonlyMap<PDFName, PDFObject>
  /** Where it stands in the file; new elements stand nowhere yet. */
  readonly ref: PDFRef | undefined
  /** Where it stands on its page, for pictures. */
  readonly box?: Box
}

export type Kid = Element | Content | Annotation

/** An element that has its place in the file. */
export interface Placed extends Element {
  readonly ref: PDFRef
  readonly kids: readonly (Placed | Content | Annotation)[]
}

/** A new element around some content. */
export function elementOf(role: string, kids: readonly Kid[]): Element {
  return { kind: 'element', role, kids, entries: new Map(), ref: undefined }
}

/** A copy of a tree in which every element below the root, from the leaves up, is replaced by what `change` makes of it. */
export function rebuild(root: Element, change: (element: Element) => readonly Kid[]): Element {
  return { ...root, kids: root.kids.flatMap(kid => (kid.kind === 'element' ? change(rebuild(kid, change)) : [kid])) }
}

/** All that is in an element, itself first, in reading order. */
export function* walk(element: Element): Generator<Kid> {
  yield element
  for (const kid of element.kids) {
    if (kid.kind === 'element') yield* walk(kid)
    else yield kid
  }
}
