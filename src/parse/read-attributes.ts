import type { Position } from 'unist'
import type { z } from 'zod'
import type { Edit } from '../deck/edit.js'
import { plainAttributes } from './attributes.js'
import type { SlideContext } from './context.js'
import { fixBraces } from './fix-braces.js'
import { type Judgement, judge, type Vocabulary } from './judge.js'
import { attributeIsKnown, attributeIsValid, blockIsComplete } from './problems.js'
import { partPlace } from './report.js'

/** What was meant by a value that an attribute cannot have: the first plain way of writing it anew that the attribute takes. */
function meantAttribute(found: string, type: z.ZodType | undefined): string | undefined {
  return type && rewritings(found).find(text => type.safeParse(text).success)
}

function rewritings(found: string): string[] {
  const plain = latinDigits(found)
    .replace(/^[\s"'“”„«»‹›‘’#]+|[\s"'“”„«»‹›‘’]+$/gu, '')
    .trim()
  const withoutUnit = plain.replace(/\s*(?:m|min|mins|minutes?|′|')\.?$/iu, '')
  return [
    plain,
    plain.toLowerCase(),
    withoutUnit,
    withoutUnit.replace(',', '.'),
    ...span(withoutUnit),
    ...several(plain)
  ]
}

/** Digits of a Chinese, Arabic or Persian keyboard as those of a Latin one. */
function latinDigits(text: string): string {
  return text.normalize('NFKC').replace(/[٠-٩۰-۹]/g, digit => String(digit.charCodeAt(0) & 0xf))
}

/** `10 to 12` and `12-10`, the smaller number first. */
function span(text: string): string[] {
  const [, first, second] = /^(\d{1,3})(?:\s*[-–—~/]\s*|\s+\p{L}{1,3}\s+)(\d{1,3})$/u.exec(text) ?? []
  if (first === undefined || second === undefined) return []
  return [`${Math.min(Number(first), Number(second))}-${Math.max(Number(first), Number(second))}`]
}

/** `1 and 3` and `1;3` as numbers with spaces between them; `2-4` as each of them. */
function several(text: string): string[] {
  const [, first, last] = /^(\d{1,2})\s*[-–—]\s*(\d{1,2})$/.exec(text) ?? []
  if (first !== undefined && last !== undefined) {
    const length = Number(last) - Number(first) + 1
    return length > 1 ? [Array.from({ length }, (_, index) => Number(first) + index).join(' ')] : []
  }
  return /^\d{1,2}(?:(?:\s*[;,&+/]\s*|\s+\p{L}{1,3}\s+)\d{1,2})+$/u.test(text)
    ? [(text.match(/\d+/g) ?? []).join(' ')]
    : []
}

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
