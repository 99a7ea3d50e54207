import type { ListItem, ListItemData } from 'mdast'
import type { Position } from 'unist'
import * as z from 'zod'
import { domains } from '../deck/blocks.js'
import type { Edit } from '../deck/edit.js'
import { numbers, plainAttributes, readAttributes } from './attributes.js'
import { type Judgement, judge, type Vocabulary } from './judge.js'
import { attributeIsKnown, attributeIsValid, blockIsComplete } from './problems.js'
import { fixBraces, meantAttribute } from './recover/braces.js'
import { partPlace, type SlideContext } from './report.js'

/** The attributes that a block, a slide or an item may have, by name. */
interface AttributeSchema {
  readonly shape: Readonly<Record<string, z.ZodType>>
  safeParse(attributes: unknown): { readonly success: boolean; readonly error?: z.ZodError }
}

/** Attributes as they are written, and the line that they stand in. */
interface WrittenAttributes {
  readonly attributes: Readonly<Record<string, string | null | undefined>> | null | undefined
  readonly line: number
  readonly position: Position | undefined
}

/** Attributes as far as they were understood, and the names of those that were not. */
interface UnderstoodAttributes {
  readonly attributes: Readonly<Record<string, string>>
  readonly bad: ReadonlySet<string>
}

const principles = { absent: blockIsComplete, unknown: attributeIsKnown, invalid: attributeIsValid }

/** Holds attributes against a schema, and reports each that is not as it has to be, where it stands. */
export function understandAttributes(
  { attributes: found, line, position }: WrittenAttributes,
  schema: AttributeSchema,
  context: SlideContext
): UnderstoodAttributes {
  const text = context.lineAt(line)
  const mended = fixBraces(/\{.*\}\s*$/.exec(text)?.[0] ?? '', { number: line, text })
  if (mended) context.report(attributeIsValid, mended.fault)
  const attributes = mended?.attributes ?? plainAttributes(found)
  const { error } = schema.safeParse(attributes)
  const judgements = error ? judge(error.issues, attributes, wordsFor(schema)) : []
  for (const judgement of judgements) {
    const at = judgement.kind === 'absent' ? undefined : attributePlace(String(judgement.path[0]), line, text)
    context.report(principles[judgement.kind], {
      ...judgement,
      place: at ?? position,
      edits: repairOf(judgement, at, text)
    })
  }
  return { attributes, bad: new Set(judgements.map(({ path }) => String(path[0]))) }
}

function wordsFor({ shape }: AttributeSchema): Vocabulary {
  return {
    noun: 'attribute',
    // An id is written `#id`, and no suggestion for another name.
    known: () => Object.keys(shape).filter(name => name !== 'id'),
    example: (name, value = '…') => `${name}=${/^[\w.-]+$/.test(value) ? value : `"${value}"`}`,
    meant: ([name], found) => meantAttribute(found, shape[String(name)])
  }
}

/** The name or the value that was meant, in the place of the one that is written. */
function repairOf({ kind, path, instead }: Judgement, at: Position | undefined, text: string): Edit[] {
  if (instead === undefined || !at) return []
  const before = text.slice(at.start.column - 1, at.end.column - 1)
  const name = String(path[0])
  const after =
    kind === 'unknown'
      ? instead + before.slice(name.length)
      : `${name}=${/^[\w.-]+$/.test(instead) ? instead : `"${instead}"`}`
  return [{ place: at, before, after }]
}

/** Where a line sets an attribute, its value included. */
function attributePlace(name: string, line: number, text: string): Position | undefined {
  const written = name === 'id' ? '#[^\\s}]*' : name.replace(/[^\w-]/g, '\\$&')
  const value = '(?:\\s*=\\s*(?:"[^"]*"|[^\\s"}]*))?'
  const found = new RegExp(`(?<=\\{(?:.*\\s)?)${written}${value}(?=[\\s}])`).exec(text)
  return found ? partPlace(line, found.index, found[0].length) : undefined
}

// What an item may say in `{…}` behind its text, by the block that its list stands in.
const schemas: Readonly<Record<string, z.ZodObject>> = {
  outcomes: z.strictObject({ domain: z.enum(domains).optional() }),
  takeaways: z.strictObject({ outcomes: numbers.optional() })
}

const trailingBraces = /(?<!\s)\s*(\{\s*(?:[#.][\w-]|[\w-]+\s*=)[^{}]*\})\s*$/

/** Reads the attributes behind an item's text off its last text node: Markdown has no place for them. */
export function readItemAttributes(item: ListItem, parent: string, context: SlideContext): ListItem {
  const [paragraph, ...rest] = item.children
  const last = paragraph?.type === 'paragraph' ? paragraph.children.at(-1) : undefined
  if (paragraph?.type !== 'paragraph' || last?.type !== 'text') return item
  const braces = trailingBraces.exec(last.value)
  const attributes = braces?.[1] === undefined ? undefined : readAttributes(braces[1])
  if (!braces || !attributes) return item
  const schema = schemas[parent] ?? z.strictObject({})
  const text = { ...last, value: last.value.slice(0, braces.index) }
  return {
    ...item,
    data: { ...item.data, ...understand(attributes, item, last.position?.end.line, schema, context) },
    children: [{ ...paragraph, children: [...paragraph.children.slice(0, -1), text] }, ...rest]
  }
}

function understand(
  attributes: Readonly<Record<string, string>>,
  { position }: ListItem,
  line: number | undefined,
  schema: z.ZodObject,
  context: SlideContext
): ListItemData {
  const understood = understandAttributes({ attributes, line: line ?? 0, position }, schema, context)
  return understood.bad.size > 0 ? {} : schema.parse(understood.attributes)
}
