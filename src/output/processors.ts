import { availableParallelism } from 'node:os'

/** How many processors this program may use. */
export function processors(): number {
  return availableParallelism()
}
