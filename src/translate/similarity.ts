import { distance } from 'fastest-levenshtein'

/** The similarity of two texts, from 0 to 1: the share of letters that need no change. */
export function similarity(a: string, b: string): number {
  const longer = Math.max(a.length, b.length)
  if (longer === 0) return 1
  // Texts whose lengths differ this much cannot be similar enough.
  if (Math.min(a.length, b.length) / longer < 0.5) return 0
  return 1 - distance(a, b) / longer
}
