import type { Position } from 'unist'
import type { Term } from './glossary.js'

/** Where a text is shown: on the slides, to the facilitator only, or on paper. */
export const areas = ['slides', 'notes', 'paper'] as const
export type Area = (typeof areas)[number]

const tagKinds = ['bold', 'italic', 'struck', 'link', 'code', 'picture', 'line-break', 'blank', 'other'] as const
export type TagKind = (typeof tagKinds)[number]

/** A tag in the text of a segment: `<b1>…</b1>`, or `<c2/>` for one without content. */
export interface SegmentTag {
  /** From 1 in each segment. */
  readonly number: number
  /** Letters and number: `b1`. */
  readonly name: string
  readonly kind: TagKind
  readonly alone: boolean
  /** The code, the address, the alternative text or the name of the blank. */
  readonly value?: string
}

/** Which of several siblings a text is: the n-th bullet, paragraph, option or row. */
export interface Ordinal {
  readonly unit: 'bullet' | 'paragraph' | 'option' | 'row'
  readonly number: number
  readonly of: number
  /** For a cell of a table. */
  readonly column?: number
}

/** A translatable text of a deck: a heading, a paragraph, an item, a cell, a field. */
export interface Segment {
  /** `slide/role/7f3a`: stays the same when the text is edited or moved. */
  readonly key: string
  /** The slide it is on; absent for the front matter and for blanks. */
  readonly slide?: { readonly id: string; readonly number: number; readonly title: string }
  /** What it is: `heading`, `item`, `notes`, or the name of a front-matter field. */
  readonly role: string
  readonly area: Area
  readonly ordinal?: Ordinal
  readonly place?: Position
  /** The text, with inline markup as numbered tags. */
  readonly source: string
  readonly tags: readonly SegmentTag[]
  /** Hash of the text without the names of its tags, so that only a change of words or tags changes it. */
  readonly hash: string
  /** The longest translation that fits, in Latin letters. Absent for texts that are not on slides. */
  readonly maxLength?: number
}

export const unitStates = ['missing', 'stale', 'unsure', 'translated', 'reviewed'] as const

/**
 * `missing`: no translation · `stale`: the source has changed since · `unsure`: filled in from translation memory, or marked by a translator as
 * needing work · `translated`: made for the current words · `reviewed`: also read by a reviewer.
 */
export type UnitState = (typeof unitStates)[number]

/** A similar text with its reviewed translation. */
export interface SimilarText {
  /** How similar the words are, in percent, from 75 to 100. */
  readonly percent: number
  readonly source: string
  readonly target: string
}

/** A glossary term used in a text, whose translation has not been verified in a source. */
export interface UncertainTerm {
  readonly term: string
  readonly translation: string
  readonly status: Exclude<NonNullable<Term['status']>, 'read'>
}

/** A segment with its translation. */
export interface Unit extends Segment {
  /** Empty when there is none. */
  readonly target: string
  readonly state: UnitState
  /** The source text that a stale translation was made for. */
  readonly previous?: string
  /** The day on which it was found to be stale, `YYYY-MM-DD`, where known. */
  readonly staleSince?: string
  /** Who read it, as the reviewer wrote it. */
  readonly reviewer?: string
  /** Comments of translators, one per line. */
  readonly remarks: readonly string[]
  /** Where a pre-filled translation comes from. */
  readonly origin?: string
  /** The best match in the translation memory for a text without a translation. */
  readonly similar?: SimilarText
  readonly uncertainTerms?: readonly UncertainTerm[]
  /** The line of its entry in the catalogue's file, from 1. */
  readonly line?: number
}

/** A translation whose source is no longer in the deck, kept so that no work is lost. */
export interface ObsoleteUnit {
  readonly key: string
  readonly source: string
  readonly target: string
  readonly remarks: readonly string[]
}

/** One deck's texts in one language, in the order of the deck. */
export interface Catalogue {
  readonly deck: string
  /** The title of the deck. */
  readonly title: string
  /** The deck's file, as messages name it. */
  readonly deckFile: string
  /** The catalogue's own file. */
  readonly file: string
  readonly sourceLanguage: string
  readonly language: string
  /** The day of the deck's version, `YYYY-MM-DD`. */
  readonly date: string
  /** Header fields that a translator's program wrote, in its order. */
  readonly headers: readonly (readonly [name: string, value: string])[]
  /** The comments above the header, one per line. */
  readonly preface: readonly string[]
  readonly units: readonly Unit[]
  readonly obsolete: readonly ObsoleteUnit[]
}

/** An amount of text. Words are counted in the source, so that languages can be compared. */
export interface Amount {
  readonly units: number
  readonly words: number
}

/** The minimum share of each area that must be translated, in percent of its words. An area that is not listed needs none. */
export type MinCoverage = Readonly<Partial<Record<Area, number>>>

export type StateAmounts = Readonly<Record<UnitState, Amount>>

/** The progress of a translation. */
export interface Coverage {
  readonly total: Amount
  readonly states: StateAmounts
  readonly areas: Readonly<Record<Area, StateAmounts>>
  /** Since when the oldest stale text has been stale, `YYYY-MM-DD`, where known. */
  readonly staleSince?: string
  /** Slides with text, in order; the front matter and the blanks first, with an empty id. */
  readonly slides: readonly SlideCoverage[]
}

/** The progress of one slide, including its notes and texts for paper. */
export interface SlideCoverage {
  readonly id: string
  readonly total: Amount
  /** Neither translated nor reviewed; drafts mark these. */
  readonly open: Amount
}

/** Header fields of a PO file that name its deck and source language. */
export const deckHeader = 'X-Backbrief-Deck'
export const sourceLanguageHeader = 'X-Source-Language'
