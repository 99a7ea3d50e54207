import type { Minutes } from '../../deck/blocks.js'
import type { Deck, Slide } from '../../deck/deck.js'
import { coverageOf, lessonOf } from '../../deck/lesson.js'
import { isExercise, minutesOfParts, scheduleOf } from '../../deck/schedule.js'

/** The time of a lesson and how its outcomes are covered, while it is written. Slides and points are named by their numbers, from 1. */
export interface LessonPlan {
  /** The minutes that the front matter promises. */
  readonly planned?: number
  readonly total: Minutes
  readonly slides: readonly PlannedSlide[]
  readonly parts: readonly { readonly number: number; readonly text: string; readonly minutes: number }[]
  readonly outcomes: readonly PlannedOutcome[]
}

export interface PlannedSlide {
  readonly id: string
  readonly title: string
  /** With its activities, at their longest. */
  readonly minutes: number
  readonly isEstimated: boolean
  readonly isExercise: boolean
  readonly part?: number
}

export interface PlannedOutcome {
  readonly number: number
  readonly text: string
  readonly slides: readonly number[]
  readonly activities: readonly number[]
  readonly questions: readonly number[]
  readonly takeaways: readonly number[]
}

/** The plan of a deck as it is written. */
export function lessonPlan(deck: Deck): LessonPlan {
  const { slides, total } = scheduleOf(deck)
  const minutes = minutesOfParts(deck)
  const { duration } = deck.frontMatter
  const numbers = (found: readonly Slide[]) => found.map(slide => deck.slides.indexOf(slide) + 1)
  return {
    ...(duration > 0 && { planned: duration }),
    total,
    slides: slides.map(({ slide, talk, activity, estimated }) => ({
      id: slide.id,
      title: slide.title,
      minutes: talk + activity.max,
      isEstimated: estimated && activity.max === 0,
      isExercise: isExercise(slide),
      ...(slide.scope !== undefined && { part: slide.scope })
    })),
    parts: lessonOf(deck).scope.map(({ number, text }) => ({ number, text, minutes: minutes.get(number) ?? 0 })),
    outcomes: coverageOf(deck).map(({ outcome, slides, activities, quizzes, takeaways }) => ({
      number: outcome.number,
      text: outcome.text,
      slides: numbers(slides),
      activities: numbers(activities),
      questions: numbers(quizzes),
      takeaways: takeaways.map(({ number }) => number)
    }))
  }
}
