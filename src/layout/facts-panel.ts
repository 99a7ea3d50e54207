import type { Activity, Block } from '../deck/blocks.js'
import type { Slide } from '../deck/deck.js'
import { bodyOf } from '../deck/word-layouts.js'
import { px } from './box-sizes.js'
import { exercisePicture, withoutExercisePicture } from './exercise-picture.js'
import { factsWidth, wordsHeight } from './facts-height.js'
import { contentLayout } from './slide-layout.js'

// A panel goes to the edge of the slide. Its words keep a little away from that, and from a line at its other edge.
const besideBox = px.edge - px['facts-start'] - px['facts-end'] + px['fact-side'] - 3
// What words keep free below them.
const below = 28
// Less of a picture shows nothing.
const leastPicture = 124

/** The activity that has a slide to itself, and whose facts then stand in a panel along the edge of the slide, from top to bottom; undefined where they stand in a box. */
export function activityWithPanel(slide: Slide, language: string): Activity | undefined {
  const [only, ...others] = withoutExercisePicture(bodyOf(slide))
  const isAlone = only?.type === 'activity' && others.length === 0 && contentLayout(slide) === 'activity'
  return isAlone && only.minutes && heightOf(only, language) + below <= px['slide-height'] ? only : undefined
}

/** The activity that has a slide to itself, but for a picture in its panel. */
export function onlyActivity(slide: Slide, language: string): Activity | undefined {
  const [only, ...others] = bodyOf(slide)
  return only?.type === 'activity' && others.length === 0 ? only : activityWithPanel(slide, language)
}

/** The width in px that a slide has for words beside the panel with the facts of its activity; undefined where it has none. */
export function besidePanel(slide: Slide, language: string): number | undefined {
  const activity = activityWithPanel(slide, language)
  return activity && px['slide-width'] - 2 * px.edge - factsWidth(activity, language) - px['facts-gap']
}

/** The picture of a slide that has its place in such a panel, below the facts; undefined where there is none, or these leave no room for it. */
export function panelPicture(slide: Slide, language: string): Block | undefined {
  const activity = activityWithPanel(slide, language)
  const hasRoom = activity && heightOf(activity, language) + leastPicture <= px['slide-height']
  return hasRoom ? exercisePicture(bodyOf(slide)) : undefined
}

/** The height in px of what stands in the panel. */
function heightOf(activity: Activity, language: string): number {
  return px['dial-top'] + px.dial + px['dial-end'] + wordsHeight(activity, language, besideBox)
}
