import type { PlacedPicture } from '../office/media.js'

// What a text document is made of: made from what paper shows (`pieces.ts`), written as XML in `write.ts`.

/** The paragraph styles of our documents, by their ids. `styles.ts` says how each is set. */
export type StyleId =
  | 'Normal'
  | 'Title'
  | 'Subtitle'
  | 'Heading1'
  | 'Heading2'
  | 'Heading3'
  | 'Heading4'
  | 'Heading5'
  | 'ListBullet'
  | 'ListNumber'
  | 'ListContinue'
  | 'Quote'
  | 'Caption'
  | 'Code'
  | 'BoxName'
  | 'Facts'
  | 'Fact'
  | 'Cue'
  | 'Remark'
  | 'Question'
  | 'Option'
  | 'WriteIn'
  | 'RuledLine'
  | 'TableText'
  | 'Centred'
  | 'PersonName'

/** How the letters of some text are set. */
export interface Letters {
  readonly bold?: boolean
  readonly italic?: boolean
  readonly struck?: boolean
  readonly code?: boolean
  /** A place to fill in. */
  readonly blank?: boolean
  /** Words of a draft whose translation is missing, stale or unsure. */
  readonly unsettled?: boolean
  /** An address, or `#` and the id of a place in the document. */
  readonly link?: string
  /** BCP 47 tag, where it is not the document's. */
  readonly language?: string
  /** Where it is not the document's. */
  readonly direction?: 'ltr' | 'rtl'
}

/** A piece of text, the end of a line, a step to the next tab stop, or a picture in the text. */
export type Run = ({ readonly text: string } & Letters) | 'break' | 'tab' | ShownPicture

/** A picture with what it shows; an empty text is decoration. */
export interface ShownPicture {
  readonly picture: PlacedPicture
  readonly alt: string
  /** The most that it may take of the paper, in millimetres. */
  readonly most: { readonly width: number; readonly height: number }
}

/** What an item of a list begins with; `list` is any object, which tells numbered lists from each other. */
export interface ListSign {
  readonly kind: 'bullet' | 'check' | { readonly list: object; readonly start: number }
  /** From 0. */
  readonly level: number
}

export interface Para {
  readonly style: StyleId
  readonly runs: readonly Run[]
  readonly sign?: ListSign
  /** How far it is set in beside what its style and list say, in twentieths of a point. */
  readonly indent?: number
  readonly align?: 'center' | 'end'
  /** Ids of places of the page that begin here. */
  readonly ids?: readonly string[]
  readonly startsPage?: true
  readonly staysWithNext?: true
}

export interface Cell {
  readonly pieces: readonly Para[]
  readonly isHead: boolean
}

export interface Row {
  readonly cells: readonly Cell[]
  /** A part of the lesson among its slides. */
  readonly isPart: boolean
}

export interface Table {
  /** The names of the columns; each table has them. */
  readonly head: readonly Cell[]
  readonly rows: readonly Row[]
  /** True for one to write into by hand. */
  readonly isForm: boolean
}

export type Piece = Para | Table
