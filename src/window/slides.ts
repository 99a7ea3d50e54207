import type { Blanking, Position } from './channel.js'
import { makeLastViewed } from './last-viewed.js'
import { makeMouseBar, toggleFullScreen } from './mouse-bar.js'
import { setUpOverview } from './overview.js'
import { followPresenter } from './projector.js'
import { setUpReadingBar } from './reading-bar.js'
import { setUpTaps } from './reading-taps.js'
import { ownWays, patchReveal, type RevealApi } from './reveal-js.js'
import { bindRoomHelp } from './room-help.js'
import { isCommand, listenForRoomKeys, signOf } from './room-keys.js'
import { loadState, saveState } from './saved-state.js'
import { drawCharts, drawDiagrams } from './scaled-diagrams.js'
import { enlargeText, heights, shapeOf } from './shape.js'
import { addHeading, nameWindow } from './surroundings.js'
import { scrollToSlideAsked, setUpViewButton, switchView, viewAsked } from './view-button.js'
import { makeWall } from './wall.js'

// The script of slides.html. Without it the page is a plain document; with it, reveal.js shows one slide at a time.

declare const Reveal: RevealApi

const texts: Record<string, string> = Object.fromEntries(
  (document.body.dataset.texts ?? '').split('\n').map(line => line.split(/=(.*)/))
)
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
else {
  drawDiagrams()
  drawCharts()
  setUpTaps()
  if (button) setUpReadingBar(button, texts)
  scrollToSlideAsked()
}

function start(): void {
  addHeading(baseTitle, button)
  const deck = document.querySelector<HTMLElement>('.deck')
  if (!deck) return
  deck.classList.replace('read', 'reveal')
  // This word alone switches off reveal.js's own style sheet for paper, which would undo ours.
  document.documentElement.classList.add('print-pdf')
  const slides = [...document.querySelectorAll<HTMLElement>('.slides > .slide')]
  const wall = makeWall(deck, slides, () => here().slide, texts)
  const overview = setUpOverview({
    slides,
    title: baseTitle,
    texts,
    current: () => here().slide,
    go: slide => Reveal.slide(slide, 0, -1)
  })
  const tell = followPresenter({
    connected() {
      tell.shape(shape)
      // The presenter drives: the wall shows nothing but the slide.
      document.documentElement.classList.add('driven')
    },
    go: ({ slide, step }) => Reveal.slide(slide, 0, step - 1),
    blank: setBlank,
    answer: wall.answer,
    conceal: wall.conceal,
    countdown: wall.countdown,
    point: wall.point,
    zoom: wall.setZoom
  })
  let shape = shapeOf(innerWidth, innerHeight)
  const fitStage = () => {
    document.documentElement.classList.toggle('tall-stage', shape === 'tall')
    const slide = Reveal.getCurrentSlide()
    if (slide) enlargeText(slide, shape)
    sayPlace()
    nameWindow(Reveal.getCurrentSlide(), baseTitle)
    wall.redraw()
  }
  const report = () => {
    const at = here()
    tell.at(at)
    // A deck that was shown to its end begins anew.
    saveState(stateName, { position: Reveal.isLastSlide() ? { slide: 0, step: 0 } : at })
  }
  const blank = (colour: 'black' | 'white') => {
    setBlank(wall.blank === colour ? 'off' : colour)
    tell.blank(wall.blank)
  }
  const bar = makeMouseBar(
    {
      back: () => Reveal.prev(),
      forward: () => Reveal.next(),
      overview: overview.toggle,
      black: () => blank(wall.blank === 'white' ? 'white' : 'black'),
      fullScreen: toggleFullScreen,
      help: bindRoomHelp(texts)
    },
    texts
  )
  const last = makeLastViewed()
  Reveal.on('slidechanged', () => {
    last.moved(here().slide)
    deck.classList.toggle('onward', here().slide > last.before)
    report()
    fitStage()
    wall.changed()
  })
  Reveal.on('fragmentshown', report)
  Reveal.on('fragmenthidden', report)
  Reveal.on('ready', () => {
    last.moved(here().slide)
    tell.at(here())
    fitStage()
  })
  // A page around this one has changed what stands on the slide (`live-slides.ts`).
  window.addEventListener('slidechange', fitStage)
  window.addEventListener('resize', () => {
    shape = shapeOf(innerWidth, innerHeight)
    Reveal.configure({ height: heights[shape] })
    fitStage()
    tell.shape(shape)
  })
  listenForRoomKeys({
    blank,
    goTo(slide) {
      overview.close()
      if (slide >= 0 && slide < slides.length) Reveal.slide(slide, 0, -1)
    },
    // Here the show has begun.
    start() {},
    lastViewed: () => Reveal.slide(last.before, 0, -1),
    overview: overview.toggle,
    zoom: () => tell.zoom(wall.toggleZoom()),
    fullScreen: toggleFullScreen
  })
  Reveal.initialize({
    width: 1280,
    height: heights[shape],
    ...ownWays,
    rtl: document.documentElement.dir === 'rtl',
    // Escape opens nothing: clickers send it to end a show.
    keyboard: { 27: leaveZoom }
  })
    .then(() => patchReveal())
    .then(goOn)

  function sayPlace(): void {
    bar?.say(here().slide, slides.length, wall.blank !== 'off')
  }

  function setBlank(to: Blanking): void {
    wall.setBlank(to)
    sayPlace()
  }

  function leaveZoom(): void {
    if (wall.zoom !== 'off') tell.zoom(wall.toggleZoom())
  }
}

function here(): Position {
  const { h, f } = Reveal.getIndices()
  return { slide: h, step: (f ?? -1) + 1 }
}

/** Restores the position after the window was closed by accident, unless the address names a slide or a presenter is connected. */
async function goOn(): Promise<void> {
  if (placeAsked || window.opener) return
  const found = await loadState(stateName)
  const { slide, step } = here()
  if (found && slide === 0 && step === 0) Reveal.slide(found.position.slide, 0, found.position.step - 1)
}
