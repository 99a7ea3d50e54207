import type { GetTextComment } from 'gettext-parser'
import type { FileEntry } from './catalogue-file.js'

const reviewed = /^reviewed-by:\s*(.+)$/i
const memory = /^TM \d+\s?%.*$/

/** What the comments of a PO entry say. A reviewer is a line `reviewed-by: …` that a person writes as the translator's comment. */
export function readComments({
  translator = '',
  extracted = '',
  flag = '',
  previous = ''
}: GetTextComment): Omit<FileEntry, 'key' | 'source' | 'target' | 'line'> {
  const lines = translator.split('\n').filter(line => line.trim() !== '')
  const reviewer = [...lines, ...extracted.split('\n')].map(line => reviewed.exec(line.trim())?.[1]).find(Boolean)
  const origin = extracted.split('\n').find(line => memory.test(line))
  const before = previousText(previous)
  return {
    isFuzzy: flag.split(',').some(name => name.trim() === 'fuzzy'),
    ...(before && { previous: before }),
    ...(reviewer && { reviewer }),
    remarks: lines.filter(line => !reviewed.test(line.trim())),
    ...(origin && { origin })
  }
}

/** The text in `msgid "…"` and the strings on the lines that follow it. */
function previousText(previous: string): string {
  const [, ...strings] = /^[ \t]*msgid[ \t]+([\s\S]*)/m.exec(previous) ?? []
  return unquote(strings.join(''))
}

/** The text of one or more PO strings, one on each line. */
export function unquote(strings: string): string {
  return [...strings.matchAll(/"((?:[^"\\]|\\[\s\S]?)*)(?:"|$)/g)]
    .map(([, inside = '']) => unescapeString(inside))
    .join('')
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' }

function unescapeString(text: string): string {
  return text.replace(/\\(.)/g, (_, letter: string) => escapes[letter] ?? letter)
}
