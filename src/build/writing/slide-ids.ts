import type { Point, Position } from 'unist'
import type { Edit } from '../../deck/edit.js'
import { isSlideId } from '../../parse/attributes.js'
import { slideIdIsWritten } from '../../parse/tidy/slide-id-is-written.js'
import { tidy } from '../../parse/tidy.js'
import { type Draft, spanOf } from './draft.js'

/** A place where a slide's id is written. */
export interface WrittenId {
  readonly id: string
  /** The id alone, without its `#`. */
  readonly place: Position
  /** Whether it is the slide itself that says so, and no link to it. */
  readonly isOwn: boolean
}

const own = /^\s*::slide\{[^}]*?#([^\s}]+)/gu
const link = /\]\(#([^\s)]+)|^\s*\[[^\]]+\]:\s*#(\S+)/gu

/** Every place in a deck's text where the id of one of its slides is written: by the slide itself, and in links. */
export function writtenIds({ deck: { slides }, lines }: Draft): readonly WrittenId[] {
  const ids = new Set(slides.map(({ id }) => id))
  return lines.flatMap((text, index) =>
    [
      ...[...text.matchAll(own)].map(found => ({ found, isOwn: true })),
      ...[...text.matchAll(link)].map(found => ({ found, isOwn: false }))
    ].flatMap(({ found, isOwn }) => {
      const id = found[1] ?? found[2] ?? ''
      const from = found.index + found[0].length - id.length + 1
      return ids.has(id) ? [{ id, place: spanOf(index + 1, from, from + id.length), isOwn }] : []
    })
  )
}

/** The id that is written at a point. */
export function idAt(draft: Draft, { line, column }: Point): WrittenId | undefined {
  return writtenIds(draft).find(
    ({ place: { start, end } }) => start.line === line && start.column - 1 <= column && column <= end.column
  )
}

/** Why a slide cannot have another id; undefined where it can. */
export function renameFault({ deck: { slides } }: Draft, to: string): string | undefined {
  if (!isSlideId(to)) return 'An id has letters, digits and hyphens, not only digits: `mission-headquarters`.'
  return slides.some(({ id }) => id === to) ? `Another slide has the id \`${to}\`.` : undefined
}

/** What has to change in a deck's text so that a slide has another id and every link still leads to it. */
export function renameSlide(draft: Draft, from: string, to: string): readonly Edit[] {
  const written = writtenIds(draft).filter(({ id }) => id === from)
  const edits = written.map(({ place }) => ({ place, before: from, after: to }))
  if (written.some(({ isOwn }) => isOwn)) return edits
  // An id that comes from the title is written down, as `check --fix` does.
  const named = tidy(slideIdIsWritten, draft.lines.join('\n'), draft.deck).find(({ after }) =>
    after.includes(`#${from}`)
  )
  return named ? [...edits, { ...named, after: named.after.replace(`#${from}`, `#${to}`) }] : []
}

/** What has to change in a catalogue (PO): keys of texts begin with the id of their slide, and comments say where a text is. */
export function renameInCatalogue(text: string, from: string, to: string): readonly Edit[] {
  return text.split('\n').flatMap((line, index) => {
    const key = /^(?:#~ )?msgctxt "/.exec(line)?.[0]
    const isKey = key !== undefined && line.startsWith(`${from}/`, key.length)
    const comment = line.startsWith('#: ') ? line.indexOf(`#${from}`, 1) : -1
    const isPlace = comment > 0 && /^(?:\s|$)/.test(line.slice(comment + 1 + from.length))
    const at = isKey ? key.length : isPlace ? comment + 1 : -1
    return at < 0 ? [] : [{ place: spanOf(index + 1, at + 1, at + 1 + from.length), before: from, after: to }]
  })
}

/** What has to change in the file that remembers keys (`lock.json`): the keys themselves, and the slides of the texts. */
export function renameInLock(text: string, from: string, to: string): readonly Edit[] {
  const patterns = [`"key":"${from}/`, `"slide":"${from}"`]
  return text.split('\n').flatMap((line, index) =>
    patterns.flatMap(pattern => {
      const at = line.indexOf(pattern)
      if (at < 0) return []
      const column = at + pattern.indexOf(from) + 1
      return [{ place: spanOf(index + 1, column, column + from.length), before: from, after: to }]
    })
  )
}
