import type { PhrasingContent } from 'mdast'
import type { Position } from 'unist'
import type { TranslationGap } from '../deck/blocks.js'
import type { Ordinal } from '../deck/catalogue.js'
import type { Slide } from '../deck/deck.js'
import type { Surroundings } from './roles.js'

/** A place in a deck where a text stands that can be translated by itself. */
export interface Site extends Surroundings {
  readonly slide?: { readonly id: string; readonly number: number; readonly title: string }
  readonly ordinal?: Ordinal
  readonly place?: Position
  readonly nodes: readonly PhrasingContent[]
  /** True for a text that is no running text of a block, and can hold no markup: a field, an attribute, the name of a blank. */
  readonly isField: boolean
}

/** The new content of a site, and the reason where it is not a finished translation. */
export interface Replacement {
  readonly nodes: PhrasingContent[]
  readonly unsettled?: TranslationGap
}

/** Decides what becomes of a site; undefined leaves it as it is. */
export type Replace = (site: Site) => Replacement | undefined

/** Where on which slide the walk is. */
export interface SitePosition {
  readonly slide: NonNullable<Site['slide']>
  readonly around: Surroundings
  readonly ordinal?: Ordinal
}

/** A slide as sites name it. */
export function asSlide({ id, title }: Slide, index: number): NonNullable<Site['slide']> {
  return { id, number: index + 1, title }
}
