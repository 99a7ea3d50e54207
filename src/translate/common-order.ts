/**
 * Pairs what two lists have in common, in an order that both have: the longest such row. Equal things are told apart by what
 * stands around them.
 */
export function commonOrder<A extends C, B extends C, C>(
  first: readonly A[],
  second: readonly B[],
  identity: (item: C) => string
): [A, B][] {
  const a = first.map(identity)
  const b = second.map(identity)
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1))
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const row = lengths[i]
      const below = lengths[i + 1]
      if (!row || !below) continue
      row[j] = a[i] === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0)
    }
  const pairs: [A, B][] = []
  let i = 0
  let j = 0
  while (i < a.length && j < b.length) {
    const [one, other] = [first[i], second[j]]
    if (a[i] === b[j] && one !== undefined && other !== undefined) {
      pairs.push([one, other])
      i += 1
      j += 1
    } else if ((lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0)) i += 1
    else j += 1
  }
  return pairs
}
