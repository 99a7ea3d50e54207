/** Runs some work on each of some things, at most `limit` at a time. The results are in the order of the things. */
export async function mapLimit<Thing, Result>(
  things: readonly Thing[],
  limit: number,
  work: (thing: Thing) => Promise<Result>
): Promise<Result[]> {
  const results = new Map<number, Result>()
  const queue = things.entries()
  const runQueue = async () => {
    for (const [index, thing] of queue) results.set(index, await work(thing))
  }
  await Promise.all(Array.from({ length: Math.min(limit, things.length) }, runQueue))
  return [...results].sort(([a], [b]) => a - b).map(([, result]) => result)
}
