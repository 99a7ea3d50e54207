import { type Example, examples } from '../writing/insert-block.js'

/** What the page of a deck has to know before anything is typed. */
export interface DeskWords {
  /** What may be added, each with what it is for. */
  readonly examples: readonly Example[]
}

/** What may be added to a deck. */
export function deskWords(): DeskWords {
  return { examples }
}
