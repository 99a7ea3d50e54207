import { tokenOf } from './channel.js'

// The reading view is the page without reveal.js. The address says which view is wanted, so that a reload keeps it.

type View = 'reading' | 'slides'

const upright = '(orientation: portrait) and (max-width: 600px), (orientation: portrait) and (hover: none)'

/**
 * The view that this page begins with. Where the address asks for none, a phone or tablet held upright reads: a slide would be a stamp on one and
 * fill half of the other. A frame and the presenter's projector window show slides, whatever their size.
 */
export function viewAsked(): View {
  const asked = new URLSearchParams(location.search)
  if (asked.has('reading')) return 'reading'
  const isOwn = window.top === window && tokenOf(window.name) === undefined
  return isOwn && !asked.has('slides') && matchMedia(upright).matches ? 'reading' : 'slides'
}

/** Reloads the page in its other view, at the current slide. */
export function switchView(current: View): void {
  const url = new URL(location.href)
  url.searchParams.delete(current)
  url.searchParams.set(current === 'reading' ? 'slides' : 'reading', '')
  // A place in the slides is written `#/id` or `#/id/step`; in a plain document it is `#id`.
  if (current === 'slides') url.hash = url.hash.replace(/^#\/([^/]*).*/, '#$1')
  else url.hash = `#/${slideInView()}`
  location.replace(url.href)
}

/** Goes to the slide that the address names as reveal.js does, where the page is read. */
export function scrollToSlideAsked(): void {
  const [, id] = /^#\/([^/]+)/.exec(location.hash) ?? []
  if (id !== undefined) location.replace(`#${id}`)
}

/** The id of the slide that is read: the one that the address names while any of it is seen, else the first that reaches below the top of the window. */
function slideInView(): string {
  const named = document.getElementById(decodeURIComponent(location.hash.slice(1)))
  const slides = [...document.querySelectorAll('.slides > .slide')]
  const isSeen = (slide: Element) => {
    const { top, bottom } = slide.getBoundingClientRect()
    return top < innerHeight && bottom > innerHeight / 4
  }
  return (slides.find(slide => slide === named && isSeen(slide)) ?? slides.find(isSeen))?.id ?? ''
}

/** How long the button is visible after a tap, in milliseconds. */
const shownFor = 4000

/**
 * Lets the button switch the view. Where it is faded out, so that it is not on the wall, a tap shows it for a while, and only one on a button that
 * is seen counts: who taps a corner by accident stays where they are.
 */
export function setUpViewButton(button: HTMLElement, label: string, switchView: () => void): void {
  let isBlind = false
  let fading: ReturnType<typeof setTimeout> | undefined
  button.hidden = false
  button.textContent = label
  button.addEventListener('pointerdown', ({ pointerType }) => {
    isBlind = pointerType !== 'mouse' && getComputedStyle(button.parentElement ?? button).opacity === '0'
  })
  button.addEventListener('click', () => {
    if (!isBlind) switchView()
    isBlind = false
  })
  // On a wall that is touched, the presenter's window shows the slide alone.
  if (tokenOf(window.name) !== undefined) return
  document.addEventListener('click', event => {
    if (!('pointerType' in event) || event.pointerType === 'mouse' || event.pointerType === '') return
    document.documentElement.classList.add('tapped')
    clearTimeout(fading)
    fading = setTimeout(() => document.documentElement.classList.remove('tapped'), shownFor)
  })
}
