import { availableParallelism } from 'node:os'

/** How many processors this program may use. */
function processors(): number {
  return availableParallelism()
}

/** How many pages a browser shows at a time. Each is a process of its own; more of them than processors only take turns. */
export const maxPages = Math.max(2, Math.min(4, processors()))

/** Some things of a kind, each used by one at a time. */
export interface Pool<Thing> {
  /** Lends a thing to some work, one that is `preferred` if such a one is free. Waits while all are in use. */
  use<Done>(work: (thing: Thing) => Promise<Done>, preferred?: (thing: Thing) => boolean): Promise<Done>
}

/** A pool of at size `size` things, each made when it is first needed. What fails to be made is tried again by the next. */
export function openPool<Thing>(make: () => Promise<Thing>, size: number): Pool<Thing> {
  const free: Thing[] = []
  const waiting: (() => void)[] = []
  let places = size
  const enter = async () => {
    if (places > 0) places -= 1
    else await new Promise<void>(resolve => waiting.push(resolve))
  }
  const leave = () => {
    const next = waiting.shift()
    if (next) next()
    else places += 1
  }
  return {
    async use(work, preferred = () => false) {
      await enter()
      try {
        const found = free.findIndex(preferred)
        const [known] = free.splice(found < 0 ? free.length - 1 : found, 1)
        const thing = known ?? (await make())
        try {
          return await work(thing)
        } finally {
          free.push(thing)
        }
      } finally {
        leave()
      }
    }
  }
}
