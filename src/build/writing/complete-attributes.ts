import type { Position } from 'unist'
import { backgroundColours } from '../../deck/deck.js'
import { lessonOf } from '../../deck/lesson.js'
import { attributesOf, type KnownAttribute } from './attribute-schema.js'
import type { Completion } from './completion.js'
import type { Cursor } from './cursor.js'
import type { Draft } from './draft.js'

/** The attributes that may be added between the braces. */
export function completeAttribute(
  { owner, written }: Extract<Cursor, { type: 'attribute' }>,
  place: Position
): Completion[] {
  return attributesOf(owner)
    .filter(({ name }) => !written.includes(name))
    .map(attribute => ({
      label: attribute.name,
      type: 'attribute',
      description: attribute.description,
      place,
      insert: snippetOf(attribute),
      isSnippet: true
    }))
}

function snippetOf({ name, values, isFlag }: KnownAttribute): string {
  if (isFlag) return name
  if (values.length > 0) return `${name}=\${1|${values.join(',')}|}`
  return name === 'minutes' || name === 'scope' ? `${name}=\${1:1}` : `${name}="\${1}"`
}

/** What an attribute may be set to. */
export function completeAttributeValue(
  draft: Draft,
  { owner, name }: Extract<Cursor, { type: 'attribute-value' }>,
  place: Position
): Completion[] {
  const attribute = attributesOf(owner).find(one => one.name === name)
  if (!attribute) return []
  const value = (label: string, detail?: string): Completion => ({
    label,
    type: 'value',
    place,
    insert: label,
    ...(detail !== undefined && { detail })
  })
  if (name === 'outcomes' || name === 'scope') return numbersOf(draft, name, place)
  if (name === 'background') return backgroundColours.map(colour => value(colour, 'colour of the theme'))
  return attribute.values.map(one => value(one))
}

function numbersOf({ deck }: Draft, list: 'outcomes' | 'scope', { end }: Position): Completion[] {
  return lessonOf(deck)[list].map(({ number, text }) => ({
    label: String(number),
    type: 'value',
    detail: text,
    // Others may stand before it, and stay.
    place: { start: end, end },
    insert: String(number)
  }))
}
