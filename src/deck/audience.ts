import type { RootContent } from 'mdast'
import { isKind } from './block-kinds.js'
import type { Block } from './blocks.js'
import type { Deck, Slide } from './deck.js'
import { memoizeWeak } from './memoize-weak.js'
import { without } from './walk.js'

const slideForParticipants = memoizeWeak((slide: Slide): Slide => {
  const body = without(slide.body, node => isKind(node, 'audience', 'facilitator'))
  return { ...slide, notes: [], body: body.map(withoutKeys) }
})

/**
 * The deck that participants may have: notes, answers, feedback and quiz keys are cut from the tree by exact type.
 * Every participants' file is rendered from this deck and from nothing else.
 */
export const forParticipants = memoizeWeak(
  (deck: Deck): Deck => ({
    ...deck,
    frontMatter: withoutFacilitatorFields(deck.frontMatter),
    slides: deck.slides.map(slideForParticipants),
    ...(deck.questions && { questions: deck.questions.map(slideForParticipants) })
  })
)

/** Returns the blocks shown on a screen, without those for paper only. */
export const forScreen = memoizeWeak((blocks: readonly Block[]): readonly Block[] =>
  without(blocks, node => isKind(node, 'shownOn', 'paper'))
)

const withoutFacilitatorFields = memoizeWeak((frontMatter: Deck['frontMatter']): Deck['frontMatter'] => {
  if (!frontMatter.sensitivity) return frontMatter
  const { facilitator: _, ...sensitivity } = frontMatter.sensitivity
  return { ...frontMatter, sensitivity }
})

function withoutKeys<N extends RootContent>(node: N): N {
  if (node.type === 'quizOption') {
    const { correct: _, ...option } = node
    return option as N
  }
  if (!('children' in node)) return node
  const children = node.children.map(withoutKeys)
  return children.every((child, index) => child === node.children[index]) ? node : ({ ...node, children } as N)
}
