import type { Point, Position } from 'unist'
import { attributesOf } from './attribute-schema.js'
import { describeBlockNamed } from './complete-blocks.js'
import { fieldSchema } from './complete-fields.js'
import { describeTerm } from './complete-terms.js'
import { cursorAt, endOfWord } from './cursor.js'
import { type Draft, spanOf } from './draft.js'
import { isInFrontMatter } from './surroundings.js'
import { termAt } from './term-at.js'

/** What is to be known of the word at a point, as Markdown, and where the word is. */
export interface Description {
  readonly text: string
  readonly place: Position
}

/** Describes a block, an attribute, a field of the front matter or a term of the glossary; undefined for other words. */
export function describeAt(draft: Draft, point: Point): Description | undefined {
  const end = endOfWord(draft.lines, point)
  const cursor = cursorAt(draft.lines, end)
  const place = spanOf(point.line, cursor.from, end.column)
  const text = (() => {
    switch (cursor.type) {
      case 'block': {
        const description = describeBlockNamed(cursor.typed.replace(/^:+/, ''))
        return description && `\`${cursor.typed}\` ${description}`
      }
      case 'attribute':
      case 'attribute-value': {
        const name = cursor.type === 'attribute' ? cursor.typed : cursor.name
        const attribute = attributesOf(cursor.owner).find(one => one.name === name)
        if (!attribute) return undefined
        const values = attribute.values.map(value => `\`${value}\``).join(', ')
        return [`\`${name}\` ${attribute.description}`, ...(values === '' ? [] : [values])].join('\n\n')
      }
      case 'field':
      case 'field-value': {
        const path = cursor.type === 'field' ? [...cursor.parents, cursor.typed] : cursor.path
        const schema = fieldSchema(path)
        return schema?.description && `\`${path.at(-1)}\` ${schema.description}`
      }
      default:
        return undefined
    }
  })()
  if (text) return { text, place }
  if (isInFrontMatter(draft.lines, point.line)) return undefined
  const term = termAt(draft, point)
  return term && { text: describeTerm(term.entry, term.term), place: term.place }
}
