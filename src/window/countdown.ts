import type { Countdown } from './channel.js'
import { makeElement } from './make-element.js'
import { clockText } from './timer.js'

// A time that runs down in front of the room: of an activity, or of a break. Nothing is heard when it ends.

const minute = 60_000

/** Remaining milliseconds of a countdown by the wall clock; 0 when it has ended. */
export function timeLeft({ endsAt, left }: Countdown, now: number): number {
  return Math.max(0, endsAt === undefined ? left : endsAt - now)
}

/** The remaining time as text; a second is shown until it is over. */
export function leftText(countdown: Countdown, now: number): string {
  return clockText(Math.ceil(timeLeft(countdown, now) / 1000) * 1000)
}

export function startActivity(slide: number, minutes: number, now: number): Countdown {
  return { kind: 'activity', slide, left: minutes * minute, whole: minutes * minute, endsAt: now + minutes * minute }
}

/** Breaks end on a whole minute, so that the time can be announced: that of the clock in the room and as many more. */
export function startBreak(slide: number, minutes: number, now: number): Countdown {
  const endsAt = Math.floor(now / minute + minutes) * minute
  return { kind: 'break', slide, left: endsAt - now, whole: endsAt - now, endsAt }
}

/** Pauses a running countdown and resumes a paused one. */
export function togglePause({ endsAt, ...countdown }: Countdown, now: number): Countdown {
  return endsAt === undefined
    ? { ...countdown, endsAt: now + countdown.left }
    : { ...countdown, left: Math.max(0, endsAt - now) }
}

/** A countdown that has ended gets its extra minute from now. */
export function addMinute(countdown: Countdown, now: number): Countdown {
  const left = timeLeft(countdown, now) + minute
  const more = { ...countdown, left, whole: left === minute ? left : countdown.whole + minute }
  return countdown.endsAt === undefined ? more : { ...more, endsAt: now + left }
}

/**
 * Shows a countdown in a picture of the stage: an activity's in the place of its minutes, on its slide alone; a break's over everything.
 * `undefined` takes it away.
 */
export function showCountdown(
  stage: HTMLElement,
  slide: { readonly number: number; readonly drawing: HTMLElement | undefined },
  countdown: Countdown | undefined,
  texts: Readonly<Record<string, string>>
): void {
  const now = Date.now()
  const { drawing, number } = slide
  const activity = countdown?.kind === 'activity' && countdown.slide === number ? countdown : undefined
  if (drawing) showActivity(drawing, activity, now, texts)
  const shown = stage.querySelector<HTMLElement>(':scope > .break-screen')
  if (countdown?.kind !== 'break') {
    shown?.remove()
    return
  }
  const screen = shown ?? makeElement('div', 'break-screen ground-accent')
  if (!shown)
    screen.append(makeElement('p', 'break-name'), makeElement('p', 'break-end'), makeElement('p', 'break-left'))
  const back = clockTimeOf(countdown.endsAt ?? now + countdown.left)
  write(screen, '.break-name', (texts.backAt ?? '').replace('{time}', '').trim())
  write(screen, '.break-end', back)
  write(screen, '.break-left', leftWords(timeLeft(countdown, now), texts))
  shrink(screen, countdown, now)
  if (!shown) stage.append(screen)
}

/** In words, as figures alone would look like a second time of day: in whole minutes, and in seconds in the last one. */
export function leftWords(left: number, texts: Readonly<Record<string, string>>): string | undefined {
  if (left === 0) return texts.timeUp
  return left < minute
    ? texts.secondsLeft?.replace('{seconds}', String(Math.ceil(left / 1000)))
    : texts.minutesLeft?.replace('{minutes}', String(Math.ceil(left / minute)))
}

function showActivity(
  drawing: HTMLElement,
  countdown: Countdown | undefined,
  now: number,
  texts: Readonly<Record<string, string>>
): void {
  const activity = drawing.querySelector('.activity')
  const facts = activity?.querySelector('.facts')
  const shown = facts?.querySelector<HTMLElement>('.countdown')
  if (!activity || !facts || !countdown) {
    hideCountdown(drawing)
    return
  }
  const clock = shown ?? makeElement('li', 'fact countdown')
  const isOver = timeLeft(countdown, now) === 0
  clock.classList.toggle('over', isOver)
  clock.classList.toggle('paused', countdown.endsAt === undefined)
  shrink(clock, countdown, now)
  const text = isOver ? (texts.timeUp ?? '') : leftText(countdown, now)
  if (clock.textContent !== text) {
    const dial = clock.querySelector('.dial') ?? facts.querySelector('.time > .dial')?.cloneNode(true)
    clock.replaceChildren(...(dial ? [dial] : []), ...(isOver ? [text] : figures(text)))
  }
  turnBack(clock, countdown, now)
  clock.classList.toggle('long', !isOver && text.length > 5)
  clock.classList.toggle('last', !isOver && isLastMinute(text))
  if (shown) return
  activity.classList.add('counting')
  facts.prepend(clock)
}

/** The minutes are what the room sees from its last row, and the seconds in the last minute. */
function figures(text: string): (string | HTMLElement)[] {
  const at = text.lastIndexOf(':')
  const large = makeElement('b')
  const isLast = isLastMinute(text)
  large.textContent = isLast ? text.slice(at + 1) : text.slice(0, at)
  return isLast ? ['0:', large] : [large, text.slice(at)]
}

function isLastMinute(text: string): boolean {
  return text.startsWith('0:')
}

/** Turns the dial of an activity back to what is left of its hour. More than an hour begins with a full one. */
function turnBack(clock: HTMLElement, countdown: Countdown, now: number): void {
  const share = (timeLeft(countdown, now) / countdown.whole) * Math.min(countdown.whole / (60 * minute), 1)
  const turn = 2 * Math.PI * Math.min(share, 0.9999)
  const end = `${50 + 45 * Math.sin(turn)} ${50 - 45 * Math.cos(turn)}`
  clock.querySelector('.dial > .least')?.setAttribute('d', `M50 5A45 45 0 ${share > 0.5 ? 1 : 0} 1 ${end}`)
}

/** Takes the time of an activity away from a drawn slide. */
export function hideCountdown(drawing: Element): void {
  drawing.querySelector('.counting')?.classList.remove('counting')
  drawing.querySelector('.fact.countdown')?.remove()
}

/** Says how much of the whole is left, for the line that gets shorter. */
function shrink(clock: HTMLElement, countdown: Countdown, now: number): void {
  clock.style.setProperty('--left', String(timeLeft(countdown, now) / countdown.whole))
}

/** The time of day in the digits used on all slides. */
function clockTimeOf(time: number): string {
  const style = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', numberingSystem: 'latn' } as const
  return new Date(time).toLocaleTimeString(document.documentElement.lang, style)
}

function write(within: Element, selector: string, text = ''): void {
  const place = within.querySelector(selector)
  if (place && place.textContent !== text) place.textContent = text
}
