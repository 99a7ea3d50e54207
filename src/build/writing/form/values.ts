import * as z from 'zod'
import { blocks } from '../../../parse/blocks.js'
import { itemAttributes } from '../../../parse/read-attributes.js'
import type { BlockForm } from './read-form.js'

const text = z.string().max(20_000)
const attributes = z.record(z.string().max(40), z.string().max(1000))
const from = z.int().min(0).optional()

/** What a form is to write: its parts are those of the form, in order; items and rows say which of the form's they are. */
export const formValues = z.strictObject({
  attributes,
  parts: z
    .array(
      z.discriminatedUnion('type', [
        z.strictObject({ type: z.literal('text'), text }),
        z.strictObject({ type: z.literal('block'), text }),
        z.strictObject({
          type: z.literal('list'),
          items: z
            .array(
              z.strictObject({
                from,
                text,
                isTicked: z.boolean().optional(),
                attributes,
                /** Of a learning outcome: the ids of the slides that teach it. */
                slides: z.array(z.string().max(100)).max(1000).optional()
              })
            )
            .max(200)
        }),
        z.strictObject({
          type: z.literal('table'),
          rows: z.array(z.strictObject({ from, cells: z.array(text).max(60) })).max(200)
        })
      ])
    )
    .max(200),
  /** Blocks that are to stand in it and do not yet, by their names. */
  added: z.record(z.string().max(40), text)
})

export type FormValues = z.infer<typeof formValues>

/** What is wrong with values, by their paths: of an item with the numbers of its part and of itself. Each is what would be expected. */
export function formFaults({ name }: Pick<BlockForm, 'name'>, values: FormValues): Readonly<Record<string, string>> {
  const schema = blocks.find(block => block.name === name)?.attributes
  const items = values.parts.flatMap((part, at) =>
    part.type === 'list'
      ? part.items.flatMap((item, number) =>
          issuesOf(itemAttributes(name), item.attributes).map(([field, fault]) => [`${at}.${number}.${field}`, fault])
        )
      : []
  )
  return Object.fromEntries([...(schema ? issuesOf(schema, values.attributes) : []), ...items])
}

function issuesOf(schema: z.ZodType, values: Readonly<Record<string, string>>): (readonly [string, string])[] {
  const { error } = schema.safeParse(values)
  return (error?.issues ?? []).map(({ path, message }) => [path.join('.'), message])
}
