/** Which slide was viewed before the one that is shown. */
export interface LastViewed {
  /** The slide from 0; the one that is shown where there was no other. */
  readonly before: number
  moved(to: number): void
}

export function makeLastViewed(): LastViewed {
  let [before, now]: [before: number | undefined, now: number | undefined] = [undefined, undefined]
  return {
    get before() {
      return before ?? now ?? 0
    },
    moved(to) {
      if (to !== now) [before, now] = [now, to]
    }
  }
}
