import { diffArrays } from 'diff'

/** Lines `from` to `to` (not included) of a text, from 0, and what stands there in another. */
export interface Hunk {
  readonly from: number
  readonly to: number
  readonly lines: readonly string[]
}

/** More differing lines than anybody makes between two looks; beyond it, all between the first and the last is one hunk. */
const maxDifferences = 1000

/** How the lines of one text become those of another, in order. */
export function lineHunks(before: readonly string[], after: readonly string[]): Hunk[] {
  const start = commonStart(before, after)
  const end = commonEnd(before, after, start)
  const [old, fresh] = [before.slice(start, before.length - end), after.slice(start, after.length - end)]
  if (old.length === 0 && fresh.length === 0) return []
  const whole = [{ from: start, to: before.length - end, lines: fresh }]
  if (old.length === 0 || fresh.length === 0) return whole
  const changes = diffArrays([...old], [...fresh], { maxEditLength: maxDifferences })
  return changes ? hunksOf(changes, start) : whole
}

interface Change {
  readonly added?: boolean
  readonly removed?: boolean
  readonly value: readonly string[]
}

function hunksOf(changes: readonly Change[], start: number): Hunk[] {
  const hunks: Hunk[] = []
  let at = start
  let open: { from: number; to: number; lines: string[] } | undefined
  for (const { added, removed, value } of changes) {
    if (!added && !removed) {
      if (open) hunks.push(open)
      open = undefined
      at += value.length
      continue
    }
    open ??= { from: at, to: at, lines: [] }
    if (added) open.lines.push(...value)
    else {
      at += value.length
      open.to = at
    }
  }
  return open ? [...hunks, open] : hunks
}

function commonStart(a: readonly string[], b: readonly string[]): number {
  let length = 0
  while (length < a.length && length < b.length && a[length] === b[length]) length++
  return length
}

function commonEnd(a: readonly string[], b: readonly string[], start: number): number {
  const most = Math.min(a.length, b.length) - start
  let length = 0
  while (length < most && a[a.length - 1 - length] === b[b.length - 1 - length]) length++
  return length
}
