import { check } from '../../check/check.js'
import { rules as allRules } from '../../check/rules.js'
import type { Deck } from '../../deck/deck.js'
import type { Diagnostic } from '../../deck/diagnostic.js'
import type { Picture } from '../../deck/picture.js'
import { leastHeight } from '../../layout/slide-size.js'
import { parse } from '../../parse/parse.js'
import { slideProblems } from '../../parse/slide-problems.js'
import type { ForeignDeck } from '../foreign.js'
import { type DeckFacts, type Writing, type WrittenDeck, writeDeck } from './deck-text.js'
import { withLoneCharts } from './lone-charts.js'
import { withNarrowTables } from './narrow-tables.js'
import type { Care } from './plan-slides.js'

/** A deck that can be built as a draft, and what the rules report about it. */
export interface FittedDeck extends WrittenDeck {
  /** What it was written from: tables that were too wide are cut. */
  readonly foreign: ForeignDeck
  readonly deck: Deck
  /** Errors that are left; none is expected. */
  readonly errors: readonly Diagnostic[]
  /** Numbers of slides of the original whose drawings became lists and tables, as they hold too much. */
  readonly plain: readonly number[]
}

const aboutText = new Set(slideProblems.map(({ id }) => id))
const settable = new Set(allRules.filter(({ isFixed }) => !isFixed).map(({ id }) => id))
const aboutDrawings = new Set(['diagram-fits', 'chart-can-be-drawn'])
const rounds = 8
/** Predicted to a line, so a line is kept free, in px. */
const fullSlide = 712

/**
 * Writes a deck in such a way that it parses and can be built: what our own parser and rules find wrong with a slide decides how that slide is
 * written in the next round. Full slides are cut; rules that a person has to look at become warnings.
 */
export function fitDeck(
  read: ForeignDeck,
  facts: DeckFacts,
  { file, pictures }: { readonly file: string; readonly pictures: Readonly<Record<string, Picture>> }
): FittedDeck {
  const foreign = withNarrowTables(withLoneCharts(read))
  let writing: Writing = { mild: [], cares: new Map() }
  for (let round = 1; ; round += 1) {
    const written = writeDeck(foreign, facts, writing)
    const parsed = parse({ id: 'deck', deck: { file, text: written.text } })
    const deck: Deck = { ...parsed.deck, pictures: { ...pictures } }
    const isPartial = parsed.messages.some(({ severity }) => severity === 'error')
    const messages = [...parsed.messages, ...check(deck, { isPartial })]
    const errors = messages.filter(({ severity }) => severity === 'error')
    const next = nextWriting(writing, written, deck, errors)
    if (!next || round === rounds) {
      const plain = [...writing.cares].filter(([, { isPlain }]) => isPlain).map(([number]) => number)
      return { ...written, foreign, deck, errors, plain }
    }
    writing = next
  }
}

/** How to write it next; undefined where nothing is left to change. */
function nextWriting(
  { mild, cares }: Writing,
  written: WrittenDeck,
  deck: Deck,
  errors: readonly Diagnostic[]
): Writing | undefined {
  const next = new Map(cares)
  const rules = new Set(mild)
  let isChanged = false
  const change = (number: number | undefined, care: Care) => {
    if (number === undefined) return
    const before = next.get(number) ?? {}
    next.set(number, { ...before, ...care })
    isChanged = true
  }
  for (const { rule, place } of errors) {
    const number = fromLine(written, place?.start.line)
    const care = number === undefined ? {} : (cares.get(number) ?? {})
    if (aboutDrawings.has(rule) && !care.isPlain) change(number, { isPlain: true })
    else if (aboutText.has(rule)) {
      if (!care.isCareful) change(number, { isPlain: true, isCareful: true })
    } else if (settable.has(rule) && rule !== 'slide-fits' && !aboutDrawings.has(rule) && !rules.has(rule)) {
      rules.add(rule)
      isChanged = true
    }
  }
  for (const [number, parts] of tooFull(written, deck, cares)) change(number, { parts })
  return isChanged ? { mild: [...rules].sort(), cares: next } : undefined
}

const mostParts = 400
/** About the height of a title with what is around it, and of the place below, in px. */
const head = 150
const room = 500

/** Slides that run over their foot, and into how many they have to be cut. */
function tooFull(written: WrittenDeck, deck: Deck, cares: Writing['cares']): Map<number, number> {
  const found = new Map<number, number>()
  for (const slide of deck.slides) {
    if (slide.kind !== 'content') continue
    const height = leastHeight(slide, deck.language)
    if (height <= fullSlide) continue
    const number = fromLine(written, slide.place.start.line)
    const before = number === undefined ? mostParts : Math.max(cares.get(number)?.parts ?? 1, partsOf(written, number))
    if (number === undefined || before >= mostParts || slide.body.length === 0) continue
    const needed = Number.isFinite(height) ? Math.ceil((before * (height - head)) / room) : 0
    found.set(number, Math.min(mostParts, Math.max(found.get(number) ?? 0, before + 1, needed)))
  }
  return found
}

function partsOf({ slides }: WrittenDeck, number: number): number {
  return slides.filter(({ from }) => from === number).length
}

function fromLine({ slides }: WrittenDeck, line: number | undefined): number | undefined {
  return line === undefined ? undefined : slides.findLast(slide => slide.line <= line)?.from
}
