import type { Blanking, Countdown, Pointer, QuestionPlace, RevealedAnswer, Zoom } from './channel.js'
import { showCountdown } from './countdown.js'
import { onEverySecond } from './on-second.js'
import { showPointer } from './pointer.js'
import { hideAnswer, showAnswer } from './revealed-answer.js'
import { picturesOf, showZoom } from './zoom.js'

/** Everything the room sees on top of the slide, controlled by the presenter and by keys. */
export interface Wall {
  readonly blank: Blanking
  readonly zoom: Zoom
  setBlank(blank: Blanking): void
  setZoom(zoom: Zoom): void
  /** Shows the first picture of the slide alone, or the slide again. Returns what is shown then. */
  toggleZoom(): Zoom
  answer(answer: RevealedAnswer): void
  conceal(place: QuestionPlace): void
  countdown(countdown: Countdown | undefined): void
  point(pointer: Pointer | undefined): void
  /** Called when another slide is shown. */
  changed(): void
  /** Redraws after the window was resized. */
  redraw(): void
}

/** Creates the layer over the stage of slides.html; `current` returns the index of the slide that is shown, from 0. */
export function makeWall(
  stage: HTMLElement,
  slides: readonly HTMLElement[],
  current: () => number,
  texts: Readonly<Record<string, string>>
): Wall {
  let answers: RevealedAnswer[] = []
  let countdown: Countdown | undefined
  let blank: Blanking = 'off'
  let zoom: Zoom = 'off'

  const shown = () => slides[current()]
  const tick = () => showCountdown(stage, { number: current(), drawing: shown() }, countdown, texts)
  onEverySecond(() => countdown, tick)

  function conceal({ slide, question }: QuestionPlace): void {
    answers = answers.filter(answer => answer.slide !== slide || answer.question !== question)
    const drawing = slides[slide]
    if (drawing) hideAnswer(drawing, question)
  }

  function setZoom(to: Zoom): void {
    zoom = to
    showZoom(stage, shown(), to)
  }

  // Whether there is room for an answer is known only of the slide that is seen.
  function redraw(): void {
    const drawing = shown()
    for (const answer of answers)
      if (answer.slide === current() && drawing) showAnswer(drawing, answer, texts.correctAnswer ?? '')
    tick()
  }

  return {
    get blank() {
      return blank
    },
    get zoom() {
      return zoom
    },
    setBlank(to) {
      blank = to
      document.documentElement.classList.toggle('blanked', to !== 'off')
      document.documentElement.dataset.screen = to
    },
    setZoom,
    toggleZoom() {
      setZoom(zoom === 'off' && picturesOf(shown()).length > 0 ? 0 : 'off')
      return zoom
    },
    answer(answer) {
      const { slide, question } = answer
      answers = [...answers.filter(one => one.slide !== slide || one.question !== question), answer]
      redraw()
    },
    conceal,
    countdown(to) {
      countdown = to
      tick()
    },
    point: pointer => showPointer(stage, shown(), pointer),
    changed() {
      showPointer(stage, undefined, undefined)
      setZoom('off')
      redraw()
    },
    redraw
  }
}
