import type { Blanking, Position } from './channel.js'
import { setUpCountdown } from './countdown-desk.js'
import { bindButtons, element, resizeText, sayBlank, sayProjector, texts } from './desk.js'
import { makeDeskClock } from './desk-clock.js'
import { listenForMoves } from './desk-keys.js'
import { makeDeskScreen } from './desk-screen.js'
import { bindKeyHelp } from './key-help.js'
import { makeLastViewed } from './last-viewed.js'
import { setUpOverview } from './overview.js'
import { overviewClocks } from './overview-clocks.js'
import { clamped, positionAfter, positionBefore } from './positions.js'
import { linkProjector } from './projector-link.js'
import { setUpQuestions } from './question-desk.js'
import { listenForRoomKeys } from './room-keys.js'
import { loadState, type SavedState, saveState } from './saved-state.js'
import { fitLists, keepAwake, showNotes, stepsOf } from './stage.js'
import { listenForSwipes } from './swipe.js'

// The script of presenter.html: one state, drawn after every change; the projector window follows it and leads it.
const drawings = [...document.querySelectorAll<HTMLElement>('#_drawings > .slide')]
const steps = stepsOf(drawings)
const notes = [...document.querySelectorAll<HTMLElement>('#_notes > article')]
const planned = notes.map(({ dataset }) => ({ start: Number(dataset.start), minutes: Number(dataset.minutes) }))
const name = `presenter ${document.body.dataset.deck}`
const clock = makeDeskClock(planned)
let position: Position = { slide: 0, step: 0 }
let blank: Blanking = 'off'

const projector = linkProjector({
  at(to) {
    // Somebody has gone on in the projector window.
    if (to.slide !== position.slide || to.step !== position.step) countdown.endBreak()
    show(to)
  },
  blank: setBlank,
  connected() {
    projector.go(position)
    projector.tell({ blank })
    for (const answer of questions.revealed()) projector.tell({ answer })
    projector.tell({ countdown: countdown.now ?? 'none' })
    projector.tell({ zoom: screen.zoom })
    sayProjector(texts.projectorOpen, true)
  },
  zoom: to => screen.setZoom(to),
  shape: to => screen.setShape(to),
  silent: () => sayProjector(texts.projectorSilent, false),
  closed: () => sayProjector(texts.projectorClosed, false)
})

const questions = setUpQuestions(notes, {
  revealed(answer) {
    projector.tell({ answer })
    screen.draw(position)
  },
  concealed(conceal) {
    projector.tell({ conceal })
    screen.draw(position)
  }
})

const countdown = setUpCountdown(
  notes.map(({ dataset }) => Number(dataset.activity)),
  changed => {
    projector.tell({ countdown: changed ?? 'none' })
    screen.tick()
    save()
  }
)

const screen = makeDeskScreen(drawings, questions, countdown, projector)
const last = makeLastViewed()
const overview = setUpOverview({
  slides: drawings,
  ...overviewClocks(),
  current: () => position.slide,
  go: slide => go({ slide, step: 0 })
})

/** Draws the desk for a position. What the projector reports comes in here too, so it sends nothing. */
function show(to: Position): void {
  const moved = to.slide !== position.slide
  position = clamped(to, steps)
  if (moved) clock.start()
  draw(moved)
  save()
}

function save(): void {
  saveState(name, { position, timer: clock.state, countdown: countdown.now })
}

/** Restores the position after the presenter was closed by accident, unless the show had reached its end. */
function resume(found: SavedState | undefined): void {
  const begun = position.slide > 0 || clock.isRunning
  if (!found || begun || found.position.slide >= drawings.length - 1) return
  clock.restore(found.timer)
  position = found.position
  draw(true)
  countdown.restore(found.countdown)
}

function draw(moved: boolean): void {
  last.moved(position.slide)
  screen.draw(position)
  showNotes(notes, position.slide, moved)
  tick()
}

/** Moves both the presenter and the projector. */
function go(to: Position): void {
  show(to)
  projector.go(position)
}

function forward(): void {
  // The first press after a break shows the slide again.
  if (!countdown.endBreak()) go(positionAfter(position, steps))
}

function back(): void {
  go(positionBefore(position, steps))
}

function setBlank(to: Blanking): void {
  blank = to
  sayBlank(to)
}

function toggleBlank(colour: Blanking): void {
  setBlank(blank === colour ? 'off' : colour)
  projector.tell({ blank })
}

function tick(): void {
  clock.draw(position.slide)
  countdown.draw(position.slide)
}

function open(): void {
  keepAwake()
  if (!projector.open()) sayProjector(texts.projectorBlocked, false)
}

listenForMoves(
  {
    forward,
    back,
    first: () => go({ slide: 0, step: 0 }),
    last: () => go({ slide: drawings.length - 1, step: 0 }),
    leave: screen.leaveZoom
  },
  element('notes')
)
listenForRoomKeys({
  blank: toggleBlank,
  goTo(slide) {
    overview.close()
    if (drawings[slide]) go({ slide, step: 0 })
  },
  start: () => projector.isOpen() || open(),
  revealAnswer: () => questions.toggle(position.slide),
  countDown: countdown.toggle,
  lastViewed: () => go({ slide: last.before, step: 0 }),
  overview: overview.toggle,
  zoom: screen.toggleZoom,
  point: screen.point
})
listenForSwipes(forward, back)
fitLists()
bindKeyHelp()
bindButtons(
  {
    open,
    run: clock.toggle,
    reset: clock.reset,
    blank: () => toggleBlank(blank === 'off' ? 'black' : blank),
    smaller: () => resizeText('notes', -2),
    larger: () => resizeText('notes', 2),
    previous: back,
    forward,
    overview: overview.toggle,
    dot: () => screen.point('dot'),
    spotlight: () => screen.point('spotlight')
  },
  () => {
    tick()
    save()
  }
)
document.addEventListener('click', event => {
  const button = event.target instanceof Element && event.target.closest<HTMLElement>('[data-go]')
  if (button) go({ slide: Number(button.dataset.go), step: 0 })
})
setInterval(tick, 1000)
setInterval(save, 60_000)
draw(true)
loadState(name)
  .then(resume)
  .finally(() => projector.listen())
