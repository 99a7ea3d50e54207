import type { LearningQuestion } from './questions.js'

/**
 * The weight of an option in percent, as Moodle takes it: the right ones make a hundred together, and the wrong ones of a question with several right
 * ones take as much away, so that ticking all of them earns nothing. Moodle knows the hundredth part of each number up to ten, to five places, and
 * refuses most others, such as −15.
 */
export function weightOf(
  { isRight }: { readonly isRight: boolean },
  { isMany, choices }: Pick<LearningQuestion, 'isMany' | 'choices'>
): number {
  if (!isMany) return isRight ? 100 : 0
  const alike = choices.filter(choice => choice.isRight === isRight).length
  const share = Number((100 / Math.min(alike, most)).toFixed(5))
  return isRight ? share : -share
}

/** More right options than this no question has that people can read. */
const most = 10
