/** Does some work on each of some things, at most `most` at a time, and gives the results in the order of the things. */
export async function mapLimit<Thing, Result>(
  things: readonly Thing[],
  most: number,
  work: (thing: Thing) => Promise<Result>
): Promise<Result[]> {
  const results = new Map<number, Result>()
  const left = things.entries()
  const takeTurns = async () => {
    for (const [index, thing] of left) results.set(index, await work(thing))
  }
  await Promise.all(Array.from({ length: Math.min(most, things.length) }, takeTurns))
  return [...results].sort(([a], [b]) => a - b).map(([, result]) => result)
}
