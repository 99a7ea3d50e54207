import { availableParallelism } from 'node:os'

/** How many processors this program may use. */
export function processors(): number {
  return availableParallelism()
}

/** How many pages a browser shows at a time. Each is a process of its own; more of them than processors only take turns. */
export const mostPages = Math.max(2, Math.min(4, processors()))
