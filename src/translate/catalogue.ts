import type { Catalogue, Segment } from '../deck/catalogue.js'
import type { Deck } from '../deck/deck.js'
import { align } from './align.js'
import { type CatalogueFile, emptyFile } from './catalogue-file.js'
import { groupBy } from './group-by.js'
import { hashOf } from './hash.js'
import { type Lock, type LockedSegment, lockedFrom, lockSegments } from './lock.js'
import { merge } from './merge.js'
import { recordsOf } from './records.js'
import { textsOf } from './segments.js'
import type { TranslationMemory } from './translation-memory.js'
import { uncertainTerms } from './uncertain-terms.js'

/**
 * A deck's segments with the keys that they had. `lock` remembers them; where it is lost, the languages' files do. The order of
 * the segments is that of the walk.
 */
export function segmentsOf(deck: Deck, lock?: Lock, files: readonly CatalogueFile[] = []): readonly Segment[] {
  return align(textsOf(deck), lock?.segments ?? firstOfEachKey(files.flatMap(rememberedIn))).segments
}

function rememberedIn({ entries }: CatalogueFile): LockedSegment[] {
  return lockedFrom(entries.map(({ key, source }) => ({ key, source, hash: hashOf(source) })))
}

function firstOfEachKey(segments: readonly LockedSegment[]): LockedSegment[] {
  return [...groupBy(segments, ({ key }) => key).values()].flatMap(([first]) => first ?? [])
}

/** What a language has: its tag, the name of its file, and what stands in it. */
export interface LanguageSources {
  readonly language: string
  /** As messages name it. */
  readonly file: string
  readonly content?: CatalogueFile
  readonly lock?: Lock | undefined
  readonly memory?: TranslationMemory
}

/** A deck's catalogue in one language, brought in line with the deck as it is now. */
export function catalogueOf(
  deck: Deck,
  segments: readonly Segment[],
  { language, file, content = emptyFile, lock, memory }: LanguageSources
): Catalogue {
  const records = lock?.languages[language] ?? []
  const sourceLanguage = deck.frontMatter.language
  const named = uncertainTerms(deck.glossary, sourceLanguage, language)
  const { units, obsolete } = merge(segments, { file: content, records, ...(memory && { memory }) })
  return {
    deck: deck.id,
    title: deck.frontMatter.title,
    deckFile: deck.file,
    file,
    sourceLanguage,
    language,
    date: deck.frontMatter.date,
    headers: content.headers,
    preface: content.preface,
    units: units.map(unit => ({ ...unit, ...named(unit) })),
    obsolete
  }
}

/** The lock that belongs to a deck and its catalogues. Languages that are not among them keep what the lock said of them. */
export function lockOf(
  deck: Deck,
  segments: readonly Segment[],
  catalogues: readonly Catalogue[],
  { earlier, exported = [], today }: LockOptions
): Lock {
  const languages = catalogues.map(({ language, units }) => {
    const isExport = exported.includes(language)
    return [language, recordsOf(units, { earlier: earlier?.languages[language], isExport, today })] as const
  })
  return {
    schema: 1,
    deck: deck.id,
    segments: lockSegments(segments),
    languages: { ...earlier?.languages, ...Object.fromEntries(languages) }
  }
}

/** What a lock is made with, beside what it locks. */
export interface LockOptions {
  readonly earlier?: Lock | undefined
  /** Languages that are being exported now. */
  readonly exported?: readonly string[]
  /** `YYYY-MM-DD`: what is found to be stale is stale since then. */
  readonly today: string
}
