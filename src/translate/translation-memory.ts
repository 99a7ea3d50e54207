import type { Catalogue, Segment, SimilarText, Unit } from '../deck/catalogue.js'
import { wordsOf } from '../deck/segment-text.js'
import { type FindAlike, findAlikeAmong } from './alike.js'
import { groupBy } from './group-by.js'

/** How alike, in percent, a remembered text must be to be shown beside one that is not translated. */
const worthShowing = 75

interface Remembered {
  readonly source: string
  /** The source without its tags. */
  readonly words: string
  readonly target: string
  readonly role: string
}

/** Translations that a person has read: those for the same words by the hash of these words, and what is like other words. */
export interface TranslationMemory {
  readonly byHash: ReadonlyMap<string, readonly Remembered[]>
  /** What is most like some words, at least 75 %: to be shown to the translator, never put in. */
  similar(words: string): SimilarText | undefined
}

/** Makes a memory from units of any decks in one language; only what is reviewed goes in. */
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
    // Many commands never ask.
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

/** The translation that a memory has for a segment's words, to be looked at by a person; undefined when it has none. */
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
 * A catalogue with what a memory has that is most like each text without a translation. To look for it takes long, so it is done only for
 * what is written for translators.
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
