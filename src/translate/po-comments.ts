import type { FileEntry } from './catalogue-file.js'

const reviewed = /^reviewed-by:\s*(.+)$/i
const memory = /^TM \d+\s?%.*$/

/** What the comments of a PO entry say. A reviewer is a line `reviewed-by: …` that a person writes as the translator's comment. */
export function readComments(
  comments: readonly string[]
): Pick<FileEntry, 'isFuzzy' | 'previous' | 'reviewer' | 'remarks' | 'origin'> {
  const lines = translatorLines(comments).filter(line => line.trim() !== '')
  const extracted = marked(comments, '.')
  const reviewer = [...lines, ...extracted].map(line => reviewed.exec(line.trim())?.[1]).find(Boolean)
  const origin = extracted.find(line => memory.test(line))
  const before = previousText(marked(comments, '|').join('\n'))
  return {
    isFuzzy: marked(comments, ',').some(flags => flags.split(',').some(name => name.trim() === 'fuzzy')),
    ...(before && { previous: before }),
    ...(reviewer && { reviewer }),
    remarks: lines.filter(line => !reviewed.test(line.trim())),
    ...(origin && { origin })
  }
}

/** The comments that a person or their program wrote: those without a mark of their own. */
export function translatorLines(comments: readonly string[]): string[] {
  return comments.filter(comment => !/^[.,:|]/.test(comment)).map(comment => comment.trimStart())
}

function marked(comments: readonly string[], mark: string): string[] {
  return comments.filter(comment => comment.startsWith(mark)).map(comment => comment.slice(1).trimStart())
}

/** The text in `msgid "…"` and the strings on the lines that follow it. */
function previousText(previous: string): string {
  const [, strings = ''] = /^[ \t]*msgid[ \t]+([\s\S]*)/m.exec(previous) ?? []
  return unquote(strings)
}

/** The text of one or more PO strings, one on each line. */
export function unquote(strings: string): string {
  return [...strings.matchAll(/"((?:[^"\\]|\\[\s\S]?)*)(?:"|$)/g)]
    .map(([, inside = '']) => unescapeString(inside))
    .join('')
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' }

function unescapeString(text: string): string {
  return text.replace(/\\(.)/gs, (_, letter: string) => escapes[letter] ?? letter)
}
