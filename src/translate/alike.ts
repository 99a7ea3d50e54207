import { distance } from 'fastest-levenshtein'

/** The similarity of two texts, from 0 to 1: the share of letters that need no change. */
export function similarity(a: string, b: string): number {
  const longer = Math.max(a.length, b.length)
  if (longer === 0) return 1
  // Texts whose lengths differ this much cannot be similar enough.
  if (Math.min(a.length, b.length) / longer < 0.5) return 0
  return 1 - distance(a, b) / longer
}

/** The one of some texts that is most like another. */
interface Alike {
  /** Its number among the texts, from 0. */
  readonly index: number
  /** The share of letters that need no change, in whole percent. */
  readonly percent: number
}

/** Finds the most similar of some texts, if one reaches the minimum percentage. */
export type FindAlike = (text: string) => Alike | undefined

/**
 * Indexes texts for similarity search. Edit distance is slow, so it is computed only for texts that share enough bigrams: one edit
 * changes at most two of them. Of equally similar texts the shortest is returned.
 */
export function findAlikeAmong(texts: readonly string[], minPercent: number): FindAlike {
  const order = texts.map((_, index) => index).sort((a, b) => lengthOf(texts[a]) - lengthOf(texts[b]))
  const lengths = order.map(index => lengthOf(texts[index]))
  const holders = new Map<number, number[]>()
  for (const [position, index] of order.entries()) {
    for (const pair of pairsOf(texts[index] ?? '')) {
      const known = holders.get(pair)
      if (known) known.push(position)
      else holders.set(pair, [position])
    }
  }
  const shared = new Uint16Array(order.length)

  return text => {
    // Texts whose lengths differ by more than this cannot be similar enough.
    const from = firstAtLeast(lengths, Math.ceil((text.length * minPercent) / 100))
    const end = firstAtLeast(lengths, Math.floor((text.length * 100) / minPercent) + 1)
    shared.fill(0, from, end)
    for (const pair of pairsOf(text)) {
      const positions = holders.get(pair) ?? []
      for (let at = firstAtLeast(positions, from); at < positions.length; at += 1) {
        const position = positions[at] ?? end
        if (position >= end) break
        shared[position] = (shared[position] ?? 0) + 1
      }
    }
    let best: Alike | undefined
    for (let position = from; position < end; position += 1) {
      const longer = Math.max(text.length, lengths[position] ?? 0)
      const maxChanges = Math.floor((longer * (100 - (best?.percent ?? minPercent))) / 100)
      if ((shared[position] ?? 0) < longer - 1 - 2 * maxChanges) continue
      const index = order[position] ?? 0
      const percent = Math.floor(similarity(text, texts[index] ?? '') * 100)
      if (percent >= minPercent && percent > (best?.percent ?? 0)) best = { index, percent }
    }
    return best
  }
}

function lengthOf(text: string | undefined): number {
  return text?.length ?? 0
}

// The second `th` of a text is another pair than the first: so a text that has it twice shares both only with one that has it twice.
function pairsOf(text: string): number[] {
  const seen = new Map<number, number>()
  const pairs: number[] = []
  for (let at = 1; at < text.length; at += 1) {
    const letters = text.charCodeAt(at - 1) * 0x10000 + text.charCodeAt(at)
    const times = seen.get(letters) ?? 0
    seen.set(letters, times + 1)
    pairs.push(letters + times * 0x1_0000_0000)
  }
  return pairs
}

/** The first place in a list that grows at which there is at least a value. */
function firstAtLeast(growing: readonly number[], value: number): number {
  let [low, high] = [0, growing.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((growing[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}
