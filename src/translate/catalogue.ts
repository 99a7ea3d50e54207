import type { Catalogue, Segment, UncertainTerm, Unit } from '../deck/catalogue.js'
import type { Deck } from '../deck/deck.js'
import { type Glossary, termIn } from '../deck/glossary.js'
import { wordsOf } from '../deck/segment-text.js'
import { align } from './align.js'
import { type CatalogueFile, emptyFile } from './catalogue-file.js'
import { groupBy } from './group-by.js'
import { hashOf } from './hash.js'
import { type Lock, type LockedSegment, lockedFrom, lockSegments, type MadeRecord } from './lock.js'
import { merge } from './merge.js'
import { textsOf } from './segments.js'
import { sourceForms, uses } from './terms.js'
import type { TranslationMemory } from './translation-memory.js'

/** What a lock is written with, beside the units. */
interface RecordOptions {
  /** What the lock said before. */
  readonly earlier?: readonly MadeRecord[] | undefined
  /** These translations are being exported now; else what was exported is remembered from earlier records. */
  readonly isExport?: boolean
  /** `YYYY-MM-DD`. */
  readonly today: string
}

/** What the lock remembers of a language's translations: what each was made for, what it was, who had read it, since when it is stale. */
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

/** Since when a translation is stale, and who had read it. Other words for it begin anew. */
function lapse(target: string, known: MadeRecord | undefined, today: string): Pick<MadeRecord, 'since' | 'lapsed'> {
  const isSame = known?.target === hashOf(target)
  const lapsed = isSame ? (known.reviewer ?? known.lapsed) : undefined
  return { since: (isSame ? known.since : undefined) ?? today, ...(lapsed !== undefined && { lapsed }) }
}

/**
 * Tells of a text which terms it names whose translation is recalled, inferred or unofficial: whoever translates or reads it looks
 * them up. A term without a status vouches for itself.
 */
function uncertainTerms(
  glossary: Glossary,
  from: string,
  to: string
): (unit: Pick<Unit, 'source'>) => Pick<Unit, 'uncertainTerms'> {
  const uncertain = glossary.flatMap(entry => {
    const [source, target] = [termIn(entry, from), termIn(entry, to)]
    if (!source || !target?.status || target.status === 'read') return []
    const said: UncertainTerm = { term: source.term, translation: target.term, status: target.status }
    return [{ forms: sourceForms(source), said }]
  })
  return ({ source }) => {
    const words = wordsOf(source)
    const named = uncertain.filter(({ forms }) => forms.some(form => uses(words, form))).map(({ said }) => said)
    return named.length === 0 ? {} : { uncertainTerms: named }
  }
}

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
interface LanguageSources {
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
