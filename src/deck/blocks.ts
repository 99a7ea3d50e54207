import type { BlockContent, DefinitionContent, Node, Paragraph, Parent, PhrasingContent } from 'mdast'
import type { OwnType, TypesWith } from './block-kinds.js'
import type { DiagramLayout } from './diagrams.js'
import type { Position } from './map/outlines.js'

/** A block on a slide: one of Markdown's or one of ours. */
export type Block = BlockContent | DefinitionContent

/** A time in whole minutes; for a plain `10`, `min` equals `max`. */
export interface Minutes {
  readonly min: number
  readonly max: number
}

/** A number of people, from 1; for a plain `16`, `min` equals `max`. */
export interface HeadCount {
  readonly min: number
  readonly max: number
}

export const domains = ['knowledge', 'skill', 'attitude'] as const
export type Domain = (typeof domains)[number]

export const calloutKinds = ['note', 'warning', 'key', 'care'] as const
type CalloutKind = (typeof calloutKinds)[number]

export const paperKinds = ['text', 'sheet', 'cards'] as const
/** How a text for paper is set in the handout: `sheet` has a page of its own, `cards` cut lines around the items of its lists as well. */
type PaperKind = (typeof paperKinds)[number]

export const jobAidKinds = ['pocket', 'poster', 'reminder'] as const

interface Container extends Parent {
  children: Block[]
}

/** A block or part without fields of its own; `block-kinds.ts` describes each. */
interface Plain<Type extends OwnType> extends Container {
  type: Type
}

export interface Activity extends Container {
  type: 'activity'
  minutes?: Minutes
  method?: string
  materials?: string
  /** How many people work together. */
  group?: HeadCount
  outcomes: number[]
  required: boolean
  icon?: string
}
export interface Quiz extends Parent {
  type: 'quiz'
  outcomes: number[]
  /** True where more than one option is right. Participants may know that much: they are asked to choose all. */
  many?: true
  children: (Block | QuizOption)[]
}
/** One answer to choose. `correct` and the feedback are facilitator only: the participants' deck has neither. */
export interface QuizOption extends Parent {
  type: 'quizOption'
  correct?: boolean
  children: (Paragraph | Feedback)[]
}
export interface Feedback extends Parent {
  type: 'feedback'
  children: PhrasingContent[]
}
export interface Diagram extends Container {
  type: 'diagram'
  layout: DiagramLayout
}
export const chartKinds = ['bar', 'stacked', 'line', 'dot', 'share'] as const
export type ChartKind = (typeof chartKinds)[number]

/** A table drawn as a chart. What stands above the table says what is counted, what stands below it where the numbers come from. */
export interface Chart extends Container {
  type: 'chart'
  kind: ChartKind
  /** A sign that belongs to every number: `%`. */
  sign?: string
  /** What is emphasised: a row of the table without its head, or a column without the names of the rows; from 0. */
  highlight?: { readonly row: number } | { readonly column: number }
}
/** What a column says beside the other: what to do and what not to do, or what leads to what. */
export const columnKinds = ['do', 'avoid', 'from', 'to'] as const
export type ColumnKind = (typeof columnKinds)[number]

export interface Column extends Container {
  type: 'column'
  icon?: string
  kind?: ColumnKind
}
export interface Columns extends Parent {
  type: 'columns'
  children: Column[]
}
export interface Callout extends Container {
  type: 'callout'
  kind: CalloutKind
  /** In the place of the icon that its kind has. Names are those of `icons.ts`; one that is unknown there is not drawn. */
  icon?: string
}
export interface Paper extends Container {
  type: 'paper'
  kind: PaperKind
}
/** What people take to their work: a card for a pocket, a poster, or a page to pin up. */
export interface JobAid extends Container {
  type: 'jobaid'
  kind: (typeof jobAidKinds)[number]
}
export interface Missing extends Parent {
  type: 'missing'
  children: PhrasingContent[]
}
/** A blank to fill, written `{{support contact}}`. */
export interface Blank extends Node {
  type: 'blank'
  value: string
}

/** Why a text of a translated deck has no good translation. */
export type TranslationGap = 'missing' | 'stale' | 'broken'

/**
 * Text of a translated deck without a good translation: the source text, where there is no usable translation; or a translation of
 * words that have changed since.
 */
export interface Fallback extends Parent {
  type: 'fallback'
  /** BCP 47 tag of the words that are shown. */
  language: string
  reason: TranslationGap
  children: PhrasingContent[]
}

/** Gaps in texts that are not nodes, by their name: `method`, `alt`, a front-matter field. */
export type TranslationGaps = Readonly<Record<string, TranslationGap>>

/** Our nodes with fields of their own. */
interface SpecialNodes {
  activity: Activity
  quiz: Quiz
  quizOption: QuizOption
  feedback: Feedback
  diagram: Diagram
  chart: Chart
  columns: Columns
  column: Column
  callout: Callout
  paper: Paper
  jobaid: JobAid
  missing: Missing
}

/** The node of one of our types. */
export type OwnNode<Type extends OwnType> = Type extends keyof SpecialNodes ? SpecialNodes[Type] : Plain<Type>

type OwnBlocks = { [Type in TypesWith<'form', 'block'>]: OwnNode<Type> }
type OwnParts = { [Type in TypesWith<'form', 'part' | 'implied'>]: OwnNode<Type> }

declare module 'mdast' {
  interface BlockContentMap extends OwnBlocks {}
  interface RootContentMap extends OwnBlocks, OwnParts {
    blank: Blank
    fallback: Fallback
  }
  interface PhrasingContentMap {
    blank: Blank
    fallback: Fallback
  }
  interface ListItemData {
    /** Numbers of the learning outcomes in the item's `{outcomes="1 3"}`. */
    outcomes?: number[]
    domain?: Domain
    /** The name in the item's `{icon=shield}`. */
    icon?: string
    /** The address in the item's `{picture=images/well.svg}`: a drawing that stands in the place of its icon where there is room for it. */
    picture?: string
    /** In a diagram: whether it belongs to the second of two groups. */
    group?: '2'
    /** On a map: the ISO 3166-1 alpha-3 code of the country that the item names in the deck's own language. */
    country?: string
    /** On a map: the place that the item marks. */
    at?: Position
  }
  interface ParagraphData {
    /** Whether it is what has to stand below a map. */
    isMapNote?: true
  }
}

declare module 'unist' {
  interface Data {
    /** In a translated deck: which of the node's own texts lack a good translation. */
    unsettled?: TranslationGaps
  }
}
