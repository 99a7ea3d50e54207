import type { ListItem, ListItemData } from 'mdast'
import * as z from 'zod'
import { domains } from '../deck/blocks.js'
import { numbers, readAttributes } from './attributes.js'
import type { SlideContext } from './context.js'
import { understandAttributes } from './read-attributes.js'

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
