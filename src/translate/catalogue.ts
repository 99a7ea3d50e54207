import type { Catalogue, Segment, UncertainTerm, Unit } from '../deck/catalogue.js'
import type { Deck } from '../deck/deck.js'
import { type Entry, type Glossary, termIn } from '../deck/glossary.js'
import { wordsOf } from '../deck/segment-text.js'
import { align } from './align.js'
import { type CatalogueFile, emptyFile } from './catalogue-file.js'
import { groupBy } from './group-by.js'
import { hashOf } from './hash.js'
import { type Lock, type LockedSegment, lockedFrom, lockSegments, type MadeRecord } from './lock.js'
import { merge } from './merge.js'
import { textsOf } from './segments.js'
import { entriesNamedIn } from './terms.js'
import type { TranslationMemory } from './translation-memory.js'

/** What a lock is written with, beside the units. */
interface RecordOptions {
  /** The records of the lock so far. */
  readonly earlier?: readonly MadeRecord[] | undefined
  /** True when these translations are being exported now; otherwise earlier records say what was exported. */
  readonly isExport?: boolean
  /** `YYYY-MM-DD`. */
  readonly today: string
}

/** A language's records for the lock: for each translation its source's hash, its own, its reviewer, and since when it is stale. */
function recordsOf(units: readonly Unit[], { earlier = [], isExport = false, today }: RecordOptions): MadeRecord[] {
  const before = new Map(earlier.map(record => [record.key, record]))
  return units
    .filter(({ target }) => target !== '')
    .map(unit => {
      const { key, hash, target, previous, reviewer } = unit
      const known = before.get(key)
      const exported = isExport ? hashOf(target) : known?.exported
      return {
        key,
        source: previous === undefined ? hash : hashOf(previous),
        target: hashOf(target),
        ...(reviewer !== undefined && { reviewer }),
        ...(exported !== undefined && { exported }),
        ...(unit.state === 'stale' && lapse(target, known, today))
      }
    })
}

/** Since when a translation is stale, and its earlier reviewer. A changed translation starts anew. */
function lapse(target: string, known: MadeRecord | undefined, today: string): Pick<MadeRecord, 'since' | 'lapsed'> {
  const isSame = known?.target === hashOf(target)
  const lapsed = isSame ? (known.reviewer ?? known.lapsed) : undefined
  return { since: (isSame ? known.since : undefined) ?? today, ...(lapsed !== undefined && { lapsed }) }
}

/**
 * Finds the terms in a text whose translation is recalled, inferred or unofficial, for translators and reviewers to look up. A term
 * without a status is certain.
 */
function uncertainTerms(
  glossary: Glossary,
  from: string,
  to: string
): (unit: Pick<Unit, 'source'>) => Pick<Unit, 'uncertainTerms'> {
  const uncertain = new Map(
    glossary.flatMap((entry): [Entry, UncertainTerm][] => {
      const [source, target] = [termIn(entry, from), termIn(entry, to)]
      if (!source || !target?.status || target.status === 'read') return []
      return [[entry, { term: source.term, translation: target.term, status: target.status }]]
    })
  )
  return ({ source }) => {
    const named = entriesNamedIn(wordsOf(source), glossary, from).flatMap(entry => uncertain.get(entry) ?? [])
    return named.length === 0 ? {} : { uncertainTerms: named }
  }
}

/**
 * A deck's segments with their earlier keys, in the order of the walk. Keys come from `lock`, or from the catalogues where it is lost.
 */
export function segmentsOf(deck: Deck, lock?: Lock, files: readonly CatalogueFile[] = []): readonly Segment[] {
  return align(textsOf(deck), lock?.segments ?? firstOfEachKey(files.flatMap(segmentsIn))).segments
}

function segmentsIn({ entries }: CatalogueFile): LockedSegment[] {
  return lockedFrom(entries.map(({ key, source }) => ({ key, source, hash: hashOf(source) })))
}

function firstOfEachKey(segments: readonly LockedSegment[]): LockedSegment[] {
  return [...groupBy(segments, ({ key }) => key).values()].flatMap(([first]) => first ?? [])
}

/** The sources of one language: its tag, its file and the file's content. */
interface LanguageSources {
  readonly language: string
  /** As messages name it. */
  readonly file: string
  readonly content?: CatalogueFile
  readonly lock?: Lock | undefined
  readonly memory?: TranslationMemory
}

/** A deck's catalogue in one language, brought up to date with the deck. */
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

/** The lock for a deck and its catalogues. Other languages keep their earlier records. */
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
