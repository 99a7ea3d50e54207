import { lessonOf } from '../../../deck/lesson.js'
import type { Draft } from '../draft.js'
import { withAttributes } from './braces.js'
import type { Part } from './parts.js'
import { type BlockForm, opening, readForm } from './read-form.js'
import { type NumberedList, referenceEdits } from './references.js'
import type { FormValues } from './values.js'
import { type LineEdit, textLines, writePart } from './write-parts.js'

/**
 * The lines of a draft with the values of a form in the block that begins on a line. Numbers of learning outcomes and parts follow where points have moved. All
 * other lines stay as they are. Undefined where the block could not be read with these values again.
 */
export function writeForm(draft: Draft, line: number, values: FormValues): readonly string[] | undefined {
  const form = readForm(draft, line)
  if (!form || form.parts.length !== values.parts.length) return undefined
  const inside = form.parts.map((part, at) => {
    const value = values.parts[at]
    return value && writePart(part, value, draft.lines)
  })
  if (inside.some(edits => edits === undefined)) return undefined
  const added = Object.entries(values.added).filter(([name, text]) => form.mayHold.includes(name) && text.trim() !== '')
  const edits = [
    ...inside.flatMap(found => found ?? []),
    ...frameEdits(form, values, draft.lines, added),
    ...(form.name === 'outcomes' || form.name === 'scope' ? pointEdits(draft, form, form.name, values) : [])
  ]
  const after = withEdits(draft.lines, edits)
  const shift = edits.filter(({ first }) => first <= line).reduce((sum, one) => sum + grows(one), 0)
  const opened = edits.find(({ first, last }) => first === line && last === line)
  const again = readForm({ ...draft, lines: after }, line + shift - (opened ? grows(opened) : 0))
  return again && isMeant(again, form, values, added.length) ? after : undefined
}

function grows({ first, last, lines }: LineEdit): number {
  return lines.length - (last - first + 1)
}

/** Lines with edits made; the later ones first, so that places hold. */
function withEdits(lines: readonly string[], edits: readonly LineEdit[]): readonly string[] {
  const after = [...lines]
  for (const { first, last, lines: fresh } of edits.toSorted((a, b) => b.first - a.first || b.last - a.last))
    after.splice(first - 1, last - first + 1, ...fresh)
  return after
}

/** The line that begins the block, the one that ends it, and blocks that are added before that. */
function frameEdits(
  { lines: { first, last }, attributes }: BlockForm,
  values: FormValues,
  lines: readonly string[],
  added: readonly (readonly [string, string])[]
): readonly LineEdit[] {
  const [, start = '', , braces = ''] = opening.exec(lines[first - 1] ?? '') ?? []
  const names = new Set([...Object.keys(attributes), ...Object.keys(values.attributes)])
  const changed = Object.fromEntries([...names].map(name => [name, values.attributes[name]]))
  const colons = added.length > 0 && !start.startsWith('::::') ? ':' : ''
  const after = `${colons}${start}${withAttributes(braces, changed)}`
  const blocks = added.flatMap(([name, text]) => ['', `:::${name}`, ...textLines(text), ':::'])
  const end = lines[last - 1] ?? ''
  return [
    ...(after === (lines[first - 1] ?? '').trimEnd() ? [] : [{ first, last: first, lines: [after] }]),
    ...(blocks.length === 0 && colons === '' ? [] : [{ first: last, last, lines: [...blocks, colons + end] }])
  ]
}

/** What else has to change where points of the lesson have other numbers, or other slides teach them. */
function pointEdits(draft: Draft, form: BlockForm, list: NumberedList, values: FormValues): readonly LineEdit[] {
  const at = form.parts.findIndex(part => part.type === 'list')
  const [part, value] = [form.parts[at], values.parts[at]]
  if (part?.type !== 'list' || value?.type !== 'list') return []
  const before = lessonOf(draft.deck)[list].map(({ place }) => place?.start.line ?? 0)
  const own = part.items.map(({ lines }) => lines.first)
  const start = own.length > 0 ? before.indexOf(own[0] ?? 0) : before.length
  if (start < 0) return []
  const kept = value.items.map(({ from }) => (from === undefined ? 0 : (own[from] ?? 0)))
  const after = before.toSpliced(start, own.length, ...kept)
  const numbers = new Map(before.map((line, index) => [index + 1, after.indexOf(line) + 1] as const))
  const staying = new Map([...numbers].filter(([, number]) => number > 0))
  const isTold = list === 'outcomes' && value.items.some(({ slides }) => slides !== undefined)
  const taught = new Map<string, readonly number[]>()
  for (const { id, outcomes } of isTold ? draft.deck.slides : []) {
    const others = outcomes.flatMap(number => {
      const now = staying.get(number)
      const isOwn = now !== undefined && now > start && now <= start + value.items.length
      return now === undefined || (isOwn && value.items[now - start - 1]?.slides !== undefined) ? [] : [now]
    })
    const chosen = value.items.flatMap(({ slides }, index) => (slides?.includes(id) ? [start + index + 1] : []))
    const wanted = [...others, ...chosen]
    const asBefore = outcomes.flatMap(number => staying.get(number) ?? [])
    const isSame = wanted.length === asBefore.length && wanted.every(number => asBefore.includes(number))
    taught.set(id, isSame ? asBefore : wanted.toSorted((a, b) => a - b))
  }
  return referenceEdits(draft, list, staying, taught)
}

/** Whether a block that is read again says what was meant. */
function isMeant(again: BlockForm, form: BlockForm, values: FormValues, added: number): boolean {
  const isEmpty = (part: Part) =>
    part.type === 'list' ? part.items.length === 0 : part.type === 'table' ? false : part.text.trim() === ''
  const wanted = values.parts.flatMap((part, at) => {
    const before = form.parts[at]
    const name = before?.type === 'block' ? before.name : undefined
    const gone = part.type === 'list' ? part.items.length === 0 : part.type !== 'table' && part.text.trim() === ''
    return gone ? [] : [contentOf(part, name)]
  })
  const found = again.parts
    .filter(part => !isEmpty(part))
    .map(part => contentOf(part, part.type === 'block' ? part.name : undefined))
  const blocks = found.splice(found.length - added, added)
  const sameBlocks = blocks.length === added
  return (
    sameBlocks &&
    JSON.stringify(found) === JSON.stringify(wanted) &&
    sorted(again.attributes) === sorted(values.attributes)
  )
}

function contentOf(part: FormValues['parts'][number] | Part, name: string | undefined) {
  if (part.type === 'list')
    return part.items.map(({ text, isTicked, attributes }) => [
      textLines(text).join('\n'),
      isTicked ?? null,
      sorted(attributes)
    ])
  if (part.type === 'table')
    return part.rows.map(row => ('cells' in row ? row.cells : row).map(cell => cell.trim().replace(/\s+/g, ' ')))
  return [name ?? '', textLines(part.text).join('\n')]
}

function sorted(values: Readonly<Record<string, string>>): string {
  const entries = Object.entries(values).map(([name, value]) => [name, value.replace(/\s+/g, ' ')] as const)
  return JSON.stringify(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
