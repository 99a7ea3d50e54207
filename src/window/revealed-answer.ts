import type { RevealedAnswer } from './channel.js'

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

/** Sizes of letters, heights of strips and the room above them, in pixels of a slide, in the order in which they are tried. */
const bands = [
  [32, 76, 24],
  [28, 76, 24],
  [32, 0, 24],
  [28, 0, 24],
  [32, 0, 4],
  [28, 0, 4],
  [24, 0, 4],
  [20, 0, 4]
] as const

/** Says why below the options, behind a tick: in a high strip where there is room, in smaller letters where it is long, and no more of its sentences than fit. */
function explain(slide: HTMLElement, quiz: HTMLElement, why: string): void {
  if (!why) return
  const reason = made('p', 'reason')
  slide.append(reason)
  const sentences = why.split(/(?<=[.!?؟。！？])/)
  const counts = sentences.map((_, left) => sentences.length - left)
  for (const [size, height, room] of bands)
    for (const count of size > 24 ? [counts.length] : counts) {
      const text = sentences.slice(0, count).join('')
      reason.textContent = text
      reason.style.cssText = `font-size:${size}px;min-height:${height}px`
      // The tick has said what `Right.` alone would say.
      if (fits(slide, reason, quiz, room) && text.length >= Math.min(why.length, 20)) {
        reason.prepend(mark(''))
        return
      }
    }
  reason.remove()
}

function fits(slide: HTMLElement, reason: HTMLElement, quiz: HTMLElement, room: number): boolean {
  const gap = (slide.getBoundingClientRect().width * room) / 1280
  return reason.getBoundingClientRect().top >= (quiz.lastElementChild ?? quiz).getBoundingClientRect().bottom + gap
}

/** A tick, visible without colour. */
function mark(name: string): HTMLElement {
  const whole = made('span', 'right-mark')
  whole.append(made('span', 'tick'), made('span', 'unseen', `${name} `))
  return whole
}

function bar(count: number, most: number): HTMLElement {
  const whole = made('span', 'hands')
  const track = made('span', 'hands-track')
  const filled = made('span', 'hands-bar')
  filled.style.setProperty('--share', String(count / most))
  if (count > 0) track.append(filled)
  whole.append(track, made('span', 'hands-count', String(count)))
  return whole
}

function made(name: string, className: string, text = ''): HTMLElement {
  const element = document.createElement(name)
  element.className = className
  element.textContent = text
  return element
}
