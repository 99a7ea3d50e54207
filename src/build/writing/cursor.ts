import type { Point } from 'unist'
import { blockAround, isInFrontMatter } from './surroundings.js'

/** Who has attributes in braces: a slide, a block, or an item of a list in a block. */
export type Owner =
  | { readonly type: 'slide' }
  | { readonly type: 'block'; readonly name: string }
  | { readonly type: 'item'; readonly block: string }

/**
 * What is being written at a point. `typed` is what stands before the point of the word in question, which begins at the column `from`.
 */
export type Cursor = { readonly typed: string; readonly from: number } & (
  | { readonly type: 'field'; readonly parents: readonly string[] }
  | { readonly type: 'field-value'; readonly path: readonly string[] }
  | { readonly type: 'block'; readonly around: string }
  | { readonly type: 'attribute'; readonly owner: Owner; readonly written: readonly string[] }
  | { readonly type: 'attribute-value'; readonly owner: Owner; readonly name: string; readonly isQuoted: boolean }
  | { readonly type: 'slide-id' }
  | { readonly type: 'new-id' }
  | { readonly type: 'blank' }
  | { readonly type: 'text' }
)

const blockMark = /^\s*(:+[\p{L}-]*)$/u
const openBraces = /\{([^{}]*)$/
const directive = /^\s*:{2,}([\p{L}][\p{L}\d-]*)/u
const listItem = /^\s*(?:[-*+]|\d{1,3}[.)])\s/
const fieldName = /^(\s*)([\w-]*)$/
const fieldValue = /^(\s*)([\w-]+):\s+(["']?)([^"']*)$/
const linkToSlide = /\]\(#([^\s)]*)$/
const openBlank = /\{\{([^{}]*)$/

/** The patterns above try again from many places: behind more characters than anybody writes on a line, they are not asked. */
const longestLine = 4000

/** Says what is being written at a point of a text. */
export function cursorAt(lines: readonly string[], { line, column }: Point): Cursor {
  if (column > longestLine) return { type: 'text', typed: '', from: column }
  const before = (lines[line - 1] ?? '').slice(0, column - 1)
  const at = (typed: string) => ({ typed, from: before.length - typed.length + 1 })
  if (isInFrontMatter(lines, line)) return inFrontMatter(lines, line, before)
  const around = blockAround(lines, line)
  if (around === undefined) return { type: 'text', ...at('') }
  const [, mark] = blockMark.exec(before) ?? []
  if (mark !== undefined) return { type: 'block', around, ...at(mark) }
  const [, blank] = openBlank.exec(before) ?? []
  if (blank !== undefined) return { type: 'blank', ...at(blank) }
  const [, id] = linkToSlide.exec(before) ?? []
  if (id !== undefined) return { type: 'slide-id', ...at(id) }
  const [, inBraces] = openBraces.exec(before) ?? []
  const owner = inBraces === undefined ? undefined : ownerOf(before, around)
  if (inBraces === undefined || !owner) return { type: 'text', ...at(before) }
  const opened = /([\w-]+)=("?)([^"]*)$/.exec(unquoted(inBraces))
  if (opened) {
    const [, name = '', quote = '', typed = ''] = opened
    if (quote !== '' || !/\s/.test(typed))
      return { type: 'attribute-value', owner, name, isQuoted: quote !== '', ...at(typed) }
  }
  const [typed = ''] = /\S*$/.exec(inBraces) ?? []
  if (typed.startsWith('#')) return { type: 'new-id', ...at(typed.slice(1)) }
  const written = [...inBraces.matchAll(/([\w-]+)(?==|\s)/g)].map(([, name = '']) => name)
  return { type: 'attribute', owner, written, ...at(typed) }
}

/** A word that is read whole: from its first letter to its last, wherever in it the point is. */
export function endOfWord(lines: readonly string[], { line, column }: Point): Point {
  const [rest = ''] = /^[\p{L}\p{N}_-]*/u.exec((lines[line - 1] ?? '').slice(column - 1)) ?? []
  return { line, column: column + rest.length }
}

// A value in quotation marks that is closed says nothing of the point behind it.
function unquoted(braces: string): string {
  return braces.replace(/[\w-]+="[^"]*"/g, found => ' '.repeat(found.length))
}

function ownerOf(before: string, around: string): Owner | undefined {
  const [, name] = directive.exec(before) ?? []
  if (name === 'slide') return { type: 'slide' }
  if (name !== undefined) return { type: 'block', name }
  return listItem.test(before) ? { type: 'item', block: around } : undefined
}

function inFrontMatter(lines: readonly string[], line: number, before: string): Cursor {
  const at = (typed: string) => ({ typed, from: before.length - typed.length + 1 })
  const [, indent = '', name] = fieldName.exec(before) ?? []
  if (name !== undefined)
    return { type: 'field', parents: parentsOf(lines, line, name === '' ? before.length : indent.length), ...at(name) }
  const [, inner = '', field, , value = ''] = fieldValue.exec(before) ?? []
  if (field === undefined) return { type: 'text', ...at('') }
  return { type: 'field-value', path: [...parentsOf(lines, line, inner.length), field], ...at(value) }
}

/** The names of the fields that a line of the front matter stands in, by its indent. */
function parentsOf(lines: readonly string[], line: number, indent: number): readonly string[] {
  const parents: string[] = []
  let limit = indent
  for (let index = line - 2; index > 0 && limit > 0; index--) {
    const [, before = '', name] = /^(\s*)([\w-]+):/.exec(lines[index] ?? '') ?? []
    if (name === undefined || before.length >= limit) continue
    parents.unshift(name)
    limit = before.length
  }
  return parents
}
