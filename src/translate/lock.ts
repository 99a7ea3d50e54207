import * as z from 'zod'
import type { Segment } from '../deck/catalogue.js'
import type { Text } from './segments.js'

// Slide ids cannot contain it.
const noSlide = '@deck'

/** A key for a new text: slide, role and a prefix of its hash, longer or numbered where that is taken. */
export function newKey({ slide, role, hash }: Text, taken: ReadonlySet<string>): string {
  const stem = `${slide?.id ?? noSlide}/${role}/`
  for (let length = 4; length <= hash.length; length += 4) {
    const key = stem + hash.slice(0, length)
    if (!taken.has(key)) return key
  }
  let number = 2
  while (taken.has(`${stem}${hash}-${number}`)) number += 1
  return `${stem}${hash}-${number}`
}

/** The slide and role in a key; the slide is empty for the front matter. */
function slideOfKey(key: string): { slide: string; role: string } {
  const [slide = '', role = ''] = key.split('/')
  return { slide: slide === noSlide ? '' : slide, role }
}

const lockedSegment = z.strictObject({
  key: z.string(),
  /** Its slide; empty for the front matter. */
  slide: z.string(),
  role: z.string(),
  hash: z.string(),
  /** The source's text, to recognize it after an edit. */
  text: z.string()
})

const record = z.strictObject({
  key: z.string(),
  /** The hash of the source's text that the translation was made for. */
  source: z.string(),
  /** The hash of the translation itself. */
  target: z.string(),
  /** Who reviewed it. */
  reviewer: z.string().optional(),
  /** The hash of the translation that was last exported, to compare with what is imported. */
  exported: z.string().optional(),
  /** The day on which it was first seen that the source had changed, `YYYY-MM-DD`. Only while it is stale. */
  since: z.string().optional(),
  /** Who reviewed it before the source changed. Only while it is stale. */
  lapsed: z.string().optional()
})

const lockSchema = z.strictObject({
  schema: z.literal(1),
  deck: z.string(),
  segments: z.array(lockedSegment),
  languages: z.record(z.string(), z.array(record))
})

export type LockedSegment = z.infer<typeof lockedSegment>

/** What a language's catalogue held when it was last brought up to date. */
export type MadeRecord = z.infer<typeof record>

/** The keys of a deck's texts, so that they outlive edits, and what each translation was made for. */
export type Lock = z.infer<typeof lockSchema>

/** Parses `languages/lock.json`; undefined where it is not valid. */
export function readLock(text: string): Lock | undefined {
  try {
    return lockSchema.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}

/** A lock as text: a line for each segment and each record, so that two versions of a deck can be merged. */
export function writeLock({ schema, deck, segments, languages }: Lock): string {
  const list = (items: readonly object[], indent: string) =>
    items.length === 0 ? '[]' : `[\n${items.map(item => `${indent}  ${JSON.stringify(item)}`).join(',\n')}\n${indent}]`
  const tags = Object.keys(languages).sort()
  const records = tags.map(tag => `    ${JSON.stringify(tag)}: ${list(languages[tag] ?? [], '    ')}`)
  return [
    '{',
    `  "schema": ${schema},`,
    `  "deck": ${JSON.stringify(deck)},`,
    `  "segments": ${list(segments, '  ')},`,
    `  "languages": ${records.length === 0 ? '{}' : `{\n${records.join(',\n')}\n  }`}`,
    '}',
    ''
  ].join('\n')
}

/** `lock.json` of the deck `from` as that of its copy `to`. An invalid lock, or that of a third deck, stays as it is. */
export function lockOfDeck(text: string, from: string, to: string): string {
  const lock = readLock(text)
  return lock?.deck === from ? writeLock({ ...lock, deck: to }) : text
}

/** The segments as a lock records them. */
export function lockSegments(segments: readonly Segment[]): LockedSegment[] {
  return segments.map(({ key, slide, role, hash, source }) => ({
    key,
    slide: slide?.id ?? '',
    role,
    hash,
    text: source
  }))
}

/** Segments as a lock would record them, from a catalogue alone: enough to recognize texts when `lock.json` is lost. */
export function lockedFrom(
  entries: readonly { readonly key: string; readonly source: string; readonly hash: string }[]
): LockedSegment[] {
  return entries.map(({ key, source, hash }) => ({ key, ...slideOfKey(key), hash, text: source }))
}
