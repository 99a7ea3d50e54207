import type { Position } from 'unist'
import type { Deck } from '../deck/deck.js'
import { textOf } from '../deck/walk.js'
import { asPlainText } from './fill-starter.js'

/** The text with other values in its front matter, new fields at its end, and the new title on the slide that showed the old one. */
export function withFields(text: string, deck: Deck, fields: Readonly<Record<string, string>>): string {
  const heading = deck.slides[0]?.body.find(block => block.type === 'heading')
  const { title } = fields
  const shows = heading && title !== undefined && textOf(heading) === deck.frontMatter.title
  const changes = [
    ...(shows && heading.position ? [{ place: heading.position, written: `# ${asPlainText(title)}` }] : []),
    ...Object.entries(fields).flatMap(([field, value]) => {
      const place = deck.fieldPlaces[field]
      return place ? [{ place, written: JSON.stringify(value) }] : []
    }),
    ...newFields(text, deck, fields)
  ]
  // From the last to the first, so that places before a change stay what they were.
  return changes
    .toSorted((a, b) => b.place.start.line - a.place.start.line)
    .reduce((changed, { place, written }) => replaceAt(changed, place, written), text)
}

function newFields(text: string, { fieldPlaces }: Deck, fields: Readonly<Record<string, string>>) {
  const lines = text.split('\n')
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---')
  const added = Object.entries(fields).filter(([field]) => fieldPlaces[field] === undefined)
  if (end < 0 || added.length === 0 || lines[0]?.trimEnd() !== '---') return []
  const point = { line: end + 1, column: 1 }
  return [
    {
      place: { start: point, end: point },
      written: added.map(([field, value]) => `${field}: ${JSON.stringify(value)}\n`).join('')
    }
  ]
}

function replaceAt(text: string, { start, end }: Position, written: string): string {
  const lines = text.split('\n')
  const offset = ({ line, column }: Position['start']) =>
    lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0) + column - 1
  const replaced = text.slice(offset(start), offset(end))
  // A value of several lines ends where the next field begins.
  return text.slice(0, offset(start)) + written + (replaced.endsWith('\n') ? '\n' : '') + text.slice(offset(end))
}
