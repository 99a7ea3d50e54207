import type { Activity, OwnNode, Paper, Quiz } from '../../deck/blocks.js'
import type { Deck, Slide } from '../../deck/deck.js'
import { blocksOf } from '../../deck/walk.js'

/** A block with its own number in the deck, from 1, and the slide that it stands on. */
export interface Numbered<Block> {
  readonly number: number
  readonly block: Block
  readonly slide: Slide
  /** From 1. */
  readonly slideNumber: number
}

/** All activities of a deck, numbered through. */
export function activitiesOf(deck: Deck): Numbered<Activity>[] {
  return numbered(deck, blocksOf(deck, 'activity'))
}

/** All quiz questions of a deck, numbered through. */
export function questionsOf(deck: Deck): Numbered<Quiz>[] {
  return numbered(deck, blocksOf(deck, 'quiz'))
}

/** All texts for paper, numbered through. */
export function papersOf(deck: Deck): Numbered<Paper>[] {
  return numbered(deck, blocksOf(deck, 'paper'))
}

/** All blocks of sources, numbered through. */
export function sourceBlocksOf(deck: Deck): Numbered<OwnNode<'sources'>>[] {
  return numbered(deck, blocksOf(deck, 'sources'))
}

function numbered<Block>(deck: Deck, found: Iterable<{ slide: Slide; block: Block }>): Numbered<Block>[] {
  return [...found].map(({ slide, block }, index) => ({
    number: index + 1,
    block,
    slide,
    slideNumber: deck.slides.indexOf(slide) + 1
  }))
}
