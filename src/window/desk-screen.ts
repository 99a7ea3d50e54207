import type { Position } from './channel.js'
import { showCountdown } from './countdown.js'
import type { CountdownDesk } from './countdown-desk.js'
import { element, texts } from './desk.js'
import type { QuestionDesk } from './question-desk.js'
import { showAnswer } from './revealed-answer.js'
import { makeFrame } from './stage.js'

/** The picture of what the room sees. */
export interface DeskScreen {
  draw(position: Position): void
  /** Draws what changes by itself. */
  tick(): void
  fitFrame(): void
}

/** Shows on the desk what is on the projector: the slide with its answers that are revealed, and the time that runs down. */
export function makeDeskScreen(
  drawings: readonly HTMLElement[],
  questions: Pick<QuestionDesk, 'revealed'>,
  countdown: Pick<CountdownDesk, 'now'>
): DeskScreen {
  const stage = element('current')
  const frame = makeFrame(stage, drawings, true)
  let slide = 0
  let drawing: HTMLElement | undefined
  const tick = () => showCountdown(stage, { number: slide, drawing }, countdown.now, texts)
  return {
    draw(position) {
      slide = position.slide
      drawing = frame.show(slide, position.step, '')
      if (drawing)
        for (const answer of questions.revealed(slide)) showAnswer(drawing, answer, texts.correctAnswer ?? '')
      tick()
    },
    tick,
    fitFrame: frame.fitFrame
  }
}
