import type { RevealedAnswer } from './channel.js'
import { makeElement } from './make-element.js'

// What the room sees of a question once its answer is revealed. It comes from the presenter at that moment: slides.html does not hold it.

/**
 * Marks the right options of a question on its drawn slide, with a bar for the hands of each; `name` says "Correct answer" to those who listen.
 * The others become quiet, and none moves. Why it is right stands at the foot of the slide, as far as there is room.
 */
export function showAnswer(
  slide: HTMLElement,
  { question, correct, reasons, hands }: RevealedAnswer,
  name: string
): void {
  const wasThere = slide.querySelector('.reason')
  hideAnswer(slide, question)
  const quiz = questionOn(slide, question)
  if (!quiz) return
  const most = Math.max(1, ...hands)
  const isCounted = hands.some(count => count > 0)
  quiz.classList.add('revealed')
  quiz.classList.toggle('counted', isCounted)
  for (const [index, option] of optionsOf(quiz).entries()) {
    if (isCounted) option.append(bar(hands[index] ?? 0, most))
    if (!correct.includes(index)) continue
    option.classList.add('right')
    option.prepend(mark(name))
  }
  explain(slide, quiz, reasons.filter(Boolean).join(' '))
  // It rises once, and stands still while hands are counted.
  if (!wasThere) slide.querySelector('.reason')?.classList.add('rising')
}

/** Hides the answer again. */
export function hideAnswer(slide: HTMLElement, question: number): void {
  const quiz = questionOn(slide, question)
  quiz?.classList.remove('revealed', 'counted')
  for (const part of slide.querySelectorAll('.reason')) part.remove()
  for (const part of quiz?.querySelectorAll('.right-mark, .hands') ?? []) part.remove()
  for (const option of quiz ? optionsOf(quiz) : []) option.classList.remove('right')
}

function questionOn(slide: HTMLElement, question: number): HTMLElement | undefined {
  return slide.querySelectorAll<HTMLElement>('.quiz')[question]
}

function optionsOf(quiz: HTMLElement): HTMLElement[] {
  return [...quiz.querySelectorAll<HTMLElement>('.option')]
}

interface Strip {
  /** Pixels of a slide: the size of letters, between them and both edges, the least height, and what stays free above. */
  readonly text: number
  readonly edge: number
  readonly least: number
  readonly above: number
}

/** Strips in which as much as possible is said, and those of full slides, where letters count more than how much is said. */
const calm: readonly Strip[] = [
  { text: 32, edge: 6, least: 68, above: 10 },
  { text: 28, edge: 6, least: 68, above: 10 },
  { text: 24, edge: 6, least: 68, above: 10 }
]
const tight: readonly Strip[] = [
  { text: 28, edge: 2, least: 0, above: 12 },
  { text: 24, edge: 2, least: 0, above: 8 },
  { text: 20, edge: 2, least: 0, above: 4 }
]

/** Says why below the options, behind a tick: all of it, or as many of its first sentences as fit. */
function explain(slide: HTMLElement, quiz: HTMLElement, why: string): void {
  if (!why) return
  const reason = makeElement('p', 'reason')
  slide.append(reason)
  const sentences = why.split(/(?<=[.!?؟。！？])/)
  const texts = sentences.map((_, left) => sentences.slice(0, sentences.length - left).join(''))
  // The tick has said what `Right.` alone would say.
  const said = texts.filter(({ length }) => length >= Math.min(why.length, 20))
  const ways = [
    ...said.flatMap(text => calm.map(strip => ({ text, strip }))),
    ...tight.flatMap(strip => said.map(text => ({ text, strip })))
  ]
  const fitting = ways.find(({ text, strip }) => {
    reason.textContent = text
    reason.style.cssText = `font-size:${strip.text}px;padding-block:${strip.edge}px;min-height:${strip.least}px`
    return fits(slide, reason, quiz, strip.above)
  })
  if (fitting) reason.prepend(mark(''))
  else reason.remove()
  slide.style.setProperty('--reason', `${reason.offsetHeight}px`)
}

function fits(slide: HTMLElement, reason: HTMLElement, quiz: HTMLElement, room: number): boolean {
  const gap = (slide.getBoundingClientRect().width * room) / 1280
  return reason.getBoundingClientRect().top >= (quiz.lastElementChild ?? quiz).getBoundingClientRect().bottom + gap
}

/** A tick, visible without colour. */
function mark(name: string): HTMLElement {
  const whole = makeElement('span', 'right-mark')
  whole.append(makeElement('span', 'tick'), makeElement('span', 'unseen', `${name} `))
  return whole
}

function bar(count: number, most: number): HTMLElement {
  const whole = makeElement('span', 'hands')
  const track = makeElement('span', 'hands-track')
  const filled = makeElement('span', 'hands-bar')
  filled.style.setProperty('--share', String(count / most))
  if (count > 0) track.append(filled)
  whole.append(track, makeElement('span', 'hands-count', String(count)))
  return whole
}
