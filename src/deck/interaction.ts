import type { Slide } from './deck.js'
import type { Schedule, ScheduledSlide } from './schedule.js'
import { walk } from './walk.js'

/** True for a slide that people work on: it carries an activity or a quiz. */
export function isExercise({ body }: Slide): boolean {
  return [...walk(body)].some(node => node.type === 'activity' || node.type === 'quiz')
}

/** Minutes of a planned slide in which people work: its activities, and its talk where that is about a quiz. */
export function interactionIn({ slide, talk, activity }: ScheduledSlide): number {
  return activity.max + (isWorkedThrough(slide, activity.max) ? talk : 0)
}

/** Minutes of a planned slide in which people only listen: its talk, unless that is about a quiz. What is talked comes before an activity. */
export function lectureIn(planned: ScheduledSlide): number {
  return planned.talk + planned.activity.max - interactionIn(planned)
}

// An activity that names no minutes takes those of its slide.
function isWorkedThrough(slide: Slide, minutesOfActivities: number): boolean {
  const hasQuiz = walk(slide.body).some(({ type }) => type === 'quiz')
  return hasQuiz || (isExercise(slide) && minutesOfActivities === 0)
}

/** How much of a lesson's time people work, in whole percent, rounded down. Zero for a lesson without time. */
export function interactionShare({ slides, total }: Schedule): number {
  const minutes = slides.reduce((sum, slide) => sum + interactionIn(slide), 0)
  return total.max === 0 ? 0 : Math.floor((minutes / total.max) * 100)
}
