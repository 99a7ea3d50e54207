import type { Quiz, QuizOption } from '../deck/blocks.js'
import { textOf } from '../deck/walk.js'
import { segmentsIn } from './sentences.js'

/** The text above a quiz's options. */
function questionOf({ children }: Quiz): string {
  return textOf(children.filter(child => child.type !== 'quizOption'))
}

/** The last sentence of a question: what comes before it may be a situation, and is not asked. */
export function whatIsAsked(quiz: Quiz, language: string): string {
  return segmentsIn(questionOf(quiz), language, 'sentence').at(-1)?.trim() ?? ''
}

/** The options of a quiz, in order. */
export function optionsOf({ children }: Quiz): QuizOption[] {
  return children.filter(child => child.type === 'quizOption')
}

/** What participants read of an option: without its feedback. */
export function optionText(option: QuizOption): string {
  return textOf(option.children.filter(child => child.type === 'paragraph'))
}
