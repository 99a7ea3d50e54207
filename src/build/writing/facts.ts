import type * as z from 'zod'
import { frontMatterJsonSchema, frontMatterSchema } from '../../deck/front-matter.js'
import { readYaml } from '../../parse/yaml.js'

/** A field of the front matter for a form, from the schema that decks are validated with. */
export interface Fact {
  /** With a dot where it stands in another: `sensitivity.note`. */
  readonly path: string
  readonly description: string
  /** As it is written; empty where it is not. */
  readonly value: string
  /** What it may be, where that is a list. */
  readonly choices: readonly string[]
  readonly isRequired: boolean
}

interface Schema {
  readonly description?: string
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
}

/** The front matter of a text, read: its values as text, and where each stands. Undefined where it has none that can be read. */
export function readFacts(lines: readonly string[]) {
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---')
  if (lines[0]?.trimEnd() !== '---' || end < 0) return undefined
  const yaml = readYaml({ text: lines.slice(1, end).join('\n'), firstLine: 2 })
  if ('findings' in yaml) return undefined
  const { value } = yaml
  const isMap = typeof value === 'object' && value !== null && !Array.isArray(value)
  return isMap ? { ...yaml, value: value as Readonly<Record<string, unknown>>, end: end + 1 } : undefined
}

/** All facts that are one text each, in the order of the schema; none where the front matter cannot be read. */
export function factsOf(lines: readonly string[]): readonly Fact[] {
  const read = readFacts(lines)
  if (!read) return []
  const root: Schema = frontMatterJsonSchema() as Schema
  return fieldsOf(root).flatMap(([name, schema]) => {
    if (!schema.properties) return isText(schema) ? [fact([name], schema, root, read.value)] : []
    return fieldsOf(schema)
      .filter(([, inner]) => !inner.properties && isText(inner))
      .map(([inner, about]) => fact([name, inner], about, schema, read.value))
  })
}

function fieldsOf({ properties = {} }: Schema): [string, Schema][] {
  return Object.entries(properties)
}

function isText({ type, enum: values, anyOf = [] }: Schema): boolean {
  const types = [type, ...anyOf.map(one => one.type)].flat()
  return values !== undefined || anyOf.some(one => one.enum) || types.includes('string')
}

function fact(
  path: readonly string[],
  schema: Schema,
  parent: Schema,
  values: Readonly<Record<string, unknown>>
): Fact {
  const choices = [schema, ...(schema.anyOf ?? [])]
    .flatMap(one => one.enum ?? [])
    .filter(one => typeof one === 'string')
  return {
    path: path.join('.'),
    description: schema.description ?? '',
    value: valueAt(values, path),
    choices,
    isRequired: path.length === 1 && (parent.required ?? []).includes(path[0] ?? '')
  }
}

/** The text that stands at a path; empty where there is none. */
export function valueAt(values: unknown, path: readonly string[]): string {
  const found = path.reduce<unknown>(
    (inside, name) => (typeof inside === 'object' && inside !== null ? Reflect.get(inside, name) : undefined),
    values
  )
  return typeof found === 'string' ? found : ''
}

/** What is wrong with values that are to be written, by their paths: what would be expected. */
export function faultsOf(
  lines: readonly string[],
  changed: Readonly<Record<string, string>>
): Readonly<Record<string, string>> {
  const values: Record<string, unknown> = structuredClone(readFacts(lines)?.value ?? {})
  for (const [path, value] of Object.entries(changed)) {
    const [first = '', second] = path.split('.')
    if (second === undefined) values[first] = value
    else {
      const inner = values[first]
      values[first] = { ...(typeof inner === 'object' ? inner : {}), [second]: value }
    }
  }
  // A field that is emptied is taken out.
  const whole = JSON.parse(JSON.stringify(values, (_, value) => (value === '' ? undefined : value)))
  const { error } = frontMatterSchema.omit({ theme: true }).loose().safeParse(whole)
  const issues: readonly z.core.$ZodIssue[] = error?.issues ?? []
  return Object.fromEntries(
    issues.map(({ path, message }) => [path.join('.'), message] as const).filter(([path]) => path in changed)
  )
}
