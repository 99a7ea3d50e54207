import { element, say, texts } from './desk.js'
import { clockText, lessonTime, makeTimer, minutesBehind, type TimerState } from './timer.js'

/** The clocks above the desk: the time of day, the time that has passed, and how that is to the plan. */
export interface DeskClock {
  readonly state: TimerState
  readonly isRunning: boolean
  start(): void
  toggle(): void
  /** Resets the time that has passed, when it is called a second time within some seconds. */
  reset(): void
  /** Restores the state of an earlier desk. */
  restore(state: TimerState | undefined): void
  draw(slide: number): void
}

/** When a slide is due in the plan, and for how long, in minutes. */
export interface PlannedSlide {
  readonly start: number
  readonly minutes: number
}

/** From this many minutes off the plan on the clock is marked. */
const toleratedMinutes = 3

/** How long a second press resets the clock. */
const askMs = 5000

const clockFormat: Intl.DateTimeFormatOptions = {
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  numberingSystem: 'latn'
}

export function makeDeskClock(planned: readonly PlannedSlide[]): DeskClock {
  let timer = makeTimer()
  /** When a reset was asked for that is not confirmed yet. */
  let askedAt = Number.NEGATIVE_INFINITY
  /** The slide that was drawn last, and how much time had passed when it came. */
  let shown = { slide: -1, from: 0 }
  return {
    get state() {
      return timer.state
    },
    get isRunning() {
      return timer.running
    },
    start: () => timer.start(Date.now()),
    toggle: () => timer.toggle(Date.now()),
    reset() {
      const isMeant = Date.now() - askedAt < askMs
      if (isMeant) timer.reset(Date.now())
      askedAt = isMeant ? Number.NEGATIVE_INFINITY : Date.now()
    },
    restore(state) {
      timer = makeTimer(state)
    },
    draw(slide) {
      const now = Date.now()
      say('clock', new Date(now).toLocaleTimeString(document.documentElement.lang, clockFormat))
      const action = timer.running ? texts.pause : texts.start
      say('run-name', action)
      element('run-name').classList.toggle('unseen', timer.running)
      element('run').title = action ?? ''
      element('run').classList.toggle('primary', !timer.running)
      const isAsking = now - askedAt < askMs
      say('reset-name', isAsking ? texts.resetAsk : texts.resetTimer)
      element('reset-name').classList.toggle('unseen', !isAsking)
      element('reset').classList.toggle('asking', isAsking)
      const plan = planned[slide]
      const elapsed = timer.elapsed(now)
      say('elapsed', lessonTime(elapsed))
      // The clock may have been reset on this slide.
      if (slide !== shown.slide || elapsed < shown.from) shown = { slide, from: elapsed }
      const onSlide = elapsed - shown.from
      const minutes = plan?.minutes ?? 0
      const behind = plan ? minutesBehind(elapsed, plan.start, minutes) : 0
      say('slide-time', clockText(onSlide))
      say('slide-planned', minutes > 0 ? texts.ofTime?.replace('{time}', clockText(minutes * 60_000)) : '')
      // Who came early has the time: beside "On time" nothing is amber.
      const isOver = behind > 0 && minutes > 0 && onSlide > minutes * 60_000
      element('slide-time').dataset.pace = isOver ? 'off-plan' : 'on-plan'
      const words = behind === 0 ? texts.onTime : behind > 0 ? texts.behind : texts.ahead
      say('pace', words?.replace('{minutes}', String(Math.abs(behind))))
      const isOff = Math.abs(behind) > toleratedMinutes
      element('pace').dataset.pace = isOff ? 'off-plan' : behind === 0 ? 'on-time' : 'on-plan'
      // Who is late has to do something now: that is said louder.
      element('pace').classList.toggle('late', behind > toleratedMinutes)
    }
  }
}
