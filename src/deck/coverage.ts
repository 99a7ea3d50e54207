import type { Deck, Slide } from './deck.js'
import { lessonOf, type Outcome, type Takeaway } from './lesson.js'
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
export function coverageOf(deck: Deck): OutcomeCoverage[] {
  const { outcomes, takeaways } = lessonOf(deck)
  return outcomes.map(outcome => ({
    outcome,
    slides: deck.slides.filter(slide => slide.outcomes.includes(outcome.number)),
    activities: slidesWith(deck, 'activity', outcome.number),
    quizzes: slidesWith(deck, 'quiz', outcome.number),
    takeaways: takeaways.filter(takeaway => takeaway.outcomes.includes(outcome.number))
  }))
}

function slidesWith(deck: Deck, type: 'activity' | 'quiz', outcome: number): Slide[] {
  const slides = [...blocksOf(deck, type)]
    .filter(({ block }) => block.outcomes.includes(outcome))
    .map(({ slide }) => slide)
  return [...new Set(slides)]
}
