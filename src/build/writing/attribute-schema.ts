import * as z from 'zod'
import { slideAttributes } from '../../parse/attributes.js'
import { blocks } from '../../parse/blocks.js'
import { itemAttributes } from '../../parse/read-attributes.js'
import type { Owner } from './cursor.js'

/** What an editor has to know of an attribute. */
export interface KnownAttribute {
  readonly name: string
  readonly description: string
  /** What it may be, where that is a list. */
  readonly values: readonly string[]
  /** Whether it stands alone, without a value. */
  readonly isFlag: boolean
}

/** The attributes that a slide, a block or an item of a list may have. An id is written with `#` and is none of them. */
export function attributesOf(owner: Owner): readonly KnownAttribute[] {
  return Object.entries(shapeOf(owner))
    .filter(([name]) => name !== 'id')
    .map(([name, type]) => ({
      name,
      description: type.description ?? '',
      values: valuesOf(type),
      isFlag: type.safeParse('').success
    }))
}

function shapeOf(owner: Owner): Readonly<Record<string, z.ZodType>> {
  switch (owner.type) {
    case 'slide':
      return slideAttributes.shape
    case 'block':
      return blocks.find(({ name }) => name === owner.name)?.attributes.shape ?? {}
    case 'item':
      return itemAttributes(owner.block).shape
  }
}

function valuesOf(type: z.ZodType): readonly string[] {
  const { enum: values = [] } = z.toJSONSchema(type, { io: 'input', unrepresentable: 'any' })
  return values.filter(value => typeof value === 'string')
}
