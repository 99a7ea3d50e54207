import type { RevealedAnswer } from './channel.js'

// What the room sees of a question once its answer is revealed. It comes from the presenter at that moment: slides.html does not hold it.

/**
 * Marks the right options of a question on its drawn slide, with a bar for the hands of each; `name` says "Correct answer" to those who listen.
 * The others become quiet. Why it is right is shown as far as there is room.
 */
export function showAnswer(
  slide: HTMLElement,
  { question, correct, reasons, hands }: RevealedAnswer,
  name: string
): void {
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
    const reason = reasons[correct.indexOf(index)]
    if (reason) option.append(made('p', 'reason', reason))
  }
  makeRoom(slide, quiz)
}

/** Hides the answer again. */
export function hideAnswer(slide: HTMLElement, question: number): void {
  const quiz = questionOn(slide, question)
  quiz?.classList.remove('revealed', 'counted', 'smaller', 'smallest')
  for (const part of quiz?.querySelectorAll('.right-mark, .hands, .reason') ?? []) part.remove()
  for (const option of quiz ? optionsOf(quiz) : []) option.classList.remove('right')
}

function questionOn(slide: HTMLElement, question: number): HTMLElement | undefined {
  return slide.querySelectorAll<HTMLElement>('.quiz')[question]
}

function optionsOf(quiz: HTMLElement): HTMLElement[] {
  return [...quiz.querySelectorAll<HTMLElement>('.option')]
}

/** Makes room when the added text pushes an option off the slide: first without the reason, then in smaller letters. */
function makeRoom(slide: HTMLElement, quiz: HTMLElement): void {
  const foot = slide.querySelector('.slide-foot')
  const isTooMuch = () => foot !== null && quiz.getBoundingClientRect().bottom > foot.getBoundingClientRect().top + 1
  if (isTooMuch()) for (const reason of quiz.querySelectorAll('.reason')) reason.remove()
  for (const size of ['smaller', 'smallest']) if (isTooMuch()) quiz.classList.add(size)
}

/** A tick in a disc, visible without colour. */
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
  track.append(filled)
  whole.append(track, made('span', 'hands-count', String(count)))
  return whole
}

function made(name: string, className: string, text = ''): HTMLElement {
  const element = document.createElement(name)
  element.className = className
  element.textContent = text
  return element
}
