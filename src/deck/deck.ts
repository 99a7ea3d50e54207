import type { Position } from 'unist'
import type { Block, OwnNode, TranslationGaps } from './blocks.js'
import type { DeckBrand } from './brand.js'
import type { Coverage } from './catalogue.js'
import type { FrontMatter } from './front-matter.js'
import type { Glossary } from './glossary.js'
import type { Picture } from './picture.js'

/** A deck as every room after parse sees it: plain data, no methods, no files. */
export interface Deck {
  /** The name of the deck's folder. */
  readonly id: string
  /** The file that messages name. */
  readonly file: string
  /** BCP 47 tag of the text the audience will see. */
  readonly language: string
  readonly frontMatter: FrontMatter
  /** Absent when neither the front matter nor a `brand.yaml` has one. */
  readonly brand?: DeckBrand
  /** Where each front-matter field stands, by dotted path (`sensitivity.note`). */
  readonly fieldPlaces: Readonly<Record<string, Position>>
  readonly slides: readonly Slide[]
  readonly glossary: Glossary
  /** Pictures by the address that the deck writes, as read from disk. */
  readonly pictures: Readonly<Record<string, Picture>>
  /** Words of the interface in `language` that the user brings, by name; they go before those of the program. */
  readonly labels?: Readonly<Record<string, string>>
  /** The style sheet of the theme, where it is one of the user's own: tokens that are held to the same tests as ours. */
  readonly themeSheet?: string
  /** What was changed in the lesson that the deck is made from, as its authors wrote it: Markdown, in the language of the source. */
  readonly changes?: string
  /** In a translated deck: what became of its texts. `frontMatter.language` still names the language that it was written in. */
  readonly translation?: Translation
}

export interface Translation {
  readonly coverage: Coverage
  /** A draft marks what is not settled; a release shows the source's words there, and they only say their language. */
  readonly isDraft: boolean
  /** Front-matter fields, by dotted path, whose text is not settled. */
  readonly unsettled: TranslationGaps
}

/** `title` opens the deck, `section` divides it, `content` is everything else. */
export type SlideKind = 'title' | 'section' | 'content'

export interface Slide {
  /** Unique in the deck and the same in every language. */
  readonly id: string
  readonly kind: SlideKind
  /** Plain text of the slide's level-one or level-two headings, joined by ` · `. Empty when there is none. */
  readonly title: string
  /** Minutes of talk, activities not counted. */
  readonly minutes?: number
  /** Numbers of the outcomes that the slide teaches, from 1. */
  readonly outcomes: readonly number[]
  /** Number of the scope part that the slide belongs to, from 1. */
  readonly scope?: number
  readonly background?: Background
  /** What is on the slide, headings included, notes excluded. */
  readonly body: readonly Block[]
  /** Facilitator only. */
  readonly notes: readonly OwnNode<'notes'>[]
  readonly place: Position
  /** The line that its text begins in, with comments that stand above it. */
  readonly firstLine: number
}

/** What a slide may stand on. Every theme sets all roles of colour on each. */
export const grounds = ['paper', 'calm', 'accent', 'dark', 'picture'] as const
export type Ground = (typeof grounds)[number]

/** The grounds that `::slide{background}` names; the address of a picture names itself. */
export const backgroundColours = ['paper', 'calm', 'accent', 'dark'] as const satisfies readonly Ground[]

/** A picture beside the deck, or a ground of the theme. */
export type Background = { readonly picture: string } | { readonly colour: (typeof backgroundColours)[number] }
