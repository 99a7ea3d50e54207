/** Lines of which both versions have to stay. */
export interface Conflict {
  readonly mine: readonly string[]
  readonly theirs: readonly string[]
}

/** Lines that are settled, or a conflict. */
type Part = { readonly lines: readonly string[] } | Conflict

/**
 * Settles as much as is certain of lines that two have changed: line by line where both have as many as before, else what both begin and end with. Whoever sends the
 * same change twice, or has typed on since, is in no conflict with what is there.
 */
export function settle(base: readonly string[], mine: readonly string[], theirs: readonly string[]): Part[] {
  if (mine.length === base.length && theirs.length === base.length)
    return joined(base.map((line, index) => settleLine(line, mine[index] ?? '', theirs[index] ?? '')))
  const [before, own, others] = [base, mine, theirs].map(asText) as [string, string, string]
  if (hasTypedOn(before, others, own)) return [{ lines: mine }]
  if (hasTypedOn(before, own, others)) return [{ lines: theirs }]
  const start = shared(mine, theirs)
  const [a, b] = [mine.slice(start), theirs.slice(start)]
  const end = shared(a.toReversed(), b.toReversed())
  const left = { mine: a.slice(0, a.length - end), theirs: b.slice(0, b.length - end) }
  const isSettled = left.mine.length === 0 && left.theirs.length === 0
  return [{ lines: mine.slice(0, start) }, ...(isSettled ? [] : [left]), { lines: mine.slice(mine.length - end) }]
}

/** Lines as one string, in which no line and one empty line are two things. */
function asText(lines: readonly string[]): string {
  return lines.map(line => `\n${line}`).join('')
}

function settleLine(base: string, mine: string, theirs: string): Part {
  if (mine === theirs || theirs === base || hasTypedOn(base, theirs, mine)) return { lines: [mine] }
  if (mine === base || hasTypedOn(base, mine, theirs)) return { lines: [theirs] }
  return { mine: [mine], theirs: [theirs] }
}

/** Whether `later` is `earlier` with more typed behind what was put into `base` there. */
function hasTypedOn(base: string, earlier: string, later: string): boolean {
  const start = shared([...base], [...earlier])
  const head = [...base].slice(0, start).join('')
  const tail = base.slice(head.length)
  const typed = earlier.slice(head.length, earlier.length - tail.length)
  return (
    earlier === `${head}${typed}${tail}` &&
    later.startsWith(head + typed) &&
    later.endsWith(tail) &&
    later.length >= earlier.length
  )
}

/** Neighbouring conflicts as one. */
function joined(parts: readonly Part[]): Part[] {
  const made: Part[] = []
  for (const part of parts) {
    const last = made.at(-1)
    if (last && 'mine' in last && 'mine' in part)
      made[made.length - 1] = { mine: [...last.mine, ...part.mine], theirs: [...last.theirs, ...part.theirs] }
    else made.push(part)
  }
  return made
}

/** How many things two lists begin with alike. */
function shared<Thing>(a: readonly Thing[], b: readonly Thing[]): number {
  let length = 0
  while (length < a.length && length < b.length && a[length] === b[length]) length++
  return length
}
