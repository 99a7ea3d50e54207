import type { Quiz } from './blocks.js'
import type { Deck, Slide } from './deck.js'
import { all } from './walk.js'

/** A question of a deck's tests. */
export interface TestQuestion {
  /** From 1: first the quizzes of the slides, in their order, then the question bank. */
  readonly number: number
  readonly block: Quiz
  /** The slide that asks it in the lesson; absent for a question of the bank. */
  readonly slide?: Slide
}

/** Every question that a test of the lesson may ask: those of its slides, then those of its question bank. */
export function testQuestionsOf({ slides, questions = [] }: Pick<Deck, 'slides' | 'questions'>): TestQuestion[] {
  const asked = slides.flatMap(slide => all(slide.body, 'quiz').map(block => ({ block, slide })))
  const banked = questions.flatMap(({ body }) => all(body, 'quiz').map(block => ({ block })))
  return [...asked, ...banked].map((question, index) => ({ number: index + 1, ...question }))
}
