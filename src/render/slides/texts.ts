import type { Labels } from '../templates.js'

/** The words that the slides' script needs, in the deck's language. */
export function slideTexts(labels: Labels) {
  return {
    readingView: labels.readingView,
    slideView: labels.slideView,
    goTo: labels.goTo,
    nextSlide: labels.nextSlide,
    previousSlide: labels.previousSlide
  }
}
