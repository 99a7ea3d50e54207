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
  /** The path of the deck's file, as diagnostics show it. */
  readonly file: string
  /** BCP 47 tag of the text the audience will see. */
  readonly language: string
  readonly frontMatter: FrontMatter
  /** Absent when neither the front matter nor a `brand.yaml` has one. */
  readonly brand?: DeckBrand
  /** The place of each front-matter field, by dotted path (`sensitivity.note`). */
  readonly fieldPlaces: Readonly<Record<string, Position>>
  readonly slides: readonly Slide[]
  /** The question bank beside the deck, for tests: each question as a slide of its own that holds one quiz and nothing else. No slide show has them. */
  readonly questions?: readonly Slide[]
  readonly glossary: Glossary
  /** Pictures as read from disk, by the address used in the deck. */
  readonly pictures: Readonly<Record<string, Picture>>
  /** The user's own interface labels for `language`, by key; they take precedence over built-in ones. */
  readonly labels?: Readonly<Record<string, string>>
  /** The style sheet of the theme, where it is one of the user's own: tokens that are held to the same tests as ours. */
  readonly themeSheet?: string
  /** What the theme says of shapes and letters, by token: see `lookValues`. */
  readonly look?: Readonly<Record<string, string>>
  /** The changes made to the original lesson, in the authors' words: Markdown, in the source language. */
  readonly changes?: string
  /** The state of the texts of a translated deck. `frontMatter.language` remains the source language. */
  readonly translation?: Translation
}

interface Translation {
  readonly coverage: Coverage
  /** A draft marks texts without a good translation; a release shows the source text there, marked only with its language. */
  readonly isDraft: boolean
  /** Front-matter fields, by dotted path, without a good translation. */
  readonly unsettled: TranslationGaps
}

/** How the pictures of a slide may be laid out. */
export const pictureLayouts = ['picture', 'picture-full', 'picture-half', 'picture-set', 'portrait'] as const
export type PictureLayout = (typeof pictureLayouts)[number]

/** How the words of a slide may be laid out; `list` is how all are that have no layout with a point. */
export const wordLayouts = [
  'list',
  'statement',
  'number',
  'figures',
  'quotation',
  'tiles',
  'rows',
  'comparison',
  'agenda',
  'care',
  'closing'
] as const
export type WordLayout = (typeof wordLayouts)[number]

/** The values of `::slide{layout}`. */
export const chosenLayouts = [...wordLayouts, ...pictureLayouts] as const
export type ChosenLayout = (typeof chosenLayouts)[number]

/** `title` opens the deck, `section` divides it, `content` is everything else. */
export type SlideKind = 'title' | 'section' | 'content'

export interface Slide {
  /** Unique in the deck and the same in every language. */
  readonly id: string
  readonly kind: SlideKind
  /** Plain text of the slide's level-one or level-two headings, joined by ` · `. Empty when there is none. */
  readonly title: string
  /** Minutes of talk, not counting activities. */
  readonly minutes?: number
  /** Numbers of the outcomes that the slide teaches, from 1. */
  readonly outcomes: readonly number[]
  /** Number of the scope part that the slide belongs to, from 1. */
  readonly scope?: number
  /** True for a slide that may be left out when time runs short: `::slide{optional}`. */
  readonly isOptional?: true
  readonly background?: Background
  /** Where words stand on a picture in the background, in the place of its calmer side. */
  readonly words?: (typeof wordPlaces)[number]
  /** The name of an icon beside a sentence that has the slide to itself. */
  readonly icon?: string
  /** The layout that its author asked for, in the place of the one that follows from what it holds. */
  readonly layout?: ChosenLayout
  /** What is on the slide, headings included, notes excluded. */
  readonly body: readonly Block[]
  /** Facilitator only. */
  readonly notes: readonly OwnNode<'notes'>[]
  readonly place: Position
  /** The first line of its text, including comments above it. */
  readonly firstLine: number
}

/** The backgrounds a slide may have. Every theme defines all colour roles for each of them. */
export const grounds = ['paper', 'calm', 'accent', 'dark', 'picture'] as const
export type Ground = (typeof grounds)[number]

/** The values of `::slide{background}` other than the address of a picture. */
export const backgroundColours = ['paper', 'calm', 'accent', 'dark'] as const satisfies readonly Ground[]

/** The values of `::slide{words}`. */
export const wordPlaces = ['left', 'right', 'foot'] as const

/** A picture beside the deck, or a background of the theme. */
export type Background = { readonly picture: string } | { readonly colour: (typeof backgroundColours)[number] }
