/** What we use of reveal.js. */
export interface RevealApi {
  initialize(options: object): Promise<unknown>
  on(name: string, listener: () => void): void
  getIndices(): { h: number; f?: number }
  slide(h: number, v: number, f: number): void
  next(): void
  prev(): void
  getCurrentSlide(): HTMLElement | null
  isLastSlide(): boolean
  configure(options: object): void
  layout(): void
}

declare const Reveal: RevealApi

/** How we ask reveal.js to show slides, whatever they are: without all that is ours. */
export const ownWays = {
  margin: 0,
  minScale: 0.1,
  maxScale: 6,
  center: false,
  display: 'flex',
  hash: true,
  fragmentInURL: true,
  respondToHashChanges: true,
  history: false,
  slideNumber: false,
  progress: false,
  // Ours has parts.
  overview: false,
  // A style sheet does it, and leaves it to those who want less motion.
  transition: 'none',
  backgroundTransition: 'none',
  postMessage: false,
  postMessageEvents: false,
  previewLinks: false,
  help: false,
  // A number and Enter, or the overview, go to a slide.
  jumpToSlide: false,
  // Ours is sent to the presenter too.
  pause: false,
  scrollActivationWidth: null
}

/** What reveal.js leaves to be fixed: a role that switches off reading by screen readers, English names, and a pause that we have not. */
export function patchReveal(): void {
  document.querySelector('.pause-overlay')?.remove()
  document.querySelector('.reveal')?.removeAttribute('role')
  Reveal.layout()
  Reveal.on('slidechanged', focusTitle)
}

/** Takes the reading place along to the new slide. Who presses a button goes on from that button. */
function focusTitle(): void {
  // In a frame beside a text that is being written, a slide must not take the focus from it.
  if (window.top !== window && !document.hasFocus()) return
  const { activeElement } = document
  if (activeElement !== document.body && !activeElement?.closest('.slides')) return
  const title = Reveal.getCurrentSlide()?.querySelector<HTMLElement>('.slide-title')
  title?.setAttribute('tabindex', '-1')
  title?.focus({ preventScroll: true })
}
