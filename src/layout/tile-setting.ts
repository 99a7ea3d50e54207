import type { Script } from '../deck/language.js'
import type { Sizes } from './box-sizes.js'

/** Sizes of words in px, from the largest. The first two are for slides on which all text is at its first step. */
export const tileSteps: Readonly<Record<Script, readonly number[]>> = {
  alphabetic: [36, 34, 32, 30, 28],
  arabic: [42, 40, 38, 36, 34],
  ideographic: [42, 40, 38, 36, 34]
}
export const largeTileSteps = 2

/** What a slide has for its tiles. */
export interface TilesSetting {
  readonly size: Sizes
  /** Whether text stands at the first of its two steps. */
  readonly isLarge: boolean
  /** The height in px between its title and its foot. */
  readonly room: number
  /** Whether rows are asked for. */
  readonly inRows?: boolean
}
