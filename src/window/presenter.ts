import type { Blanking, Position } from './channel.js'
import { element, say, texts } from './desk.js'
import { listenForMoves } from './desk-keys.js'
import { linkProjector } from './projector-link.js'
import { setUpQuestions } from './question-desk.js'
import { showAnswer } from './revealed-answer.js'
import { listenForRoomKeys } from './room-keys.js'
import { loadState, type SavedState, saveState } from './saved-state.js'
import { keepAwake, makeFrame, markInPlan, stepsOf } from './stage.js'
import { listenForSwipes } from './swipe.js'
import { clockText, makeTimer, minutesBehind } from './timer.js'

// The script of presenter.html: one state, drawn after every change; the projector window follows it and leads it.

const drawings = [...document.querySelectorAll<HTMLElement>('#_drawings > .slide')]
const steps = stepsOf(drawings)
const notes = [...document.querySelectorAll<HTMLElement>('#_notes > article')]
const planned = notes.map(({ dataset }) => ({ start: Number(dataset.start), minutes: Number(dataset.minutes) }))
const name = `presenter ${document.body.dataset.deck}`
const clockFormat: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }
const current = makeFrame(element('current'), drawings, true)
const next = makeFrame(element('next'), drawings, false)

let position: Position = { slide: 0, step: 0 }
let timer = makeTimer()
let blank: Blanking = 'off'

const projector = linkProjector({
  at: show,
  blank: setBlank,
  connected() {
    projector.go(position)
    projector.tell({ blank })
    for (const answer of questions.revealed()) projector.tell({ answer })
    say('projector', texts.projectorOpen)
  },
  silent: () => say('projector', texts.projectorSilent),
  closed: () => say('projector', texts.projectorClosed)
})

const questions = setUpQuestions(notes, {
  revealed(answer) {
    projector.tell({ answer })
    drawCurrent()
  },
  concealed(conceal) {
    projector.tell({ conceal })
    drawCurrent()
  }
})

/** Draws the desk for a position. What the projector reports comes in here too, so it sends nothing. */
function show(to: Position): void {
  const slide = Math.min(Math.max(to.slide, 0), drawings.length - 1)
  const moved = slide !== position.slide
  position = { slide, step: Math.min(Math.max(to.step, 0), steps[slide] ?? 0) }
  if (moved) timer.start(Date.now())
  draw(moved)
  save()
}

function save(): void {
  saveState(name, { position, timer: timer.state })
}

/** Goes on where a presenter that was closed by accident stood; one that had reached the end had ended. */
function resume(found: SavedState | undefined): void {
  const begun = position.slide > 0 || timer.running
  if (!found || begun || found.position.slide >= drawings.length - 1) return
  timer = makeTimer(found.timer)
  position = found.position
  draw(true)
}

function draw(moved: boolean): void {
  const { slide, step } = position
  const more = step < (steps[slide] ?? 0)
  drawCurrent()
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

/** Draws what is on the screen, with the answers that are revealed. */
function drawCurrent(): void {
  const { slide, step } = position
  const drawn = current.show(slide, step, '')
  for (const answer of questions.revealed(slide)) if (drawn) showAnswer(drawn, answer, texts.correctAnswer ?? '')
}

/** Moves, and takes the projector along. */
function go(to: Position): void {
  show(to)
  projector.go(position)
}

function forward(): void {
  const { slide, step } = position
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
  const now = Date.now()
  say('clock', new Date(now).toLocaleTimeString(document.documentElement.lang, clockFormat))
  say('elapsed', clockText(timer.elapsed(now)))
  say('run', timer.running ? texts.pause : texts.start)
  const plan = planned[position.slide]
  const behind = plan ? minutesBehind(timer.elapsed(now), plan.start, plan.minutes) : 0
  const words = behind === 0 ? texts.onTime : behind > 0 ? texts.behind : texts.ahead
  say('pace', words?.replace('{minutes}', String(Math.abs(behind))))
  element('pace').dataset.pace = behind > 0 ? 'behind' : behind < 0 ? 'ahead' : 'on-time'
}

function resize(by: number): void {
  const size = Number.parseFloat(getComputedStyle(element('notes')).fontSize)
  element('notes').style.fontSize = `${Math.min(Math.max(size + by, 14), 48)}px`
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
  revealAnswer: () => questions.toggle(position.slide)
})
if (document.documentElement.dir === 'rtl') listenForSwipes(back, forward)
else listenForSwipes(forward, back)
for (const [id, action] of Object.entries({
  open,
  run: () => timer.toggle(Date.now()),
  reset: () => timer.reset(Date.now()),
  blank: () => toggleBlank(blank === 'off' ? 'black' : blank),
  smaller: () => resize(-2),
  larger: () => resize(2),
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
  current.fitFrame()
  next.fitFrame()
})
setInterval(tick, 1000)
setInterval(save, 60_000)
draw(true)
loadState(name)
  .then(resume)
  .finally(() => projector.listen())
