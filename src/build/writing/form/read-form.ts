import type { Deck } from '../../../deck/deck.js'
import { lessonOf } from '../../../deck/lesson.js'
import { blocks } from '../../../parse/blocks.js'
import { attributesOf, type KnownAttribute } from '../attribute-schema.js'
import type { Owner } from '../cursor.js'
import type { Draft } from '../draft.js'
import { openBlocks } from '../surroundings.js'
import { attributesIn } from './braces.js'
import { cutAs, type Lines, type Part, partsOf } from './parts.js'

/** A field of a form for an attribute. */
export interface Field extends KnownAttribute {
  /** Points of the lesson, where the value is a list of their numbers or one of them. */
  readonly points?: readonly { readonly number: number; readonly text: string }[]
}

/** A block of a deck that has a form. */
export interface FormPlace {
  readonly name: string
  /** The line that begins it, from 1. */
  readonly line: number
  /** Number and title of its slide. */
  readonly slide: number
  readonly title: string
}

/** A block as a form shows it. */
export interface BlockForm {
  readonly name: string
  /** All of its lines, with those that begin and end it. */
  readonly lines: Lines
  readonly fields: readonly Field[]
  readonly attributes: Readonly<Record<string, string>>
  /** What the items of its lists can have. */
  readonly itemFields: readonly Field[]
  readonly parts: readonly Part[]
  /** Blocks that may stand in it and do not. */
  readonly mayHold: readonly string[]
}

export const opening = /^(:{3,}([a-z]+)(?:\[[^\]]*\])?)(\{.*\})?\s*$/
const closing = /^(:{3,})\s*$/

/** The blocks of a deck that have a form, in order: all that hold something and are no frame for other blocks. */
export function formPlaces({ deck: { slides }, lines }: Draft): readonly FormPlace[] {
  return slides.flatMap(({ title, firstLine }, index) => {
    const last = (slides[index + 1]?.firstLine ?? lines.length + 2) - 2
    const places: FormPlace[] = []
    for (let line = firstLine; line <= last; line++) {
      const [, , name] = opening.exec(lines[line - 1] ?? '') ?? []
      if (name === undefined || !hasForm(name)) continue
      // Not in code.
      if (openBlocks(lines, firstLine, line + 1).at(-1)?.line === line)
        places.push({ name, line, slide: index + 1, title })
    }
    return places
  })
}

function hasForm(name: string): boolean {
  const block = blocks.find(one => one.name === name)
  return block?.form === 'container' && name !== 'columns' && name !== 'column'
}

/** The form of the block that begins on a line; undefined where none does that a form can show whole. */
export function readForm({ deck, lines }: Draft, line: number): BlockForm | undefined {
  const [, , name, braces = ''] = opening.exec(lines[line - 1] ?? '') ?? []
  if (name === undefined || !hasForm(name)) return undefined
  const last = endOf(lines, line)
  const attributes = attributesIn(braces)
  const parts = last && partsOf(name, lines, { first: line + 1, last: last - 1 })
  if (!last || !attributes || !parts) return undefined
  const held = parts.flatMap(part => (part.type === 'block' ? [part.name] : []))
  const inner = blocks.filter(({ inside, form }) => form === 'container' && inside?.includes(name))
  return {
    name,
    lines: { first: line, last },
    fields: fieldsOf({ type: 'block', name }, deck),
    attributes,
    itemFields: fieldsOf({ type: 'item', block: name }, deck),
    parts: withMissingParts(name, parts, line),
    mayHold: inner.map(block => block.name).filter(one => !held.includes(one) && hasForm(one))
  }
}

/** The line that ends a block, by its colons; undefined where none does before the slide ends. */
function endOf(lines: readonly string[], line: number): number | undefined {
  const colons = /^:*/.exec(lines[line - 1] ?? '')?.[0].length ?? 0
  const at = lines.findIndex((text, index) => {
    if (index < line) return false
    return /^ {0,3}-{3,}\s*$/.test(text) || (closing.exec(text)?.[1]?.length ?? 0) >= colons
  })
  return at >= 0 && closing.test(lines[at] ?? '') ? at + 1 : undefined
}

/** A block with nothing in it gets what its kind begins with, to be filled in. */
function withMissingParts(name: string, parts: readonly Part[], line: number): readonly Part[] {
  if (parts.some(({ type }) => type !== 'block')) return parts
  const lines = { first: line + 1, last: line }
  const holdsPoints = cutAs(name) === 'list'
  const first: Part = holdsPoints
    ? { type: 'list', lines, isOrdered: name !== 'takeaways', items: [] }
    : { type: 'text', lines, text: '' }
  return [first, ...parts]
}

function fieldsOf(owner: Owner, deck: Deck): readonly Field[] {
  return attributesOf(owner).map(attribute => {
    const { name } = attribute
    if (name !== 'outcomes' && name !== 'scope') return attribute
    return { ...attribute, points: lessonOf(deck)[name].map(({ number, text }) => ({ number, text })) }
  })
}
