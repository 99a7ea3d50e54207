import type { Block, OwnNode } from '../deck/blocks.js'
import { isPictureAlone } from './beside.js'

/** The question that a slide with these blocks below its title is about, where at most one picture stands with it; undefined for other slides. */
export function askedIn(blocks: readonly Block[]): OwnNode<'quiz'> | undefined {
  const [only, ...others] = withoutQuizPicture(blocks)
  return only?.type === 'quiz' && others.length === 0 ? only : undefined
}

/** The picture that stands in the band of such a question. */
export function quizPicture(blocks: readonly Block[]): Block | undefined {
  const [picture, ...others] = blocks.filter(isPictureAlone)
  const isOne = picture?.type === 'paragraph' && picture.children.filter(({ type }) => type === 'image').length === 1
  return isOne && others.length === 0 && blocks.length === 2 && blocks.some(({ type }) => type === 'quiz')
    ? picture
    : undefined
}

/** Blocks without the picture of a question, which takes no height: it stands beside the words of the question, or nowhere. */
export function withoutQuizPicture(blocks: readonly Block[]): readonly Block[] {
  const picture = quizPicture(blocks)
  return picture ? blocks.filter(block => block !== picture) : blocks
}
