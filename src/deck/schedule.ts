import type { Minutes } from './blocks.js'
import type { Deck, Slide } from './deck.js'
import { memoizeWeak } from './memoize-weak.js'
import { all } from './walk.js'

/** When a slide begins and how long it takes, in minutes from the start of the lesson. */
export interface ScheduledSlide {
  readonly slide: Slide
  /** From 1. */
  readonly number: number
  readonly start: number
  /** Minutes of talk: what `::slide{minutes}` says, else the estimate. */
  readonly talk: number
  /** True when the deck does not say the minutes of talk. */
  readonly estimated: boolean
  /** Minutes of all activities on the slide. */
  readonly activity: Minutes
}

export interface Schedule {
  readonly slides: readonly ScheduledSlide[]
  /** Minutes of all slides and activities. */
  readonly total: Minutes
}

// The CPTM's guidance to instructors gives a slide 1-2 minutes. A divider is read out and passed; an activity has its own time.
const estimatedTalk = { title: 1, section: 1, content: 2, withActivity: 0 }

/** The plan of a lesson, planned with the longest time of every activity so that a plan that holds, holds in the room. */
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

function activityTime(slide: Slide): Minutes {
  const times = [...all(slide.body, 'activity')].map(activity => activity.minutes ?? { min: 0, max: 0 })
  return {
    min: times.reduce((sum, time) => sum + time.min, 0),
    max: times.reduce((sum, time) => sum + time.max, 0)
  }
}
