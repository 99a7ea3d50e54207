import { type Hunk, lineHunks } from './line-hunks.js'
import { type Conflict, settle } from './settle-lines.js'

/** What the two versions of a conflict are called in the text. */
export interface MergeNames {
  readonly mine: string
  readonly theirs: string
}

/** A text with the changes of two others. */
export interface MergedText {
  readonly text: string
  /** How many places both have changed, each in another way: there both versions stand, between the markers that Git uses. */
  readonly conflicts: number
}

/**
 * Makes in one text the changes that two have made to `base`, line by line. Where both have changed the same lines, both versions are kept
 * between markers, which the parser reports: no line of either is lost. Line ends are `\n`.
 */
export function mergeTexts(
  base: string,
  { mine, theirs }: { readonly mine: string; readonly theirs: string },
  names: MergeNames
): MergedText {
  if (mine === theirs || theirs === base) return { text: mine, conflicts: 0 }
  if (mine === base) return { text: theirs, conflicts: 0 }
  const lines = base.split('\n')
  const merged: string[] = []
  let conflicts = 0
  let at = 0
  for (const { from, to, own, others } of groups(
    lineHunks(lines, mine.split('\n')),
    lineHunks(lines, theirs.split('\n'))
  )) {
    merged.push(...lines.slice(at, from))
    const [a, b] = [own, others].map(hunks => withHunks(lines, hunks, from, to)) as [string[], string[]]
    if (own.length === 0 || others.length === 0) merged.push(...(own.length > 0 ? a : b))
    else {
      const settled = settle(lines.slice(from, to), a, b)
      conflicts += settled.filter(part => 'mine' in part).length
      merged.push(...settled.flatMap(part => ('mine' in part ? withMarkers(part, names) : part.lines)))
    }
    at = to
  }
  return { text: [...merged, ...lines.slice(at)].join('\n'), conflicts }
}

function withMarkers({ mine, theirs }: Conflict, names: MergeNames): string[] {
  return [`<<<<<<< ${names.mine}`, ...mine, '=======', ...theirs, `>>>>>>> ${names.theirs}`]
}

/** Lines of the base that one or both have changed. */
interface Group {
  readonly from: number
  readonly to: number
  readonly own: readonly Hunk[]
  readonly others: readonly Hunk[]
}

/** Hunks of both, in order, with those together that touch the same lines. */
function groups(own: readonly Hunk[], others: readonly Hunk[]): Group[] {
  const all = [...own.map(hunk => ({ hunk, isOwn: true })), ...others.map(hunk => ({ hunk, isOwn: false }))].sort(
    (a, b) => a.hunk.from - b.hunk.from || a.hunk.to - b.hunk.to
  )
  const found: { from: number; to: number; own: Hunk[]; others: Hunk[] }[] = []
  for (const { hunk, isOwn } of all) {
    const last = found.at(-1)
    const isSame = last && meets(last, hunk)
    const group = isSame ? last : { from: hunk.from, to: hunk.to, own: [], others: [] }
    if (!isSame) found.push(group)
    group.to = Math.max(group.to, hunk.to)
    ;(isOwn ? group.own : group.others).push(hunk)
  }
  return found
}

/** Whether a hunk changes lines of a group before it, or both put lines in at one place. */
function meets(group: { readonly from: number; readonly to: number }, hunk: Hunk): boolean {
  const isInsertion = hunk.from === hunk.to && group.from === group.to
  return hunk.from < group.to || (isInsertion && hunk.from === group.from)
}

function withHunks(lines: readonly string[], hunks: readonly Hunk[], from: number, to: number): string[] {
  const made: string[] = []
  let at = from
  for (const hunk of hunks) {
    made.push(...lines.slice(at, hunk.from), ...hunk.lines)
    at = hunk.to
  }
  return [...made, ...lines.slice(at, to)]
}
