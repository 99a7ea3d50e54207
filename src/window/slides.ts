import { followPresenter } from './projector.js'
import { isReading, toggleReading } from './reading.js'

// The script of slides.html. Without it the page is a plain document; with it, reveal.js shows one slide at a time.

interface RevealApi {
  initialize(options: object): Promise<unknown>
  on(name: string, listener: () => void): void
  getIndices(): { h: number; f?: number }
  slide(h: number, v: number, f: number): void
  getCurrentSlide(): HTMLElement | null
  layout(): void
}

declare const Reveal: RevealApi

const texts: Record<string, string> = JSON.parse(document.body.dataset.texts ?? '{}')
const baseTitle = document.title
const button = document.getElementById('reading-view')

if (button) {
  button.hidden = false
  button.textContent = (isReading() ? texts.slideView : texts.readingView) ?? ''
  button.addEventListener('click', toggleReading)
}
document.addEventListener('keydown', event => {
  if (event.key.toLowerCase() === 'r' && !event.ctrlKey && !event.metaKey && !event.altKey) toggleReading()
})

if (!isReading()) start()

function start(): void {
  const deck = document.querySelector('.deck')
  deck?.classList.add('reveal')
  // This word alone switches off reveal.js's own style sheet for paper, which would undo ours.
  document.documentElement.classList.add('print-pdf')
  let blank = false
  const setBlank = (on: boolean) => {
    blank = on
    document.documentElement.classList.toggle('blanked', on)
  }
  const tell = followPresenter({
    go: ({ slide, step }) => Reveal.slide(slide, 0, step - 1),
    blank: setBlank
  })
  const report = () => {
    const { h, f } = Reveal.getIndices()
    tell.at({ slide: h, step: (f ?? -1) + 1 })
  }
  const change = () => {
    report()
    fitWindow()
  }
  Reveal.on('slidechanged', change)
  Reveal.on('fragmentshown', report)
  Reveal.on('fragmenthidden', report)
  Reveal.on('ready', change)
  // reveal.js pauses on B by itself; ours is told to the presenter too.
  document.addEventListener('keydown', event => {
    if ((event.key !== 'b' && event.key !== '.') || event.ctrlKey || event.metaKey || event.altKey) return
    setBlank(!blank)
    tell.blank(blank)
  })
  Reveal.initialize({
    width: 1280,
    height: 720,
    margin: 0,
    minScale: 0.1,
    maxScale: 6,
    center: false,
    display: 'flex',
    hash: true,
    respondToHashChanges: true,
    history: false,
    slideNumber: false,
    controlsTutorial: false,
    transition: 'none',
    backgroundTransition: 'none',
    postMessage: false,
    postMessageEvents: false,
    previewLinks: false,
    help: false,
    scrollActivationWidth: null,
    rtl: document.documentElement.dir === 'rtl',
    keyboard: { 66: null, 190: null, 82: null }
  }).then(settle)
}

/** What reveal.js leaves to be mended: a role that switches off reading by screen readers, and English names. */
function settle(): void {
  document.querySelector('.reveal')?.removeAttribute('role')
  name('.navigate-right, .navigate-down', isRightToLeft() ? texts.previousSlide : texts.nextSlide)
  name('.navigate-left, .navigate-up', isRightToLeft() ? texts.nextSlide : texts.previousSlide)
  Reveal.layout()
}

function isRightToLeft(): boolean {
  return document.documentElement.dir === 'rtl'
}

function name(selector: string, label: string | undefined): void {
  for (const element of document.querySelectorAll(selector)) element.setAttribute('aria-label', label ?? '')
}

/** Fits the window to its slide: the title says which it is, the ground goes on to the edges, and the arrows stand out. */
function fitWindow(): void {
  const slide = Reveal.getCurrentSlide()
  const isFilled = slide?.matches('.layout-title, .layout-section, .ground-accent, .ground-dark') ?? false
  document.documentElement.dataset.ground = isFilled ? 'filled' : 'plain'
  // On a screen of another shape, what is left above and below belongs to the slide.
  if (slide) document.body.style.backgroundColor = getComputedStyle(slide).backgroundColor
  const title = slide?.querySelector('.slide-title')?.textContent
  document.title = title ? `${title} – ${baseTitle}` : baseTitle
}
