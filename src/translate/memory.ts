import type { Segment, SimilarText, Unit } from '../deck/catalogue.js'
import { wordsOf } from '../deck/segment-text.js'
import { similarity } from './similarity.js'

/** How alike, in percent, a remembered text must be to be shown beside one that is not translated. */
const worthShowing = 75

interface Remembered {
  readonly source: string
  /** The source without its tags. */
  readonly words: string
  readonly target: string
  readonly role: string
}

/** Translations that a person has read: those for the same words by the hash of these words, and all of them by length. */
export interface Memory {
  readonly byHash: ReadonlyMap<string, readonly Remembered[]>
  readonly byLength: readonly Remembered[]
}

/** Makes a memory from units of any decks in one language; only what is reviewed goes in. */
export function memoryOf(units: readonly Unit[]): Memory {
  const byHash = new Map<string, Remembered[]>()
  for (const { hash, source, target, role, state } of units) {
    if (state !== 'reviewed') continue
    const known = { source, words: wordsOf(source), target, role }
    byHash.set(hash, [...(byHash.get(hash) ?? []), known])
  }
  const once = [...byHash.values()].flatMap(([first]) => (first ? [first] : []))
  return { byHash, byLength: once.sort((a, b) => a.words.length - b.words.length) }
}

/** The translation that a memory has for a segment's words, to be looked at by a person; undefined when it has none. */
export function remember(
  { hash, role }: Segment,
  { byHash }: Memory
): Pick<Unit, 'target' | 'state' | 'origin'> | undefined {
  const known = byHash.get(hash)
  const best = known?.find(one => one.role === role) ?? known?.[0]
  if (!best) return undefined
  return { target: best.target, state: 'unsure', origin: best.role === role ? 'TM 100 %' : 'TM 99 %, of another role' }
}

/** What a memory has that is most like a segment, at least 75 %: to be shown to the translator, never put in. */
export function mostSimilar({ source }: Pick<Segment, 'source'>, { byLength }: Memory): SimilarText | undefined {
  const words = wordsOf(source)
  let best: SimilarText | undefined
  for (const known of byLength) {
    // Texts whose lengths differ by more than a quarter cannot be alike enough.
    if (known.words.length * 100 < words.length * worthShowing) continue
    if (words.length * 100 < known.words.length * worthShowing) break
    const percent = Math.floor(similarity(words, known.words) * 100)
    if (percent >= worthShowing && percent > (best?.percent ?? 0))
      best = { percent, source: known.source, target: known.target }
  }
  return best
}
