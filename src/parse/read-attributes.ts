import type { ListItem, ListItemData } from 'mdast'
import type { Position } from 'unist'
import * as z from 'zod'
import { domains } from '../deck/blocks.js'
import type { Edit } from '../deck/edit.js'
import { icon, numbers, picture, plainAttributes, readAttributes } from './attributes.js'
import { fixBraces, meantAttribute } from './recover/braces.js'
import { partPlace, type SlideContext } from './report.js'
import { attributeIsKnown, attributeIsValid, blockIsComplete } from './slide-problems.js'
import { explainIssues, type FieldIssue, type Vocabulary } from './validation.js'

/** The attributes that a block, a slide or an item may have, by name. */
interface AttributeSchema {
  readonly shape: Readonly<Record<string, z.ZodType>>
  safeParse(attributes: unknown): { readonly success: boolean; readonly error?: z.ZodError }
}

/** Attributes as written, and their line. */
interface WrittenAttributes {
  readonly attributes: Readonly<Record<string, string | null | undefined>> | null | undefined
  readonly line: number
  readonly position: Position | undefined
}

/** The attributes, and the names of the invalid ones. */
interface UnderstoodAttributes {
  readonly attributes: Readonly<Record<string, string>>
  readonly bad: ReadonlySet<string>
}

const ruleFor = { absent: blockIsComplete, unknown: attributeIsKnown, invalid: attributeIsValid }

/** Validates attributes against a schema, and reports each invalid one at its place. */
export function understandAttributes(
  { attributes: found, line, position }: WrittenAttributes,
  schema: AttributeSchema,
  context: SlideContext
): UnderstoodAttributes {
  const text = context.lineAt(line)
  const fixed = fixBraces(/\{.*\}\s*$/.exec(text)?.[0] ?? '', { number: line, text })
  if (fixed) context.report(attributeIsValid, fixed.finding)
  const attributes = fixed?.attributes ?? plainAttributes(found)
  const { error } = schema.safeParse(attributes)
  const issues = error ? explainIssues(error.issues, attributes, wordsFor(schema)) : []
  for (const issue of issues) {
    const at = issue.kind === 'absent' ? undefined : attributePlace(String(issue.path[0]), line, text)
    context.report(ruleFor[issue.kind], {
      ...issue,
      place: at ?? position,
      edits: repairOf(issue, at, text)
    })
  }
  return { attributes, bad: new Set(issues.map(({ path }) => String(path[0]))) }
}

function wordsFor({ shape }: AttributeSchema): Vocabulary {
  return {
    noun: 'attribute',
    // An id is written `#id`, so its name is not suggested for another.
    known: () => Object.keys(shape).filter(name => name !== 'id'),
    example: (name, value = '…') => `${name}=${/^[\w.-]+$/.test(value) ? value : `"${value}"`}`,
    meant: ([name], found) => meantAttribute(found, shape[String(name)])
  }
}

/** Returns the edit that replaces a name or a value by the intended one. */
function repairOf({ kind, path, instead }: FieldIssue, at: Position | undefined, text: string): Edit[] {
  if (instead === undefined || !at) return []
  const before = text.slice(at.start.column - 1, at.end.column - 1)
  const name = String(path[0])
  const after =
    kind === 'unknown'
      ? instead + before.slice(name.length)
      : `${name}=${/^[\w.-]+$/.test(instead) ? instead : `"${instead}"`}`
  return [{ place: at, before, after }]
}

/** Returns the place of an attribute and its value in a line. */
function attributePlace(name: string, line: number, text: string): Position | undefined {
  const written = name === 'id' ? '#[^\\s}]*' : name.replace(/[^\w-]/g, '\\$&')
  const value = '(?:\\s*=\\s*(?:"[^"]*"|[^\\s"}]*))?'
  const found = new RegExp(`(?<=\\{(?:.*\\s)?)${written}${value}(?=[\\s}])`).exec(text)
  return found ? partPlace(line, found.index, found[0].length) : undefined
}

// The attributes allowed in `{…}` after a list item, by the block around its list.
const schemas: Readonly<Record<string, z.ZodObject>> = {
  // Outcomes and parts have numbers, answers have letters.
  outcomes: z.strictObject({
    domain: z
      .enum(domains)
      .optional()
      .describe('What is learned: something to know, to be able to do, or a way to act.')
  }),
  scope: z.strictObject({}),
  diagram: z.strictObject({
    icon,
    picture,
    group: z
      .enum(['2'])
      .optional()
      .describe('`2` for a step of the second group in a cycle, which is drawn as an outline.')
  }),
  quiz: z.strictObject({}),
  takeaways: z.strictObject({
    outcomes: numbers.optional().describe('The learning outcomes that it sums up, by their numbers.'),
    icon
  })
}
const anyItem = z.strictObject({ icon, picture })

/** The attributes that an item of a list may have, by the block around the list. */
export function itemAttributes(block: string): z.ZodObject {
  return schemas[block] ?? anyItem
}

const trailingBraces = /(?<!\s)\s*(\{\s*(?:[#.][\w-]|[\w-]+\s*=)[^{}]*\})\s*$/

/** Takes the attributes after an item's text from its last text node: Markdown has no syntax for them. */
export function readItemAttributes(item: ListItem, parent: string, context: SlideContext): ListItem {
  const [paragraph, ...rest] = item.children
  const last = paragraph?.type === 'paragraph' ? paragraph.children.at(-1) : undefined
  if (paragraph?.type !== 'paragraph' || last?.type !== 'text') return item
  const braces = trailingBraces.exec(last.value)
  const attributes = braces?.[1] === undefined ? undefined : readAttributes(braces[1])
  if (!braces || !attributes) return item
  const schema = itemAttributes(parent)
  const value = last.value.slice(0, braces.index)
  const before = paragraph.children.slice(0, -1)
  // Words that end in emphasis have no text behind it.
  const words = value === '' && before.length > 0 ? before : [...before, { ...last, value }]
  return {
    ...item,
    data: { ...item.data, ...understand(attributes, item, last.position?.end.line, schema, context) },
    children: [{ ...paragraph, children: words }, ...rest]
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
