import type { QuestionPlace, RevealedAnswer } from './channel.js'
import { texts } from './desk.js'

/** The desk's questions: which are revealed, and how many hands were counted. */
export interface QuestionDesk {
  /** The revealed answers, of one slide or of all. */
  revealed(slide?: number): RevealedAnswer[]
  /** Reveals the first question of a slide that is not revealed; hides the last one where all are. */
  toggle(slide: number): void
}

interface Listener {
  revealed(answer: RevealedAnswer): void
  concealed(place: QuestionPlace): void
}

interface Question extends QuestionPlace {
  readonly correct: readonly number[]
  readonly reasons: readonly string[]
  readonly hands: number[]
  readonly button: HTMLButtonElement
  isRevealed: boolean
}

/** Lets the facilitator count hands and reveal answers in the notes of each slide; `listener` hears what the room is to see. */
export function setUpQuestions(notes: readonly HTMLElement[], listener: Listener): QuestionDesk {
  const questions = notes.flatMap((article, slide) =>
    [...article.querySelectorAll<HTMLElement>('.question-desk')].map((desk, question) => bind(desk, slide, question))
  )

  function bind(desk: HTMLElement, slide: number, question: number): Question {
    const options = [...desk.querySelectorAll<HTMLElement>('.desk-option')]
    const right = options.flatMap((option, index) => (option.matches('.correct') ? [{ option, index }] : []))
    const button = desk.querySelector<HTMLButtonElement>('.reveal-answer')
    if (!button) throw new Error('A question has no button that reveals its answer')
    const found: Question = {
      slide,
      question,
      correct: right.map(({ index }) => index),
      reasons: right.map(({ option }) => option.querySelector('.feedback')?.textContent?.trim() ?? ''),
      hands: options.map(() => 0),
      button,
      isRevealed: false
    }
    button.addEventListener('click', () => turn(found, !found.isRevealed))
    for (const [index, option] of options.entries())
      for (const by of [-1, 1])
        option.querySelector(`[data-hands="${by}"]`)?.addEventListener('click', () => {
          const count = Math.max(0, (found.hands[index] ?? 0) + by)
          found.hands[index] = count
          const output = option.querySelector('output')
          if (output) output.textContent = String(count)
          if (found.isRevealed) listener.revealed(answerOf(found))
        })
    return found
  }

  function turn(question: Question, isRevealed: boolean): void {
    question.isRevealed = isRevealed
    question.button.textContent = (isRevealed ? texts.hideAnswer : texts.revealAnswer) ?? ''
    question.button.classList.toggle('is-revealed', isRevealed)
    if (isRevealed) listener.revealed(answerOf(question))
    else listener.concealed({ slide: question.slide, question: question.question })
  }

  return {
    revealed: slide =>
      questions.filter(one => one.isRevealed && (slide === undefined || one.slide === slide)).map(answerOf),
    toggle(slide) {
      const here = questions.filter(one => one.slide === slide)
      const hidden = here.find(one => !one.isRevealed)
      const last = here.at(-1)
      if (hidden) turn(hidden, true)
      else if (last) turn(last, false)
    }
  }
}

function answerOf({ slide, question, correct, reasons, hands }: Question): RevealedAnswer {
  return { slide, question, correct, reasons, hands: hands.some(count => count > 0) ? [...hands] : [] }
}
