import type { Blanking, Countdown, Position, QuestionPlace, RevealedAnswer } from './channel.js'
import { showCountdown } from './countdown.js'
import { followPresenter } from './projector.js'
import { patchReveal, type RevealApi } from './reveal-js.js'
import { hideAnswer, showAnswer } from './revealed-answer.js'
import { isCommand, listenForRoomKeys, signOf } from './room-keys.js'
import { loadState, saveState } from './saved-state.js'
import { scrollToSlideAsked, setUpViewButton, switchView, viewAsked } from './view-button.js'

// The script of slides.html. Without it the page is a plain document; with it, reveal.js shows one slide at a time.

declare const Reveal: RevealApi

const texts: Record<string, string> = JSON.parse(document.body.dataset.texts ?? '{}')
const baseTitle = document.title
const stateName = `slides ${document.body.dataset.deck}`
const placeAsked = location.hash.length > 1
const button = document.getElementById('_reading-view')

const view = viewAsked()

if (button)
  setUpViewButton(button, (view === 'reading' ? texts.slideView : texts.readingView) ?? '', () => switchView(view))
document.addEventListener('keydown', event => {
  if (isCommand(event) && signOf(event) === 'r') switchView(view)
})

if (view === 'slides') start()
else scrollToSlideAsked()

function start(): void {
  addHeading()
  const deck = document.querySelector<HTMLElement>('.deck')
  deck?.classList.add('reveal')
  // This word alone switches off reveal.js's own style sheet for paper, which would undo ours.
  document.documentElement.classList.add('print-pdf')
  const slides = [...document.querySelectorAll<HTMLElement>('.slides > .slide')]
  let answers: RevealedAnswer[] = []
  let countdown: Countdown | undefined
  let blank: Blanking = 'off'
  const conceal = ({ slide, question }: QuestionPlace) => {
    answers = answers.filter(answer => answer.slide !== slide || answer.question !== question)
    const shown = slides[slide]
    if (shown) hideAnswer(shown, question)
  }
  // Whether there is room for them is known only of the slide that is seen.
  const showAnswers = () => {
    const { slide } = here()
    const shown = slides[slide]
    for (const answer of answers)
      if (answer.slide === slide && shown) showAnswer(shown, answer, texts.correctAnswer ?? '')
  }
  const setBlank = (to: Blanking) => {
    blank = to
    document.documentElement.classList.toggle('blanked', to !== 'off')
    document.documentElement.dataset.screen = to
  }
  const tell = followPresenter({
    go: ({ slide, step }) => Reveal.slide(slide, 0, step - 1),
    blank: setBlank,
    answer(answer) {
      conceal(answer)
      answers.push(answer)
      showAnswers()
    },
    conceal,
    countdown(to) {
      countdown = to
      drawCountdown()
    }
  })
  const drawCountdown = () => {
    const { slide } = here()
    if (deck) showCountdown(deck, { number: slide, drawing: slides[slide] }, countdown, texts)
  }
  setInterval(drawCountdown, 250)
  const report = () => {
    const at = here()
    tell.at(at)
    // A deck that was shown to its end begins anew.
    saveState(stateName, { position: Reveal.isLastSlide() ? { slide: 0, step: 0 } : at })
  }
  const change = () => {
    report()
    fitWindow()
    showAnswers()
    drawCountdown()
  }
  const begin = () => {
    tell.at(here())
    fitWindow()
  }
  Reveal.on('slidechanged', change)
  Reveal.on('fragmentshown', report)
  Reveal.on('fragmenthidden', report)
  Reveal.on('ready', begin)
  listenForRoomKeys({
    blank(colour) {
      setBlank(blank === colour ? 'off' : colour)
      tell.blank(blank)
    },
    goTo(slide) {
      if (slide >= 0 && slide < Reveal.getTotalSlides()) Reveal.slide(slide, 0, -1)
    },
    // Here the show has begun.
    start() {}
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
    fragmentInURL: true,
    respondToHashChanges: true,
    history: false,
    slideNumber: false,
    controlsTutorial: false,
    // Faded, it is too faint to be seen by everybody.
    controlsBackArrows: 'visible',
    transition: 'none',
    backgroundTransition: 'none',
    postMessage: false,
    postMessageEvents: false,
    previewLinks: false,
    help: false,
    // Ours is told to the presenter too.
    pause: false,
    scrollActivationWidth: null,
    rtl: document.documentElement.dir === 'rtl',
    keyboard: { 27: closeOverview, 66: null, 190: null, 82: null }
  })
    .then(() => patchReveal(texts))
    .then(goOn)
}

/** What Escape does. It opens nothing: clickers send it to end a show, where the audience would see all slides that are to come. */
function closeOverview(): void {
  if (Reveal.isOverview()) Reveal.toggleOverview(false)
}

function here(): Position {
  const { h, f } = Reveal.getIndices()
  return { slide: h, step: (f ?? -1) + 1 }
}

/** Opened again after an accident, the show goes on where it was. An address with a place, and a presenter, know better. */
async function goOn(): Promise<void> {
  if (placeAsked || window.opener) return
  const found = await loadState(stateName)
  const { slide, step } = here()
  if (found && slide === 0 && step === 0) Reveal.slide(found.position.slide, 0, found.position.step - 1)
}

/** Fits the window to its slide: the title says which it is, the ground goes on to the edges, and the arrows stand out. */
function fitWindow(): void {
  const slide = Reveal.getCurrentSlide()
  const ground = [...(slide?.classList ?? [])].filter(name => name.startsWith('ground-'))
  for (const control of document.querySelectorAll('.reveal > :is(.controls, .progress)')) {
    control.classList.remove(...[...control.classList].filter(name => name.startsWith('ground-')))
    control.classList.add(...ground)
  }
  // On a screen of another shape, what is left above and below belongs to the slide.
  if (slide) document.body.style.backgroundColor = getComputedStyle(slide).backgroundColor
  const title = slide?.querySelector('.slide-title')?.textContent
  document.title = title ? `${title} – ${baseTitle}` : baseTitle
}

/** On the stage one slide is shown, often without the deck's title: a heading that is only heard says it. */
function addHeading(): void {
  const heading = document.createElement('h1')
  heading.className = 'unseen'
  heading.textContent = baseTitle
  button?.before(heading)
}
