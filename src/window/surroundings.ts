import { makeElement } from './make-element.js'

// What surrounds the slides in their window.

/** Updates what surrounds the slide: the window's title, and the ground up to the window's edges. */
export function fitSurroundings(slide: HTMLElement | null, baseTitle: string): void {
  // On a screen of another shape, what is left above and below belongs to the slide.
  if (slide) document.body.style.backgroundColor = getComputedStyle(slide).backgroundColor
  const title = slide?.querySelector('.slide-title')?.textContent
  document.title = title ? `${title} – ${baseTitle}` : baseTitle
}

/** Adds the deck's title as a heading for screen readers, before the `first` control, because the slide that is shown often lacks it. */
export function addHeading(baseTitle: string, first: HTMLElement | null): void {
  first?.before(makeElement('h1', 'unseen', baseTitle))
}
