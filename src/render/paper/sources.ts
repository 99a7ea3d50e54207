import type { Block } from '../../deck/blocks.js'
import type { Deck } from '../../deck/deck.js'
import { textOf } from '../../deck/walk.js'
import { sourceBlocksOf } from './numbered.js'

/** One source, and the numbers of the slides that name it. */
export interface Source {
  readonly blocks: readonly Block[]
  readonly slides: readonly number[]
}

/** The sources of all slides, each once, in the order in which they first appear. An item of a list or a paragraph is one source. */
export function sourcesOf(deck: Deck): Source[] {
  const found = new Map<string, Source>()
  for (const { block, slideNumber } of sourceBlocksOf(deck))
    for (const blocks of block.children.flatMap(single)) {
      const key = textOf(blocks)
      const known = found.get(key)
      if (!known) found.set(key, { blocks, slides: [slideNumber] })
      else if (!known.slides.includes(slideNumber)) found.set(key, { ...known, slides: [...known.slides, slideNumber] })
    }
  return [...found.values()]
}

function single(block: Block): Block[][] {
  if (block.type === 'list') return block.children.map(item => item.children)
  return [[block]]
}
