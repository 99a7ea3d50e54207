import type { BlockContent, DefinitionContent, Node, Paragraph, Parent, PhrasingContent } from 'mdast'

/** What may stand on a slide: Markdown's own blocks and ours. */
export type Block = BlockContent | DefinitionContent

/** A time in whole minutes; a plain `10` has `min` equal to `max`. */
export interface Minutes {
  readonly min: number
  readonly max: number
}

export const domains = ['knowledge', 'skill', 'attitude'] as const
export type Domain = (typeof domains)[number]

export const diagramLayouts = [
  'pillars',
  'steps',
  'cycle',
  'rings',
  'pyramid',
  'hub',
  'tree',
  'matrix',
  'venn',
  'timeline'
] as const
export type DiagramLayout = (typeof diagramLayouts)[number]

export const calloutKinds = ['note', 'warning', 'key', 'care'] as const
export type CalloutKind = (typeof calloutKinds)[number]

export const paperKinds = ['text', 'sheet', 'cards'] as const
/** How a text for paper is set in the handout: `sheet` has a page of its own, `cards` cut lines around the items of its lists as well. */
export type PaperKind = (typeof paperKinds)[number]

interface Container extends Parent {
  children: Block[]
}

export interface Aim extends Container {
  type: 'aim'
}
export interface Relevance extends Container {
  type: 'relevance'
}
/** Its first list holds the lesson's parts. */
export interface Scope extends Container {
  type: 'scope'
}
/** Its first list holds the learning outcomes. */
export interface Outcomes extends Container {
  type: 'outcomes'
}
/** Its first list holds the takeaways; an item says which outcomes it closes in `data.outcomes`. */
export interface Takeaways extends Container {
  type: 'takeaways'
}
/** Facilitator only: what to say, ask and watch for. */
export interface Notes extends Container {
  type: 'notes'
}
export interface Activity extends Container {
  type: 'activity'
  minutes?: Minutes
  method?: string
  materials?: string
  outcomes: number[]
  required: boolean
}
/** Facilitator only: expected answers, debrief. */
export interface Answer extends Container {
  type: 'answer'
}
/** A question (ordinary blocks) followed by its options. */
export interface Quiz extends Parent {
  type: 'quiz'
  outcomes: number[]
  children: (Block | QuizOption)[]
}
/** One answer to choose. `correct` and the feedback are facilitator only: a participant's copy has neither. */
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
export interface Columns extends Parent {
  type: 'columns'
  children: Column[]
}
export interface Column extends Container {
  type: 'column'
}
/** A list that appears one item at a time. */
export interface Steps extends Container {
  type: 'steps'
}
export interface Callout extends Container {
  type: 'callout'
  kind: CalloutKind
}
export interface Sources extends Container {
  type: 'sources'
}
/** The long form, on paper only. */
export interface Paper extends Container {
  type: 'paper'
  kind: PaperKind
}
/** An honest placeholder: says what was here and is lost. */
export interface Missing extends Parent {
  type: 'missing'
  children: PhrasingContent[]
}
/** A blank to fill, written `{{support contact}}`. */
export interface Blank extends Node {
  type: 'blank'
  value: string
}

/** Why a text of a translated deck is not settled. */
export type TranslationGap = 'missing' | 'stale' | 'broken'

/**
 * Text of a translated deck that is not settled: the source's own words where there is no translation, or one that cannot be
 * used; or a translation of words that have changed since.
 */
export interface Fallback extends Parent {
  type: 'fallback'
  /** BCP 47 tag of the words that are shown. */
  language: string
  reason: TranslationGap
  children: PhrasingContent[]
}

/** Why texts that are no nodes are not settled, by their name: `method`, `alt`, a front-matter field. */
export type TranslationGaps = Readonly<Record<string, TranslationGap>>

interface OwnBlocks {
  aim: Aim
  relevance: Relevance
  scope: Scope
  outcomes: Outcomes
  takeaways: Takeaways
  notes: Notes
  activity: Activity
  answer: Answer
  quiz: Quiz
  diagram: Diagram
  columns: Columns
  steps: Steps
  callout: Callout
  sources: Sources
  paper: Paper
  missing: Missing
}

interface OwnParts {
  column: Column
  quizOption: QuizOption
  feedback: Feedback
}

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
    /** Numbers of the learning outcomes that the item names in `{outcomes="1 3"}`. */
    outcomes?: number[]
    domain?: Domain
  }
}

declare module 'unist' {
  interface Data {
    /** In a translated deck: which of the node's own texts are not settled. */
    unsettled?: TranslationGaps
  }
}
