import { makeElement } from './make-element.js'

// What surrounds the slides in their window.

/** Says in the window's title which slide is shown. */
export function nameWindow(slide: HTMLElement | null, baseTitle: string): void {
  const title = slide?.querySelector('.slide-title')?.textContent
  document.title = title ? `${title} – ${baseTitle}` : baseTitle
}

/** Adds the deck's title as a heading for screen readers, before the `first` control, because the slide that is shown often lacks it. */
export function addHeading(baseTitle: string, first: HTMLElement | null): void {
  first?.before(makeElement('h1', 'unseen', baseTitle))
}
