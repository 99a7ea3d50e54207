import type { FileFault } from './catalogue-file.js'
import { unquote } from './po-comments.js'

/** The keywords of a PO file. */
type PoKeyword = 'msgctxt' | 'msgid' | 'msgid_plural' | 'msgstr'

/** A line of a PO file, by what it is. `strings` are as they are written, in quotation marks. */
type PoLine =
  | { readonly type: 'comment'; readonly text: string }
  | {
      readonly type: 'keyword'
      readonly keyword: PoKeyword
      /** The number of a plural form. */
      readonly form?: number
      readonly strings: string
      readonly isObsolete: boolean
    }
  | { readonly type: 'strings'; readonly strings: string }
  | { readonly type: 'empty' }
  | { readonly type: 'fault'; readonly fault: string }

// A line ends where a line feed is. A text may hold what JavaScript also takes for the end of a line, such as U+2028.
const keywordLine = /^(msgctxt|msgid_plural|msgid|msgstr)(?:\[(\d{1,9})\])?\s*(".*)$/s
// Each repeated part begins with a different character than the one before it, so that the match is unambiguous and linear.
const wholeStrings = /^(?:"[^"\\]*(?:\\.[^"\\]*)*"\s*)+$/s

/** Parses one line on its own. */
function poLine(line: string): PoLine {
  const trimmed = line.trim()
  const isObsolete = trimmed.startsWith('#~')
  // `#~|` is the previous source of an obsolete entry.
  if (trimmed.startsWith('#') && (!isObsolete || trimmed.startsWith('#~|')))
    return { type: 'comment', text: trimmed.slice(isObsolete ? 2 : 1) }
  const rest = isObsolete ? trimmed.slice(2).trim() : trimmed
  if (rest === '') return { type: 'empty' }
  const [, name = '', form, behind] = keywordLine.exec(rest) ?? []
  const strings = behind ?? rest
  if (!strings.startsWith('"'))
    return {
      type: 'fault',
      fault: `\`${rest.slice(0, 40)}\`, expected \`msgid\`, \`msgstr\` or a text in quotation marks`
    }
  if (!wholeStrings.test(strings))
    return {
      type: 'fault',
      fault: 'a text that does not end where its line ends; a quotation mark inside a text is written `\\"`'
    }
  if (behind === undefined) return { type: 'strings', strings }
  return { type: 'keyword', keyword: keywordOf(name), ...(form && { form: Number(form) }), strings, isObsolete }
}

function keywordOf(name: string): PoKeyword {
  return name === 'msgctxt' || name === 'msgid' || name === 'msgid_plural' ? name : 'msgstr'
}

/** One entry of a PO file, its strings joined and unescaped. */
export interface PoEntry {
  /** `msgctxt`; empty where there is none. */
  readonly key: string
  readonly source: string
  /** Of several plural forms, the first: Backbrief writes none. */
  readonly target: string
  /** The comments above it, each without its `#`. */
  readonly comments: readonly string[]
  readonly isObsolete: boolean
  /** The line of its first keyword, from 1. */
  readonly line: number
}

/** An entry that is being read. */
interface Draft {
  readonly comments: string[]
  readonly strings: Map<PoKeyword, string[]>
  /** The keyword's strings that the next line continues. */
  open?: string[]
  start?: { readonly line: number; readonly isObsolete: boolean }
}

/**
 * The entries of a PO file in order, or the first syntax error. Each line is read once, and no name in the file becomes a property
 * name.
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
