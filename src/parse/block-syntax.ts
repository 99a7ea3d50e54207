import type { RootContent } from 'mdast'
import type { Position } from 'unist'
import type { z } from 'zod'
import type { Report } from './report.js'

/** A block as it was written: the parts that its syntax builds from. */
export interface WrittenBlock {
  readonly children: RootContent[]
  readonly position: Position | undefined
  /** What stands between `[` and `]` behind the name. */
  readonly label: RootContent[]
}

/** How one block is written. One file in `blocks/` each, and one line in `blocks.ts`. */
export interface BlockSyntax<Attributes = unknown> {
  readonly name: string
  /** `::leaf` stands alone; `:::container` has an end. */
  readonly form: 'leaf' | 'container'
  /** The blocks that it may stand directly in; `slide` is the slide itself. Anywhere when absent. */
  readonly inside?: readonly string[]
  /** True when words in `[…]` belong to it. */
  readonly labelled?: true
  readonly attributes: z.ZodType<Attributes> & { readonly shape: Readonly<Record<string, z.ZodType>> }
  /** The node for the model; `undefined` when a part is missing, which it has then reported. */
  build(attributes: Attributes, block: WrittenBlock, report: Report): RootContent | undefined
}

/** Declares a block, with the type of its attributes inferred from their schema. */
export function block<Attributes>(syntax: BlockSyntax<Attributes>): BlockSyntax {
  return syntax as BlockSyntax
}
