import type { Point, Position } from 'unist'
import type { Segment } from '../../deck/catalogue.js'
import { lessonOf } from '../../deck/lesson.js'
import { readPoEntries } from '../../translate/po-entries.js'
import { cursorAt, endOfWord } from './cursor.js'
import { type Draft, spanOf } from './draft.js'
import { idAt } from './slide-ids.js'
import { termAt } from './term-at.js'

/** What a word of a deck leads to. */
export type Target =
  /** Another place of the deck. */
  | { readonly type: 'deck'; readonly place: Position }
  /** An entry of the glossary, by its line. */
  | { readonly type: 'glossary'; readonly place: Position }

/** Where the slide, the outcome, the part of the lesson or the term is that is named at a point. */
export function findTarget(draft: Draft, point: Point): Target | undefined {
  const { deck, lines } = draft
  const id = idAt(draft, point)
  const slide = id && deck.slides.find(one => one.id === id.id)
  if (slide) return { type: 'deck', place: lineOf(slide.place.start.line, lines) }
  const cursor = cursorAt(lines, endOfWord(lines, point))
  if (cursor.type === 'attribute-value' && (cursor.name === 'outcomes' || cursor.name === 'scope')) {
    const number = Number(/\d+$/.exec(cursor.typed)?.[0])
    const line = lessonOf(deck)[cursor.name].find(one => one.number === number)?.place?.start.line
    return line === undefined ? undefined : { type: 'deck', place: lineOf(line, lines) }
  }
  const term = termAt(draft, point)
  const place = term && placeInGlossary(draft, term.entry.slug)
  return place && { type: 'glossary', place }
}

function placeInGlossary({ source: { glossary } }: Draft, slug: string): Position | undefined {
  const lines = glossary?.text.split('\n') ?? []
  const index = lines.findIndex(line => /^\s*-?\s*slug:\s*["']?([a-z0-9-]+)/.exec(line)?.[1] === slug)
  return index < 0 ? undefined : lineOf(index + 1, lines)
}

/** The entries of a catalogue (PO) with translations of the text at a point of the deck it belongs to. */
export function findTranslations(
  segments: readonly Pick<Segment, 'key' | 'place'>[],
  { line }: Point,
  catalogue: string
): readonly Position[] {
  const keys = new Set(segments.filter(({ place }) => place && holds(place, line)).map(({ key }) => key))
  const entries = keys.size === 0 ? [] : readPoEntries(catalogue)
  if ('fault' in entries) return []
  const lines = catalogue.split('\n')
  return entries.filter(({ key, isObsolete }) => keys.has(key) && !isObsolete).map(entry => lineOf(entry.line, lines))
}

function holds({ start, end }: Position, line: number): boolean {
  return start.line <= line && line <= end.line
}

function lineOf(line: number, lines: readonly string[]): Position {
  return spanOf(line, 1, (lines[line - 1] ?? '').length + 1)
}
