import { type Hunk, lineHunks } from '../../deck/text/line-hunks.js'
import type { Draft } from './draft.js'

/** A line of a slide: of both texts, or of one of them. */
export interface ChangedLine {
  readonly type: 'same' | 'added' | 'removed'
  readonly text: string
}

/** A slide that is not as it was. */
export interface SlideChange {
  readonly type: 'added' | 'removed' | 'changed' | 'moved'
  /** Empty for the first lines of the text, which belong to no slide. */
  readonly title: string
  /** Its number now; absent where it is gone, and for the first lines. */
  readonly number?: number
  readonly id?: string
  readonly lines: readonly ChangedLine[]
}

interface SlideText {
  readonly id: string
  readonly title: string
  readonly lines: readonly string[]
}

/** Lines that are as they were, shown around those that are not. */
const linesAround = 1

/** What has changed from one text of a deck to another, slide by slide, in the order of now; what is gone stands where it was. */
export function slideChanges(before: Draft, after: Draft): readonly SlideChange[] {
  const [old, now] = [slidesOf(before), slidesOf(after)]
  const partners = partnersOf(old, now)
  const staying = inOrder(partners)
  const changes: SlideChange[] = [...changeOf(factsOf(before), factsOf(after), { title: '' })]
  const gone = (from: number, to: number) =>
    old.slice(from, to).flatMap(({ title, lines }, index) => {
      const isGone = !partners.includes(from + index)
      return isGone
        ? [{ type: 'removed' as const, title, lines: lines.map(text => ({ type: 'removed' as const, text })) }]
        : []
    })
  let reached = 0
  for (const [index, { id, title, lines }] of now.entries()) {
    const partner = partners[index]
    if (partner !== undefined && staying.has(partner)) {
      changes.push(...gone(reached, partner))
      reached = Math.max(reached, partner + 1)
    }
    const slide = { title, id, number: index + 1 }
    const own = partner === undefined ? undefined : old[partner]
    if (!own || partner === undefined) {
      changes.push({ ...slide, type: 'added', lines: lines.map(text => ({ type: 'added', text })) })
      continue
    }
    const changed = changeOf(own.lines, lines, slide)
    changes.push(...changed)
    if (changed.length === 0 && !staying.has(partner)) changes.push({ ...slide, type: 'moved', lines: [] })
  }
  return [...changes, ...gone(reached, old.length)]
}

function slidesOf({ deck: { slides }, lines }: Draft): readonly SlideText[] {
  return slides.map(({ id, title, firstLine }, index) => ({
    id,
    title: title || id,
    lines: trimmed(lines.slice(firstLine - 1, (slides[index + 1]?.firstLine ?? lines.length + 2) - 2))
  }))
}

function factsOf({ deck: { slides }, lines }: Draft): readonly string[] {
  return trimmed(lines.slice(0, (slides[0]?.firstLine ?? 1) - 1))
}

/** Lines without empty ones around them. */
function trimmed(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex(line => line.trim() !== '')
  return first < 0 ? [] : lines.slice(first, lines.findLastIndex(line => line.trim() !== '') + 1)
}

/** For each slide of now the index of the one that it was: the same text, else the same id or title, else the one most like it. */
function partnersOf(old: readonly SlideText[], now: readonly SlideText[]): readonly (number | undefined)[] {
  const partners: (number | undefined)[] = now.map(() => undefined)
  const isFree = (index: number) => !partners.includes(index)
  const ways: readonly ((slide: SlideText) => string)[] = [
    ({ lines }) => lines.join('\n'),
    ({ id }) => id,
    ({ title }) => title
  ]
  for (const way of ways) {
    const keys = old.map(way)
    for (const [index, slide] of now.entries()) {
      if (partners[index] !== undefined) continue
      const key = way(slide)
      const found = keys.findIndex((one, at) => one === key && isFree(at))
      if (found >= 0) partners[index] = found
    }
  }
  for (const [index, slide] of now.entries()) {
    if (partners[index] !== undefined) continue
    const likeness = old.map((one, at) => (isFree(at) ? alike(one.lines, slide.lines) : 0))
    const most = Math.max(0, ...likeness)
    if (most >= leastAlike) partners[index] = likeness.indexOf(most)
  }
  return partners
}

/** A slide with another title is the same where half of its lines are. */
const leastAlike = 0.5

/** The share of lines that two slides have in common, empty ones aside. */
function alike(one: readonly string[], other: readonly string[]): number {
  const [mine, theirs] = [one, other].map(lines => lines.filter(line => line.trim() !== ''))
  const left = [...(theirs ?? [])]
  const common = (mine ?? []).filter(line => {
    const at = left.indexOf(line)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
  return (2 * common.length) / Math.max(1, (mine ?? []).length + (theirs ?? []).length)
}

/** The slides that stand as they stood to each other: the longest row of them. */
function inOrder(partners: readonly (number | undefined)[]): ReadonlySet<number> {
  let best: readonly number[] = []
  const rows: (readonly number[])[] = []
  for (const partner of partners) {
    if (partner === undefined) continue
    const longest = rows.filter(row => (row.at(-1) ?? -1) < partner).reduce((a, b) => (b.length > a.length ? b : a), [])
    const row = [...longest, partner]
    rows.push(row)
    if (row.length > best.length) best = row
  }
  return new Set(best)
}

function changeOf(
  before: readonly string[],
  after: readonly string[],
  slide: Pick<SlideChange, 'title' | 'number' | 'id'>
): readonly SlideChange[] {
  const hunks = lineHunks(before, after)
  return hunks.length === 0 ? [] : [{ ...slide, type: 'changed', lines: linesOf(before, hunks) }]
}

function linesOf(before: readonly string[], hunks: readonly Hunk[]): readonly ChangedLine[] {
  let shown = 0
  return hunks.flatMap(({ from, to, lines }, index) => {
    const limit = hunks[index + 1]?.from ?? before.length
    const above = same(before, Math.max(shown, from - linesAround), from)
    shown = Math.min(limit, to + linesAround)
    return [
      ...above,
      ...before.slice(from, to).map(text => ({ type: 'removed' as const, text })),
      ...lines.map(text => ({ type: 'added' as const, text })),
      ...same(before, to, shown)
    ]
  })
}

function same(lines: readonly string[], from: number, to: number): readonly ChangedLine[] {
  return lines.slice(from, to).map(text => ({ type: 'same' as const, text }))
}
