import type { PhrasingContent, RootContent } from 'mdast'
import type {} from 'mdast-util-directive'

/** A lesson of another program, as far as we could read it: what its slides hold in the terms of Markdown, and what was lost. */
export interface ForeignDeck {
  /** `PowerPoint`, `Word`, `Marp`. */
  readonly program: string
  readonly title?: string | undefined
  readonly subtitle?: string | undefined
  readonly author?: string | undefined
  /** BCP 47 tag of most of its words. */
  readonly language: string
  readonly slides: readonly ForeignSlide[]
  /** Pictures and what else stands beside the deck. */
  readonly files: readonly ForeignFile[]
  readonly brand?: ForeignBrand | undefined
  /** What of the whole was not carried over. */
  readonly losses: readonly string[]
}

export interface ForeignSlide {
  /** Its number in the original, from 1. */
  readonly number: number
  readonly isHidden?: boolean
  /** A title that begins a part. */
  readonly isDivider?: boolean
  /** The section that begins here. */
  readonly section?: string
  readonly title: readonly PhrasingContent[]
  readonly body: readonly RootContent[]
  readonly notes: readonly RootContent[]
  /** Remarks of reviewers. */
  readonly comments: readonly string[]
  /** The address of a picture behind it. */
  readonly background?: string
  /** Whether another slide links to it. */
  readonly isLinked?: boolean
  /** What was not carried over, in sentences. */
  readonly losses: readonly string[]
}

/** A file to write beside the deck. */
export interface ForeignFile {
  /** Relative, with forward slashes; a name of ours. */
  readonly path: string
  readonly content: Uint8Array
}

/** What of the look of a presentation could be the brand of an organisation. */
export interface ForeignBrand {
  /** `#rrggbb`. */
  readonly accent?: string | undefined
  readonly logo?: string | undefined
  readonly footer?: string | undefined
}
