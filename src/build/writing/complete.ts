import type { Point } from 'unist'
import { splitBlanks } from '../../deck/blanks.js'
import { iconNames, iconOf } from '../../deck/icons.js'
import { completeAttribute, completeAttributeValue } from './complete-attributes.js'
import { completeBlock } from './complete-blocks.js'
import { completeField, completeFieldValue } from './complete-fields.js'
import { completeTerm } from './complete-terms.js'
import type { Completion } from './completion.js'
import { type Cursor, cursorAt } from './cursor.js'
import { type Draft, spanOf } from './draft.js'

/** All that may be written at a point of a draft, in the order in which it is offered. The editor narrows it to what is typed. */
export function complete(draft: Draft, point: Point): readonly Completion[] {
  const cursor = cursorAt(draft.lines, point)
  const place = spanOf(point.line, cursor.from, point.column)
  switch (cursor.type) {
    case 'field':
      return completeField(draft, cursor, place)
    case 'field-value':
      return completeFieldValue(draft, cursor, place)
    case 'block':
      return completeBlock(cursor, place)
    case 'attribute':
      return completeAttribute(cursor, place)
    case 'attribute-value':
      return cursor.name === 'icon' ? icons(place) : completeAttributeValue(draft, cursor, place)
    case 'slide-id':
      return slideIds(draft, place)
    case 'blank':
      return blanks(draft, cursor, place)
    case 'text':
      return completeTerm(draft, cursor, point)
    case 'new-id':
      return []
  }
}

function icons(place: Completion['place']): Completion[] {
  return iconNames.map(name => {
    const also = iconOf(name)?.also ?? []
    return { label: name, type: 'icon', place, insert: name, ...(also.length > 0 && { detail: also.join(', ') }) }
  })
}

function slideIds({ deck: { slides } }: Draft, place: Completion['place']): Completion[] {
  return slides.map(({ id, title }) => ({ label: id, type: 'slide', detail: title, place, insert: id }))
}

/** The blanks that the text has already, so that one contact has one name. */
function blanks({ lines }: Draft, { typed }: Cursor, place: Completion['place']): Completion[] {
  const names = splitBlanks(lines.join('\n')).flatMap(part => ('blank' in part ? [part.blank] : []))
  const others = [...new Set(names)].filter(name => name !== '' && name !== typed.trim())
  return others.map(name => ({ label: name, type: 'blank', place, insert: name }))
}
