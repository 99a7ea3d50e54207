import type { Diagnostic } from '../../deck/diagnostic.js'

/** Messages of one kind on one slide: the first is shown, and how many others there are. */
export type Folded = readonly [first: Diagnostic, ...others: readonly Diagnostic[]]

const quoted = /`[^`]*`/g
const maxNamed = 6

/** Puts together what is said about one slide in the same words but for what they quote. Keeps the order of the first of each. */
export function foldBySlide(messages: readonly Diagnostic[]): Folded[] {
  const kinds = new Map<string, [Diagnostic, ...Diagnostic[]]>()
  for (const [index, message] of messages.entries()) {
    const kind = message.slide === undefined ? `${index}` : kindOf(message)
    const known = kinds.get(kind)
    if (known) known.push(message)
    else kinds.set(kind, [message])
  }
  return [...kinds.values()]
}

/** `6 times on this slide: \`<u>\` and \`</u>\`, in lines 12 to 17`; undefined where there is only one. */
export function foldedText(messages: Folded): string | undefined {
  if (messages.length === 1) return undefined
  const lines = [...new Set(messages.flatMap(({ place }) => place?.start.line ?? []))].sort((a, b) => a - b)
  const things = [...new Set(messages.flatMap(({ what }) => what.match(quoted)?.[0] ?? []))]
  // Numbers would tell nothing without the words around them.
  const named = things.length > 1 && things.every(thing => /\D/.test(thing.slice(1, -1))) ? [some(things)] : []
  const where = lines.length === 1 ? `all in line ${lines[0]}` : `in lines ${some(lines.map(String))}`
  return `${messages.length} times on this slide: ${[...named, where].join(', ')}.`
}

function kindOf({ file, slide, rule, severity, what, fix }: Diagnostic): string {
  // What was meant is never put together with what was meant by another wrong name.
  const wrongName = /, did you mean /.test(what) ? what : ''
  return [file, slide, rule, severity, ...[what, fix].map(text => text.replace(quoted, '``')), wrongName].join('\n')
}

function some(words: readonly string[]): string {
  const shown = words.length > maxNamed ? [...words.slice(0, maxNamed - 1)] : words
  const more = words.length - shown.length
  const last = more > 0 ? `${more} more` : shown.at(-1)
  const before = more > 0 ? shown : shown.slice(0, -1)
  return before.length === 0 ? `${last}` : `${before.join(', ')} and ${last}`
}
