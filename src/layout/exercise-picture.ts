import type { Block, OwnNode } from '../deck/blocks.js'
import { isPictureAlone } from './beside.js'

/** The question that a slide with these blocks below its title is about, where at most one picture stands with it; undefined for other slides. */
export function askedIn(blocks: readonly Block[]): OwnNode<'quiz'> | undefined {
  const [only, ...others] = withoutExercisePicture(blocks)
  return only?.type === 'quiz' && others.length === 0 ? only : undefined
}

/** The picture that stands with one question or one activity: in the band of the question, or below the facts of the activity. */
export function exercisePicture(blocks: readonly Block[]): Block | undefined {
  const [picture, ...others] = blocks.filter(isPictureAlone)
  const isOne = picture?.type === 'paragraph' && picture.children.filter(({ type }) => type === 'image').length === 1
  return isOne && others.length === 0 && blocks.length === 2 && blocks.some(isExercise) ? picture : undefined
}

/** Blocks without the picture of a question or an activity, which takes no height: it stands beside their words, or nowhere. */
export function withoutExercisePicture(blocks: readonly Block[]): readonly Block[] {
  const picture = exercisePicture(blocks)
  return picture ? blocks.filter(block => block !== picture) : blocks
}

function isExercise({ type }: Block): boolean {
  return type === 'quiz' || type === 'activity'
}
