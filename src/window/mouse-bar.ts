import { makeElement } from './make-element.js'

// What a mouse or a finger finds on the slides: a bar in their corner that comes when it moves or taps, and goes by itself.

/** What the buttons of the bar do. */
export interface BarActions {
  back(): void
  forward(): void
  overview(): void
  black(): void
  fullScreen(): void
  help(): void
}

export interface MouseBar {
  /** Says on which slide the show is, from 0, and whether its screen is black. */
  say(slide: number, slides: number, isBlack: boolean): void
}

/** How long it is seen after the mouse has moved, in milliseconds. */
const shownFor = 1800

const chevrons = ['M15 5l-7 7 7 7', 'M9 5l7 7-7 7'] as const
const icons = {
  overview: 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h6v6h-6z',
  black: 'M20.985 12.486a9 9 0 11-9.473-9.472c.405-.022.617.46.402.803a6 6 0 008.268 8.268c.344-.215.825-.004.803.401',
  fullScreen: 'M8 3H5a2 2 0 00-2 2v3M21 8V5a2 2 0 00-2-2h-3M3 16v3a2 2 0 002 2h3M16 21h3a2 2 0 002-2v-3',
  help: 'M2 12a10 10 0 1020 0a10 10 0 10-20 0zM9.09 9a3 3 0 015.83 1c0 2-3 3-3 3M12 17h.01'
}

/** The bar is there for a mouse that moves, a finger that taps, and keys that reach it; otherwise the slide stands alone. */
export function makeMouseBar(actions: BarActions, texts: Readonly<Record<string, string>>): MouseBar | undefined {
  const root = document.documentElement
  let fading: ReturnType<typeof setTimeout> | undefined
  // A page around this one has buttons of its own.
  const bar = window.top === window ? makeElement('nav', 'mouse-bar') : undefined
  const rest = () => {
    clearTimeout(fading)
    root.classList.remove('pointing')
    root.classList.add('resting')
  }
  const rise = () => {
    root.classList.replace('resting', 'pointing') || root.classList.add('pointing')
    clearTimeout(fading)
    fading = setTimeout(() => (bar?.matches(':hover') ? rise() : rest()), shownFor)
  }
  document.addEventListener('pointermove', ({ pointerType, movementX, movementY }) => {
    // A page that is drawn anew under a mouse that rests hears of it, too.
    if (pointerType === 'mouse' && (movementX !== 0 || movementY !== 0)) rise()
  })
  // Who goes on by keys, or by a clicker, sees the whole slide.
  document.addEventListener('keydown', ({ key }) => key !== 'Tab' && root.classList.contains('pointing') && rest())
  if (!bar) return undefined

  const button = (name: keyof BarActions, label = '', key = '', path = '') => {
    const made = document.createElement('button')
    made.type = 'button'
    made.ariaLabel = label
    made.title = key ? `${label} (${key})` : label
    const icon = made.appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'svg'))
    icon.setAttribute('viewBox', '0 0 24 24')
    icon.appendChild(document.createElementNS(icon.namespaceURI, 'path')).setAttribute('d', path)
    made.addEventListener('click', ({ detail }) => {
      actions[name]()
      // Keys that come after a click of the mouse are for the slides.
      if (detail > 0) made.blur()
    })
    return made
  }
  const isRightToLeft = root.dir === 'rtl'
  const place = makeElement('span')
  const black = button('black', texts.blankScreen, 'B', icons.black)
  const full = button('fullScreen', texts.fullScreen, 'F', icons.fullScreen)
  const back = button('back', texts.previousSlide, isRightToLeft ? '→' : '←', chevrons[isRightToLeft ? 1 : 0])
  const forward = button('forward', texts.nextSlide, isRightToLeft ? '←' : '→', chevrons[isRightToLeft ? 0 : 1])
  bar.ariaLabel = texts.slideView ?? ''
  bar.append(
    back,
    place,
    forward,
    makeElement('i'),
    button('overview', texts.overview, 'O', icons.overview),
    black,
    full,
    button('help', texts.keys, '?', icons.help)
  )
  // The space bar presses what has the focus, and does nothing else.
  bar.addEventListener('keydown', event => event.key === ' ' && event.stopPropagation())
  document.addEventListener('fullscreenchange', () => {
    full.ariaPressed = String(document.fullscreenElement !== null)
  })
  document.body.append(bar)
  return {
    say(slide, slides, isBlack) {
      place.textContent = `${slide + 1} / ${slides}`
      black.ariaPressed = String(isBlack)
      back.ariaDisabled = String(slide === 0)
      forward.ariaDisabled = String(slide === slides - 1)
    }
  }
}

/** Fills the screen with the page, or gives it back. */
export function toggleFullScreen(): void {
  const changing = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()
  // A browser may refuse it.
  changing.catch(() => {})
}
