/**
 * A function that has `work` done, never twice at once: what begins later ends later, so nothing old is shown after something newer. All
 * who call while it is under way wait for one more turn, which `work` can ask for. What it throws goes to those who wait for that turn.
 */
export function serialize(work: (isOutdated: () => boolean) => Promise<void>): () => Promise<void> {
  let current: Promise<void> = Promise.resolve()
  let next: Promise<void> | undefined
  return () => {
    next ??= current
      .catch(() => {})
      .then(() => {
        next = undefined
        current = work(() => next !== undefined)
        return current
      })
    return next
  }
}
