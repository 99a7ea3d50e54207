import type { SlidesWindow } from './live-slides.js'

// What stands in a frame of the author's page.

/** reveal.js in a frame of slides, once it has begun. */
export function reveal(frame: HTMLIFrameElement): SlidesWindow['Reveal'] {
  return ((frame.contentWindow ?? {}) as SlidesWindow).Reveal
}

/** Whether the browser shows a page of its own instead, which no script may look into. */
export function isLost(frame: HTMLIFrameElement): boolean {
  return frame.contentDocument === null && !isPrinted(frame)
}

/** Gives a sheet of paper the ground of the author's page around it, as slides have. */
export function surround(frame: HTMLIFrameElement): void {
  const inside = frame.contentDocument?.body
  if (inside?.querySelector('.paper-document'))
    inside.style.background = getComputedStyle(document.body).backgroundColor
}

/** Whether a frame shows pages as they come out of a printer, in the browser's own viewer. */
export function isPrinted({ title }: HTMLIFrameElement): boolean {
  return title.endsWith(', printed')
}
