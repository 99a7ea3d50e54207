import type { Position } from 'unist'
import { severities } from '../../deck/diagnostic.js'
import { frontMatterJsonSchema, themes } from '../../deck/front-matter.js'
import { ruleMetas } from '../rule-metas.js'
import type { Completion } from './completion.js'
import type { Cursor } from './cursor.js'
import type { Draft } from './draft.js'

/** The part of a JSON Schema that says what a field may hold. */
interface FieldSchema {
  readonly description?: string
  readonly enum?: readonly unknown[]
  readonly properties?: Readonly<Record<string, FieldSchema>>
}

/** What a field of the front matter is for, by the names that lead to it; undefined where there is no such field. */
export function fieldSchema(path: readonly string[]): FieldSchema | undefined {
  const root = frontMatterJsonSchema() as FieldSchema
  return path.reduce<FieldSchema | undefined>((schema, name) => schema?.properties?.[name], root)
}

/** The fields that may stand on a line of the front matter, without those that stand there. */
export function completeField(
  { lines }: Draft,
  { parents }: Extract<Cursor, { type: 'field' }>,
  place: Position
): Completion[] {
  if (parents.join('.') === 'checks') return ruleMetas.map(({ id, wants, why }) => field(id, place, wants ?? why))
  const indent = place.start.column - 1
  const written = lines.map(line => /^(\s*)([\w-]+):/.exec(line)).filter(found => found?.[1]?.length === indent)
  const isWritten = (name: string) => parents.length === 0 && written.some(found => found?.[2] === name)
  return Object.entries(fieldSchema(parents)?.properties ?? {})
    .filter(([name]) => !isWritten(name))
    .map(([name, { description, properties }]) => field(name, place, description, properties !== undefined))
}

function field(name: string, place: Position, description: string | undefined, hasFields = false): Completion {
  return {
    label: name,
    type: 'field',
    ...(description !== undefined && { description }),
    place,
    insert: hasFields ? `${name}:\n${' '.repeat(place.start.column + 1)}` : `${name}: `
  }
}

/** Languages in which the words of the interface come with the program. */
const offeredLanguages: readonly (readonly [tag: string, name: string])[] = [
  ['ar', 'Arabic'],
  ['en', 'English'],
  ['es', 'Spanish'],
  ['fr', 'French'],
  ['ru', 'Russian'],
  ['zh', 'Chinese']
]

/** What a field may be set to, where that is a list. */
export function completeFieldValue(
  { source }: Draft,
  { path }: Extract<Cursor, { type: 'field-value' }>,
  place: Position
): Completion[] {
  const value = (label: string, detail?: string): Completion => ({
    label,
    type: 'value',
    place,
    insert: label,
    ...(detail !== undefined && { detail })
  })
  const [first, second] = path
  if (first === 'checks' && second !== undefined) return ['off', ...severities].map(label => value(label))
  if (first === 'language') return offeredLanguages.map(([tag, name]) => value(tag, name))
  if (first === 'theme') return [...new Set([...themes, ...(source.themes ?? [])])].map(label => value(label))
  const { enum: values = [] } = fieldSchema(path) ?? {}
  return values.filter(label => typeof label === 'string').map(label => value(label))
}
