import type { Blanking, Position } from './channel.js'
import { setUpCountdown } from './countdown-desk.js'
import { element, resizeText, say, texts } from './desk.js'
import { makeDeskClock } from './desk-clock.js'
import { listenForMoves } from './desk-keys.js'
import { makeDeskScreen } from './desk-screen.js'
import { linkProjector } from './projector-link.js'
import { setUpQuestions } from './question-desk.js'
import { listenForRoomKeys } from './room-keys.js'
import { loadState, type SavedState, saveState } from './saved-state.js'
import { keepAwake, makeFrame, markInPlan, stepsOf } from './stage.js'
import { listenForSwipes } from './swipe.js'

// The script of presenter.html: one state, drawn after every change; the projector window follows it and leads it.

const drawings = [...document.querySelectorAll<HTMLElement>('#_drawings > .slide')]
const steps = stepsOf(drawings)
const notes = [...document.querySelectorAll<HTMLElement>('#_notes > article')]
const planned = notes.map(({ dataset }) => ({ start: Number(dataset.start), minutes: Number(dataset.minutes) }))
const name = `presenter ${document.body.dataset.deck}`
const clock = makeDeskClock(planned)
const next = makeFrame(element('next'), drawings, false)

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
    say('projector', texts.projectorOpen)
  },
  silent: () => say('projector', texts.projectorSilent),
  closed: () => say('projector', texts.projectorClosed)
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

const screen = makeDeskScreen(drawings, questions, countdown)

/** Draws the desk for a position. What the projector reports comes in here too, so it sends nothing. */
function show(to: Position): void {
  const slide = Math.min(Math.max(to.slide, 0), drawings.length - 1)
  const moved = slide !== position.slide
  position = { slide, step: Math.min(Math.max(to.step, 0), steps[slide] ?? 0) }
  if (moved) clock.start()
  draw(moved)
  save()
}

function save(): void {
  saveState(name, { position, timer: clock.state, countdown: countdown.now })
}

/** Goes on where a presenter that was closed by accident stood; one that had reached the end had ended. */
function resume(found: SavedState | undefined): void {
  const begun = position.slide > 0 || clock.isRunning
  if (!found || begun || found.position.slide >= drawings.length - 1) return
  clock.restore(found.timer)
  position = found.position
  draw(true)
  countdown.restore(found.countdown)
}

function draw(moved: boolean): void {
  const { slide, step } = position
  const more = step < (steps[slide] ?? 0)
  screen.draw(position)
  next.show(more ? slide : slide + 1, more ? step + 1 : 0, texts.endOfDeck ?? '')
  for (const [index, article] of notes.entries()) article.hidden = index !== slide
  if (moved) {
    element('notes').scrollTop = 0
    // Where all stands in one column, the slide is seen first.
    scrollTo(0, 0)
  }
  const where = (texts.slideOf ?? '').replace('{slide}', String(slide + 1)).replace('{slides}', String(drawings.length))
  say('position', where)
  markInPlan(slide)
  tick()
}

/** Moves, and takes the projector along. */
function go(to: Position): void {
  show(to)
  projector.go(position)
}

function forward(): void {
  const { slide, step } = position
  // The first press after a break shows the slide again.
  if (countdown.endBreak()) return
  if (step < (steps[slide] ?? 0)) go({ slide, step: step + 1 })
  else if (slide + 1 < drawings.length) go({ slide: slide + 1, step: 0 })
}

function back(): void {
  const { slide, step } = position
  if (step > 0) go({ slide, step: step - 1 })
  else if (slide > 0) go({ slide: slide - 1, step: steps[slide - 1] ?? 0 })
}

function setBlank(to: Blanking): void {
  blank = to
  say('blank', to === 'off' ? texts.blankScreen : texts.showScreen)
  document.body.dataset.screen = to
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
  if (!projector.open()) say('projector', texts.projectorBlocked)
}

listenForMoves(
  {
    forward,
    back,
    first: () => go({ slide: 0, step: 0 }),
    last: () => go({ slide: drawings.length - 1, step: 0 })
  },
  element('notes')
)
listenForRoomKeys({
  blank: toggleBlank,
  goTo(slide) {
    if (drawings[slide]) go({ slide, step: 0 })
  },
  start() {
    if (!projector.isOpen()) open()
  },
  revealAnswer: () => questions.toggle(position.slide),
  countDown: countdown.toggle
})
if (document.documentElement.dir === 'rtl') listenForSwipes(back, forward)
else listenForSwipes(forward, back)
for (const [id, action] of Object.entries({
  open,
  run: clock.toggle,
  reset: clock.reset,
  blank: () => toggleBlank(blank === 'off' ? 'black' : blank),
  smaller: () => resizeText('notes', -2),
  larger: () => resizeText('notes', 2),
  previous: back,
  forward
}))
  element(id).addEventListener('click', () => {
    action()
    tick()
    save()
  })
document.addEventListener('click', event => {
  const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-go]') : null
  if (button) go({ slide: Number(button.dataset.go), step: 0 })
})
window.addEventListener('resize', () => {
  screen.fitFrame()
  next.fitFrame()
})
setInterval(tick, 1000)
setInterval(screen.tick, 250)
setInterval(save, 60_000)
draw(true)
loadState(name)
  .then(resume)
  .finally(() => projector.listen())
