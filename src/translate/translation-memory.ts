import type { Catalogue, Segment, SimilarText, Unit } from '../deck/catalogue.js'
import { wordsOf } from '../deck/segment-text.js'
import { type FindAlike, findAlikeAmong } from './alike.js'
import { groupBy } from './group-by.js'

/** The minimum similarity, in percent, for a match to be shown to translators. */
const worthShowing = 75

interface Entry {
  readonly source: string
  /** The source without its tags. */
  readonly words: string
  readonly target: string
  readonly role: string
}

/** Reviewed translations: exact matches by hash of the source, and fuzzy matches. */
export interface TranslationMemory {
  readonly byHash: ReadonlyMap<string, readonly Entry[]>
  /** The best fuzzy match, at least 75 %: shown to translators, never inserted. */
  similar(words: string): SimilarText | undefined
}

/** Builds a memory from the reviewed units of any decks in one language. */
export function memoryOf(units: readonly Unit[]): TranslationMemory {
  const reviewed = units.filter(({ state }) => state === 'reviewed')
  const byHash = new Map(
    [...groupBy(reviewed, ({ hash }) => hash)].map(([hash, same]) => [
      hash,
      same.map(({ source, target, role }) => ({ source, words: wordsOf(source), target, role }))
    ])
  )
  const once = [...byHash.values()].flatMap(([first]) => first ?? [])
  let find: FindAlike | undefined
  const look = (words: string) => {
    // Lazy: many commands never ask.
    find ??= findAlikeAmong(
      once.map(known => known.words),
      worthShowing
    )
    const alike = find(words)
    const known = alike && once[alike.index]
    return known && { percent: alike.percent, source: known.source, target: known.target }
  }
  const asked = new Map<string, SimilarText | undefined>()
  return {
    byHash,
    similar(words) {
      if (!asked.has(words)) asked.set(words, look(words))
      return asked.get(words)
    }
  }
}

/** The exact match for a segment, as unsure until a person reviews it; undefined when there is none. */
export function addTranslations(
  { hash, role }: Segment,
  { byHash }: TranslationMemory
): Pick<Unit, 'target' | 'state' | 'origin'> | undefined {
  const known = byHash.get(hash)
  const best = known?.find(one => one.role === role) ?? known?.[0]
  if (!best) return undefined
  return { target: best.target, state: 'unsure', origin: best.role === role ? 'TM 100 %' : 'TM 99 %, of another role' }
}

/**
 * A catalogue with the best fuzzy match for each text without a translation. The search is slow, so it is only for files for
 * translators.
 */
export function withSimilar(catalogue: Catalogue, memory: TranslationMemory | undefined): Catalogue {
  if (!memory) return catalogue
  const units = catalogue.units.map(unit => {
    if (unit.state !== 'missing' || unit.similar !== undefined) return unit
    const similar = memory.similar(wordsOf(unit.source))
    return similar ? { ...unit, similar } : unit
  })
  return { ...catalogue, units }
}
