import type { Deck, Slide } from '../deck/deck.js'
import { textSteps } from './box-sizes.js'
import { pointsText } from './points-beside.js'
import { contentLayout } from './slide-layout.js'
import { titleLimit } from './title-limit.js'
import { isLineBesidePicture, lineSize, titleText } from './title-zone.js'

/** What slides with words beside a picture share that follow each other. */
export interface PictureRun {
  /** Whether the picture of this one stands where reading begins: from one to the next, sides alternate. */
  readonly isAtStart: boolean
  /** The size of their titles in px: that of the smallest, titles apart that are too long for either of the usual sizes. */
  readonly title: number
  /** That of short points in their panels. */
  readonly points: number
}

/** Returns the run that a slide stands in; undefined for a slide with no such neighbour. */
export function pictureRun(
  slide: Slide,
  { slides, language }: Pick<Deck, 'slides' | 'language'>
): PictureRun | undefined {
  if (!isOfRun(slide)) return undefined
  const at = slides.findIndex(({ id }) => id === slide.id)
  const first = slides.slice(0, at).findLastIndex(other => !isOfRun(other)) + 1
  const after = slides.slice(at).findIndex(other => !isOfRun(other))
  const run = slides.slice(first, after < 0 ? undefined : at + after)
  if (run.length < 2) return undefined
  const sizes = run.map(one => ({
    size: Math.min(titleText(one, language), titleLimit(one, language) ?? Number.POSITIVE_INFINITY),
    isLine: lineSize(one, language) !== undefined
  }))
  const usual = sizes.filter(({ size, isLine }) => isLine || size >= textSteps(language)['title-small'])
  const title = Math.min(...usual.map(({ size }) => size))
  const points = run.map(one => pointsText(one, language) ?? Number.POSITIVE_INFINITY)
  return {
    isAtStart: (at - first) % 2 === 1,
    title,
    points: Math.min(title, ...points)
  }
}

function isOfRun(slide: Slide): boolean {
  return contentLayout(slide) === 'picture-half' && !isLineBesidePicture(slide)
}
