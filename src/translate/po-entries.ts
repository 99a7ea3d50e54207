import type { FileFault } from './catalogue-file.js'
import { unquote } from './po-comments.js'
import { type PoKeyword, type PoLine, poLine } from './po-lines.js'

/** One entry of a PO file, its strings joined and unescaped. */
export interface PoEntry {
  /** `msgctxt`; empty where there is none. */
  readonly key: string
  readonly source: string
  /** Of several plural forms, the first: Backbrief writes none. */
  readonly target: string
  /** What stands above it, each without its `#`. */
  readonly comments: readonly string[]
  readonly isObsolete: boolean
  /** The line of its first keyword, from 1. */
  readonly line: number
}

/** An entry while its lines are read. */
interface Draft {
  readonly comments: string[]
  readonly strings: Map<PoKeyword, string[]>
  /** Where strings on the next line belong. */
  open?: string[]
  start?: { readonly line: number; readonly isObsolete: boolean }
}

/**
 * The entries of a PO file in their order, or the first line that breaks the format's rules. Each line is read once, and no name in
 * the file becomes the name of a property.
 */
export function readPoEntries(text: string): readonly PoEntry[] | FileFault {
  const entries: PoEntry[] = []
  const known = new Set<string>()
  let draft: Draft = { comments: [], strings: new Map() }
  const finish = (): FileFault | undefined => {
    const entry = asEntry(draft)
    draft = { comments: [], strings: new Map() }
    if (!entry) return undefined
    if ('fault' in entry) return entry
    const identity = JSON.stringify([entry.key, entry.source])
    if (!entry.isObsolete && known.has(identity)) return { fault: repeated(entry), line: entry.line }
    if (!entry.isObsolete) known.add(identity)
    entries.push(entry)
    return undefined
  }

  for (const [index, content] of text.split('\n').entries()) {
    const line = poLine(content)
    const ended = beginsEntry(line, draft) ? finish() : undefined
    if (ended) return ended
    const fault = addLine(draft, line, index + 1)
    if (fault !== undefined) return { fault, line: index + 1 }
  }
  return finish() ?? entries
}

/** Whether a line is the first of another entry: a comment, `msgctxt` or `msgid` below a `msgstr`. */
function beginsEntry(line: PoLine, { strings }: Draft): boolean {
  if (!strings.has('msgstr')) return false
  return (
    line.type === 'comment' || (line.type === 'keyword' && (line.keyword === 'msgctxt' || line.keyword === 'msgid'))
  )
}

/** Adds a line to an entry; returns what is wrong with it there. */
function addLine(draft: Draft, line: PoLine, number: number): string | undefined {
  if (line.type === 'fault') return line.fault
  if (line.type === 'comment') draft.comments.push(line.text)
  if (line.type === 'strings') {
    if (!draft.open) return 'a text below no `msgid` and no `msgstr`'
    draft.open.push(line.strings)
  }
  if (line.type !== 'keyword') return undefined

  const { keyword, form = 0, strings, isObsolete } = line
  const isLaterForm = keyword === 'msgstr' && form > 0 && draft.strings.has('msgid_plural')
  if (draft.strings.has(keyword) && !isLaterForm) return `a second \`${keyword}\` in one entry`
  if (keyword === 'msgstr' && !draft.strings.has('msgid')) return '`msgstr` without a `msgid` above it'
  draft.start ??= { line: number, isObsolete }
  draft.open = [strings]
  if (!draft.strings.has(keyword)) draft.strings.set(keyword, draft.open)
  return undefined
}

function asEntry({ comments, strings, start }: Draft): PoEntry | FileFault | undefined {
  if (!start) return undefined
  const [source, target] = [strings.get('msgid'), strings.get('msgstr')]
  if (!source || !target) return { fault: `an entry without \`${source ? 'msgstr' : 'msgid'}\``, line: start.line }
  const key = textOf(strings.get('msgctxt') ?? [])
  return { key, source: textOf(source), target: textOf(target), comments, ...start }
}

function textOf(strings: readonly string[]): string {
  return unquote(strings.join('\n'))
}

function repeated({ key, source }: PoEntry): string {
  return key === '' && source === '' ? 'a second header' : `a second entry for \`${key === '' ? source : key}\``
}
