import type { Deck, Slide } from './deck.js'
import { lessonOf, type Outcome, type Takeaway } from './lesson.js'
import { memoizeWeak } from './memoize-weak.js'
import { blocksOf } from './walk.js'

/** Where one learning outcome is taught, practised, assessed and closed. Slides stand in deck order, each once. */
export interface OutcomeCoverage {
  readonly outcome: Outcome
  /** Slides that say in `::slide{outcomes}` that they teach it. */
  readonly slides: readonly Slide[]
  /** Slides with an activity that names it. */
  readonly activities: readonly Slide[]
  /** Slides with a quiz that names it. */
  readonly quizzes: readonly Slide[]
  readonly takeaways: readonly Takeaway[]
}

/** The coverage table of a deck: one row for each outcome, in order. */
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

/** What names an outcome, by the outcome's number. Each thing once, in the order given. */
function byOutcome<Thing>(named: readonly (readonly [Thing, readonly number[]])[]): (outcome: number) => Thing[] {
  const found = new Map<number, Set<Thing>>()
  for (const [thing, outcomes] of named)
    for (const outcome of outcomes) found.set(outcome, (found.get(outcome) ?? new Set()).add(thing))
  return outcome => [...(found.get(outcome) ?? [])]
}
