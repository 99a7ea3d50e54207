/** What we use of reveal.js. */
export interface RevealApi {
  initialize(options: object): Promise<unknown>
  on(name: string, listener: () => void): void
  getIndices(): { h: number; f?: number }
  slide(h: number, v: number, f: number): void
  getCurrentSlide(): HTMLElement | null
  isLastSlide(): boolean
  configure(options: object): void
  layout(): void
}

declare const Reveal: RevealApi

/** What reveal.js leaves to be fixed: a role that switches off reading by screen readers, English names, and a pause that we have not. */
export function patchReveal(texts: Readonly<Record<string, string>>): void {
  document.querySelector('.pause-overlay')?.remove()
  document.querySelector('.reveal')?.removeAttribute('role')
  name('.navigate-right', isRightToLeft() ? texts.previousSlide : texts.nextSlide)
  name('.navigate-left', isRightToLeft() ? texts.nextSlide : texts.previousSlide)
  Reveal.layout()
  Reveal.on('slidechanged', focusTitle)
  // reveal.js disables all arrows for a moment at each move, and an arrow that is disabled loses the focus.
  for (const arrow of document.querySelectorAll<HTMLElement>('.controls button'))
    arrow.addEventListener('click', () => arrow.focus({ preventScroll: true }))
}

/** How long the arrows are seen after the mouse has moved, in milliseconds. */
const arrowsShownFor = 2000

/** The arrows are there for a mouse that moves, and for keys that reach them; otherwise the slide stands alone. */
export function showArrowsToMouse(): void {
  let fading: ReturnType<typeof setTimeout> | undefined
  document.addEventListener('mousemove', ({ movementX, movementY }) => {
    // A page that is drawn anew under a mouse that rests hears of it, too.
    if (movementX === 0 && movementY === 0) return
    document.documentElement.classList.add('pointing')
    clearTimeout(fading)
    fading = setTimeout(() => document.documentElement.classList.remove('pointing'), arrowsShownFor)
  })
}

/** Takes the reading place along to the new slide. Who presses an arrow goes on from that arrow. */
function focusTitle(): void {
  // In a frame beside a text that is being written, a slide must not take the focus from it.
  if (window.top !== window && !document.hasFocus()) return
  const { activeElement } = document
  if (activeElement !== document.body && !activeElement?.closest('.slides')) return
  const title = Reveal.getCurrentSlide()?.querySelector<HTMLElement>('.slide-title')
  title?.setAttribute('tabindex', '-1')
  title?.focus({ preventScroll: true })
}

function isRightToLeft(): boolean {
  return document.documentElement.dir === 'rtl'
}

function name(selector: string, label: string | undefined): void {
  for (const element of document.querySelectorAll(selector)) element.setAttribute('aria-label', label ?? '')
}
