import type { Segment } from '../deck/catalogue.js'
import { wordsOf } from '../deck/segment-text.js'
import { similarity } from './alike.js'
import { groupBy } from './group-by.js'
import { type LockedSegment, newKey } from './lock.js'
import type { Text } from './segments.js'

/**
 * Returns the longest common subsequence of two lists, as pairs. Equal items are distinguished by their neighbours.
 */
function commonOrder<A extends C, B extends C, C>(
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

/** The similarity from which a text counts as an edit of another. */
const sameText = 0.6

/** A deck's segments, and those of the lock that are no longer in it. */
interface Aligned {
  readonly segments: readonly Segment[]
  readonly gone: readonly LockedSegment[]
}

type Pairs = Map<Text, LockedSegment>
type Known = Pick<LockedSegment, 'role' | 'hash'>

/**
 * Assigns every text the key that it had in the lock. A text matches one of the lock when both have the same slide and words; or the
 * same words elsewhere (it was moved); or the same slide and role and similar words (it was edited). The others are new. Equal texts
 * are matched in order.
 */
export function align(texts: readonly Text[], locked: readonly LockedSegment[]): Aligned {
  const pairs: Pairs = new Map()
  pairUnmoved(texts, locked, pairs)
  pairMoved(texts, left(locked, pairs), pairs)
  pairEdited(texts, left(locked, pairs), pairs)
  const taken = new Set(locked.map(({ key }) => key))
  const segments = texts.map(text => {
    const key = pairs.get(text)?.key ?? newKey(text, taken)
    taken.add(key)
    return { key, ...text }
  })
  return { segments, gone: left(locked, pairs) }
}

function pairUnmoved(texts: readonly Text[], locked: readonly LockedSegment[], pairs: Pairs): void {
  const before = groupBy(locked, ({ slide }) => slide)
  for (const [slide, now] of groupBy(texts, slideOf)) {
    const old = before.get(slide) ?? []
    for (const [text, known] of commonOrder(now, old, roleAndHash)) pairs.set(text, known)
    pairByHash(now, left(old, pairs), pairs)
  }
}

function pairMoved(texts: readonly Text[], locked: readonly LockedSegment[], pairs: Pairs): void {
  pairByHash(texts, locked, pairs)
}

// The same role first, so that a heading and a bullet with the same words are not swapped.
function pairByHash(texts: readonly Text[], locked: readonly LockedSegment[], pairs: Pairs): void {
  for (const identity of [roleAndHash, ({ hash }: Known) => hash]) {
    const free = groupBy(left(locked, pairs), identity)
    for (const text of texts) {
      const known = pairs.has(text) ? undefined : free.get(identity(text))?.shift()
      if (known) pairs.set(text, known)
    }
  }
}

function pairEdited(texts: readonly Text[], locked: readonly LockedSegment[], pairs: Pairs): void {
  const renamed = renamedSlides(texts, locked, pairs)
  const free = groupBy(locked, ({ slide, role }) => `${renamed.get(slide) ?? slide} ${role}`)
  const candidates = texts
    .filter(text => !pairs.has(text))
    .flatMap(text =>
      (free.get(`${slideOf(text)} ${text.role}`) ?? []).map(known => ({
        text,
        known,
        alike: similarity(wordsOf(text.source), wordsOf(known.text))
      }))
    )
    .filter(({ alike }) => alike >= sameText)
    .sort((a, b) => b.alike - a.alike)
  const used = new Set<LockedSegment>()
  for (const { text, known } of candidates) {
    if (pairs.has(text) || used.has(known)) continue
    pairs.set(text, known)
    used.add(known)
  }
}

/** Slides that have another id now: none of the deck has the old one, and most of its texts have moved to one slide. */
function renamedSlides(
  texts: readonly Text[],
  locked: readonly LockedSegment[],
  pairs: Pairs
): ReadonlyMap<string, string> {
  const present = new Set(texts.map(slideOf))
  const moves = new Map<string, Map<string, number>>()
  for (const [text, { slide }] of pairs) {
    if (present.has(slide)) continue
    const counts = moves.get(slide) ?? new Map<string, number>()
    moves.set(slide, counts.set(slideOf(text), (counts.get(slideOf(text)) ?? 0) + 1))
  }
  const orphans = new Set(locked.map(({ slide }) => slide))
  return new Map(
    [...moves]
      .filter(([slide]) => orphans.has(slide))
      .map(([slide, counts]) => [slide, [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? slide])
  )
}

function roleAndHash({ role, hash }: Known): string {
  return `${role} ${hash}`
}

function slideOf({ slide }: Text): string {
  return slide?.id ?? ''
}

function left(locked: readonly LockedSegment[], pairs: Pairs): LockedSegment[] {
  const paired = new Set(pairs.values())
  return locked.filter(known => !paired.has(known))
}
