import type { Position } from 'unist'
import type { Term } from './glossary.js'

/** Where a text is seen: on the slides, by the facilitator alone, or on paper. */
export const areas = ['slides', 'notes', 'paper'] as const
export type Area = (typeof areas)[number]

export const tagKinds = ['bold', 'italic', 'struck', 'link', 'code', 'picture', 'line-break', 'blank', 'other'] as const
export type TagKind = (typeof tagKinds)[number]

/** A tag in the text of a segment: `<b1>…</b1>`, or `<c2/>` where it stands alone. */
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

/** The n-th bullet, paragraph, option or cell of those that stand together. */
export interface Ordinal {
  readonly unit: 'bullet' | 'paragraph' | 'option' | 'row'
  readonly number: number
  readonly of: number
  /** For a cell of a table. */
  readonly column?: number
}

/** A text of a deck that can be translated by itself: a heading, a paragraph, an item, a cell, a field. */
export interface Segment {
  /** `slide/role/7f3a`: stays the same when the text is edited or moved. */
  readonly key: string
  /** The slide that it stands on; absent for the front matter and for blanks. */
  readonly slide?: { readonly id: string; readonly number: number; readonly title: string }
  /** What it is: `heading`, `item`, `notes`, or the name of a front-matter field. */
  readonly role: string
  readonly area: Area
  readonly ordinal?: Ordinal
  readonly place?: Position
  /** The text, its inline markup as numbered tags. */
  readonly source: string
  readonly tags: readonly SegmentTag[]
  /** Of the text without what its tags are called, so that only an edit of words or tags changes it. */
  readonly hash: string
  /** How long a translation may be, in the width of a Latin letter. Absent off the slides. */
  readonly maxLength?: number
}

export const unitStates = ['missing', 'stale', 'unsure', 'translated', 'reviewed'] as const

/**
 * `missing`: no translation · `stale`: the source has changed since · `unsure`: filled in by memory, or marked by a translator as
 * needing work · `translated`: made for these words · `reviewed`: and a person has read it.
 */
export type UnitState = (typeof unitStates)[number]

/** A text much like another one, and the translation that a person has read. */
export interface SimilarText {
  /** How alike the words are, from 75 to 100. */
  readonly percent: number
  readonly source: string
  readonly target: string
}

/** A term that a text names, and its translation in the glossary that nobody has found in a source. */
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
  /** The source's words that a stale translation was made for. */
  readonly previous?: string
  /** The day on which it was found to be stale, `YYYY-MM-DD`, where that is remembered. */
  readonly staleSince?: string
  /** Who read it, as the reviewer wrote it. */
  readonly reviewer?: string
  /** Remarks of translators, one a line. */
  readonly remarks: readonly string[]
  /** Where a pre-filled translation comes from. */
  readonly origin?: string
  /** What the memory has that is most like a text without a translation. */
  readonly similar?: SimilarText
  readonly uncertainTerms?: readonly UncertainTerm[]
  /** The line of its entry in the catalogue's file, from 1. */
  readonly line?: number
}

/** A translation whose source is no longer in the deck. Kept, so that no work is lost. */
export interface ObsoleteUnit {
  readonly key: string
  readonly source: string
  readonly target: string
  readonly remarks: readonly string[]
}

/** One deck's texts in one language, in the order of the deck. */
export interface Catalogue {
  readonly deck: string
  /** What the deck is called, for people. */
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
  /** What stands above the header, one a line. */
  readonly preface: readonly string[]
  readonly units: readonly Unit[]
  readonly obsolete: readonly ObsoleteUnit[]
}

/** How much text. Words are those of the source, so that languages can be compared. */
export interface Amount {
  readonly units: number
  readonly words: number
}

/** How much of each area must be translated, in percent of its words. An area that is not named may lack all. */
export type MinCoverage = Readonly<Partial<Record<Area, number>>>

export type StateAmounts = Readonly<Record<UnitState, Amount>>

/** How far a translation has come. */
export interface Coverage {
  readonly total: Amount
  readonly states: StateAmounts
  readonly areas: Readonly<Record<Area, StateAmounts>>
  /** The day since which the oldest stale text is stale, `YYYY-MM-DD`, as far as that is remembered. */
  readonly staleSince?: string
  /** Slides in order, those without text left out; the front matter and the blanks first, under an empty id. */
  readonly slides: readonly SlideCoverage[]
}

/** How far the translation of one slide is, its notes and paper included. */
export interface SlideCoverage {
  readonly id: string
  readonly total: Amount
  /** Neither translated nor reviewed: what a draft marks. */
  readonly open: Amount
}

/** Header fields of a PO file that say which deck it is for, and from which language. */
export const deckHeader = 'X-Backbrief-Deck'
export const sourceLanguageHeader = 'X-Source-Language'
