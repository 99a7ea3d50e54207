import type { PointerKind, Position, Shape, Zoom } from './channel.js'
import { showCountdown } from './countdown.js'
import type { CountdownDesk } from './countdown-desk.js'
import { element, texts } from './desk.js'
import { onEverySecond } from './on-second.js'
import { setUpPointer } from './pointer.js'
import type { ProjectorLink } from './projector-link.js'
import type { QuestionDesk } from './question-desk.js'
import { showAnswer } from './revealed-answer.js'
import { enlargeText } from './shape.js'
import { makeFrame, stepsOf } from './stage.js'
import { picturesOf, showZoom } from './zoom.js'

/** The pictures of what the room sees now, and next. */
export interface DeskScreen {
  readonly zoom: Zoom
  draw(position: Position): void
  /** Draws what changes by itself. */
  tick(): void
  /** Takes the shape that the projector window has. */
  setShape(shape: Shape): void
  /** Shows a picture alone, as the projector does; tells nobody. */
  setZoom(zoom: Zoom): void
  /** Shows the slide's first picture alone in both windows, or the slide again. */
  toggleZoom(): void
  /** Shows the slide again in both windows, where a picture is alone. */
  leaveZoom(): void
  point(kind: PointerKind): void
}

/**
 * Shows on the desk what is on the projector: the slide with its answers that are revealed, the time that runs down, and a picture alone. The mouse
 * over it points in front of the room; a click on a picture shows that one alone.
 */
export function makeDeskScreen(
  drawings: readonly HTMLElement[],
  questions: Pick<QuestionDesk, 'revealed'>,
  countdown: Pick<CountdownDesk, 'now' | 'redraw'>,
  projector: Pick<ProjectorLink, 'tell'>
): DeskScreen {
  const stage = element('current')
  const frame = makeFrame(stage, drawings, true)
  const following = element('next')
  const next = makeFrame(following, drawings, false)
  const steps = stepsOf(drawings)
  let at: Position = { slide: 0, step: 0 }
  let drawing: HTMLElement | undefined
  let zoom: Zoom = 'off'
  let shape: Shape = 'wide'

  const pointer = setUpPointer(
    stage,
    to => projector.tell({ pointer: to ?? 'off' }),
    kind => {
      stage.dataset.pointer = kind ?? 'off'
      for (const name of ['dot', 'spotlight'] as const)
        element(name).setAttribute('aria-pressed', String(kind === name))
    }
  )
  const tick = () => showCountdown(stage, { number: at.slide, drawing }, countdown.now, texts)
  // The figures below the picture of the slide are those on it, and on the wall.
  onEverySecond(
    () => countdown.now,
    () => {
      tick()
      countdown.redraw()
    }
  )

  function setZoom(to: Zoom): void {
    zoom = to
    showZoom(stage, drawing, to)
  }

  function changeZoom(to: Zoom): void {
    setZoom(to)
    projector.tell({ zoom: to })
  }

  stage.addEventListener('click', ({ target }) => {
    if (pointer.isOn) return
    const picture = target instanceof HTMLImageElement ? picturesOf(drawing).indexOf(target) : -1
    if (zoom !== 'off') changeZoom('off')
    else if (picture >= 0) changeZoom(picture)
  })

  /** Measured at its own size: scaled down, what just fits on the wall would seem not to. */
  function enlargeAsOnWall(drawn: HTMLElement): void {
    const { transform } = drawn.style
    drawn.style.transform = 'none'
    enlargeText(drawn, shape)
    drawn.style.transform = transform
  }

  function draw(position: Position): void {
    if (position.slide !== at.slide) setZoom('off')
    at = position
    drawing = frame.show(at.slide, at.step, '')
    if (drawing) {
      enlargeAsOnWall(drawing)
      for (const answer of questions.revealed(at.slide)) showAnswer(drawing, answer, texts.correctAnswer ?? '')
    }
    tick()
    setZoom(zoom)
    const more = at.step < (steps[at.slide] ?? 0)
    const after = next.show(more ? at.slide : at.slide + 1, more ? at.step + 1 : 0, texts.endOfDeck ?? '')
    if (after) enlargeAsOnWall(after)
  }

  return {
    get zoom() {
      return zoom
    },
    draw,
    tick,
    setShape(to) {
      shape = to
      // The name by which the rules of slides know a tall stage.
      for (const one of [stage, following]) one.classList.toggle('tall-stage', to === 'tall')
      draw(at)
    },
    setZoom,
    leaveZoom() {
      if (zoom !== 'off') changeZoom('off')
    },
    toggleZoom: () => changeZoom(zoom === 'off' && picturesOf(drawing).length > 0 ? 0 : 'off'),
    point: pointer.toggle
  }
}
