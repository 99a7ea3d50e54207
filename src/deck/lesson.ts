import type { ListItem } from 'mdast'
import type { Position } from 'unist'
import type { Block, Domain, OwnNode } from './blocks.js'
import type { Deck, Slide } from './deck.js'
import { memoizeWeak } from './memoize-weak.js'
import { blocksOf, textOf } from './walk.js'

/** A numbered point of the lesson's contract: a scope part, an outcome or a takeaway. */
interface Point {
  /** From 1, in the order of the list. */
  readonly number: number
  readonly text: string
  readonly item: ListItem
  readonly slide: Slide
  readonly place: Position | undefined
}

interface Outcome extends Point {
  readonly domain?: Domain
}

interface Takeaway extends Point {
  readonly outcomes: readonly number[]
}

/** The lesson's contract, read from its blocks. Lists are empty and blocks absent when the deck has none. */
interface Lesson {
  readonly aim?: OwnNode<'aim'>
  readonly relevance?: OwnNode<'relevance'>
  readonly scope: readonly Point[]
  readonly outcomes: readonly Outcome[]
  readonly takeaways: readonly Takeaway[]
}

/** Reads the contract from a deck. Points of several blocks of a kind are numbered consecutively. */
export const lessonOf = memoizeWeak((deck: Deck): Lesson => {
  const [aim] = [...blocksOf(deck, 'aim')]
  const [relevance] = [...blocksOf(deck, 'relevance')]
  return {
    ...(aim && { aim: aim.block }),
    ...(relevance && { relevance: relevance.block }),
    scope: points(deck, 'scope'),
    outcomes: points(deck, 'outcomes').map(point =>
      point.item.data?.domain ? { ...point, domain: point.item.data.domain } : point
    ),
    takeaways: points(deck, 'takeaways').map(point => ({ ...point, outcomes: point.item.data?.outcomes ?? [] }))
  }
})

function points(deck: Deck, type: 'scope' | 'outcomes' | 'takeaways'): Point[] {
  const items = [...blocksOf(deck, type)].flatMap(({ slide, block }) =>
    itemsOf(block.children).map(item => ({ slide, item }))
  )
  return items.map(({ slide, item }, index) => ({
    number: index + 1,
    text: textOf(item),
    item,
    slide,
    place: item.position
  }))
}

/** Returns the items of all lists directly among some blocks. */
export function itemsOf(blocks: readonly Block[]): ListItem[] {
  return blocks.flatMap(block => (block.type === 'list' ? block.children : []))
}

/** Where one learning outcome is taught, practised, assessed and closed. Slides are in deck order, each once. */
export interface OutcomeCoverage {
  readonly outcome: Outcome
  /** Slides that name it in `::slide{outcomes}`. */
  readonly slides: readonly Slide[]
  /** Slides with an activity that names it. */
  readonly activities: readonly Slide[]
  /** Slides with a quiz that names it. */
  readonly quizzes: readonly Slide[]
  readonly takeaways: readonly Takeaway[]
}

/** Returns the coverage table of a deck: one row per outcome, in order. */
export const coverageOf = memoizeWeak((deck: Deck): readonly OutcomeCoverage[] => {
  const { outcomes, takeaways } = lessonOf(deck)
  const closing = byOutcome(takeaways.map(takeaway => [takeaway, takeaway.outcomes]))
  const teaching = byOutcome(deck.slides.map(slide => [slide, slide.outcomes]))
  const practising = byOutcome([...blocksOf(deck, 'activity')].map(({ slide, block }) => [slide, block.outcomes]))
  const asking = byOutcome([...blocksOf(deck, 'quiz')].map(({ slide, block }) => [slide, block.outcomes]))
  return outcomes.map(outcome => ({
    outcome,
    slides: teaching(outcome.number),
    activities: practising(outcome.number),
    quizzes: asking(outcome.number),
    takeaways: closing(outcome.number)
  }))
})

/** Groups things by the outcomes they name. Each thing occurs once per outcome, in the given order. */
function byOutcome<Thing>(named: readonly (readonly [Thing, readonly number[]])[]): (outcome: number) => Thing[] {
  const found = new Map<number, Set<Thing>>()
  for (const [thing, outcomes] of named)
    for (const outcome of outcomes) found.set(outcome, (found.get(outcome) ?? new Set()).add(thing))
  return outcome => [...(found.get(outcome) ?? [])]
}
