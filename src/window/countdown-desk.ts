import type { Countdown } from './channel.js'
import { addMinute, leftText, startActivity, startBreak, timeLeft, togglePause } from './countdown.js'
import { element, say, texts } from './desk.js'
import { foldMenu } from './fold-menu.js'

/** The desk's countdown: there is one at a time. */
export interface CountdownDesk {
  readonly now: Countdown | undefined
  /** Draws the desk for a slide. */
  draw(slide: number): void
  /** Draws it for the same slide. */
  redraw(): void
  /** Starts the activity's countdown on a slide; pauses or resumes one that has begun. */
  toggle(): void
  /** Restores the state after the desk was closed by accident. */
  restore(countdown: Countdown | undefined): void
  /** Ends a break; false when there is none. */
  endBreak(): boolean
}

/** What runs down; on another slide it is the number of its own: the row below the picture has no room for more. */
function nameOf({ kind, slide }: Countdown, here: number): string | undefined {
  if (kind === 'break') return texts.break
  if (slide === here) return texts.activity
  return texts.slideNumber?.replace('{number}', String(slide + 1))
}

/** Binds the buttons of the countdown. `minutes` are those of each slide's activity, 0 where it has none; `changed` is called after every change. */
export function setUpCountdown(
  minutes: readonly number[],
  changed: (countdown: Countdown | undefined) => void
): CountdownDesk {
  let countdown: Countdown | undefined
  let slide = 0

  function change(to: Countdown | undefined): void {
    countdown = to
    draw()
    changed(to)
  }

  function toggle(): void {
    const planned = minutes[slide] ?? 0
    if (countdown?.kind === 'activity') change(togglePause(countdown, Date.now()))
    else if (!countdown && planned > 0) change(startActivity(slide, planned, Date.now()))
  }

  function draw(): void {
    const now = Date.now()
    const planned = minutes[slide] ?? 0
    element('countdown-idle').hidden = countdown !== undefined || planned === 0
    element('break-idle').hidden = countdown !== undefined || planned > 0
    element('countdown-running').hidden = countdown === undefined
    if (!countdown) {
      say('countdown-planned', `${planned}:00`)
      return
    }
    element('countdown').classList.toggle('over', timeLeft(countdown, now) === 0)
    say('countdown-left', leftText(countdown, now))
    say('countdown-name', nameOf(countdown, slide))
    say('countdown-pause', countdown.endsAt === undefined ? texts.goOn : texts.pause)
    // A break ends at a time of day that was announced to the room.
    element('countdown-pause').hidden = countdown.kind === 'break'
    say('countdown-end', countdown.kind === 'break' ? texts.endBreak : texts.endCountdown)
  }

  const actions = {
    'countdown-start': toggle,
    'countdown-pause': toggle,
    'countdown-more': () => change(countdown && addMinute(countdown, Date.now())),
    'countdown-end': () => change(undefined)
  }
  for (const [id, action] of Object.entries(actions)) element(id).addEventListener('click', action)
  for (const button of document.querySelectorAll<HTMLElement>('[data-break]'))
    button.addEventListener('click', () => {
      const menu = element('break-menu')
      if (menu instanceof HTMLDetailsElement) menu.open = false
      change(startBreak(slide, Number(button.dataset.break), Date.now()))
    })
  foldMenu(element('break-menu'))

  return {
    get now() {
      return countdown
    },
    draw(at) {
      slide = at
      draw()
    },
    redraw: draw,
    toggle,
    restore(to) {
      if (to) change(to)
    },
    endBreak() {
      if (countdown?.kind !== 'break') return false
      change(undefined)
      return true
    }
  }
}
