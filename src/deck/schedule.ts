import type { Minutes } from './blocks.js'
import type { Deck, Slide } from './deck.js'
import { memoizeWeak } from './memoize-weak.js'
import { all, walk } from './walk.js'

/** When a slide begins and how long it takes, in minutes from the start of the lesson. */
export interface ScheduledSlide {
  readonly slide: Slide
  /** From 1. */
  readonly number: number
  readonly start: number
  /** Minutes of talk: those of `::slide{minutes}`, else an estimate. */
  readonly talk: number
  /** True when the minutes of talk are an estimate. */
  readonly estimated: boolean
  /** Minutes of all activities on the slide. */
  readonly activity: Minutes
}

export interface Schedule {
  readonly slides: readonly ScheduledSlide[]
  /** Minutes of all slides and activities. */
  readonly total: Minutes
}

// The CPTM's guidance for instructors is 1-2 minutes per slide. A divider is only read out; an activity has its own time.
const estimatedTalk = { title: 1, section: 1, content: 2, withActivity: 0 }

/** Returns the schedule of a lesson, using the longest time of every activity so that it holds in practice. */
export const scheduleOf = memoizeWeak((deck: Deck): Schedule => {
  const slides: ScheduledSlide[] = []
  let start = 0
  let min = 0
  for (const [index, slide] of deck.slides.entries()) {
    const activity = activityTime(slide)
    const talk = slide.minutes ?? (activity.max > 0 ? estimatedTalk.withActivity : estimatedTalk[slide.kind])
    slides.push({ slide, number: index + 1, start, talk, estimated: slide.minutes === undefined, activity })
    start += talk + activity.max
    min += talk + activity.min
  }
  return { slides, total: { min, max: start } }
})

/** Returns the whole minutes of each part of the lesson, by its number, from the slides that say that they belong to it. */
export const minutesOfParts = memoizeWeak((deck: Deck): ReadonlyMap<number, number> => {
  const minutes = new Map<number, number>()
  for (const { slide, talk, activity } of scheduleOf(deck).slides)
    if (slide.scope !== undefined) minutes.set(slide.scope, (minutes.get(slide.scope) ?? 0) + talk + activity.max)
  return new Map([...minutes].map(([part, time]) => [part, Math.max(1, Math.round(time))]))
})

function activityTime(slide: Slide): Minutes {
  const times = [...all(slide.body, 'activity')].map(activity => activity.minutes ?? { min: 0, max: 0 })
  return {
    min: times.reduce((sum, time) => sum + time.min, 0),
    max: times.reduce((sum, time) => sum + time.max, 0)
  }
}

/** True for a slide with an activity or a quiz. */
export function isExercise({ body }: Slide): boolean {
  return [...walk(body)].some(node => node.type === 'activity' || node.type === 'quiz')
}

/** Returns a slide's minutes of active work: its activities, and its talk where that is about a quiz. */
function interactionIn({ slide, talk, activity }: ScheduledSlide): number {
  return activity.max + (isWorkedThrough(slide, activity.max) ? talk : 0)
}

/** Returns a slide's minutes of listening: its talk, unless that is about a quiz. Talk comes before an activity. */
export function lectureIn(planned: ScheduledSlide): number {
  return planned.talk + planned.activity.max - interactionIn(planned)
}

// An activity without minutes of its own takes those of its slide.
function isWorkedThrough(slide: Slide, minutesOfActivities: number): boolean {
  const hasQuiz = walk(slide.body).some(({ type }) => type === 'quiz')
  return hasQuiz || (isExercise(slide) && minutesOfActivities === 0)
}

/** Returns the share of a lesson spent on active work, in whole percent, rounded down. Zero for a lesson without minutes. */
export function interactionShare({ slides, total }: Schedule): number {
  const minutes = slides.reduce((sum, slide) => sum + interactionIn(slide), 0)
  return total.max === 0 ? 0 : Math.floor((minutes / total.max) * 100)
}
