import type { Draft } from '../draft.js'
import { blockAround } from '../surroundings.js'
import { attributesIn, withAttributes } from './braces.js'
import type { LineEdit } from './write-parts.js'

const slideLine = /^::slide(\{.*\})?\s*$/
const directive = /^(\s*:{2,}[a-z]+(?:\[[^\]]*\])?)(\{.*\})(\s*)$/
const item = /^(.*?\s)(\{[^{}]*\})(\s*)$/

/** The lists whose points are named by their numbers elsewhere. */
export type NumberedList = 'outcomes' | 'scope'

/** What has the number of each point now; points that are gone have none. */
export type Renumbering = ReadonlyMap<number, number>

/**
 * The edits after which slides, activities, questions and takeaways name the same points as before, whose numbers have changed. With `taught`, slides by
 * their ids name those outcomes instead.
 */
export function referenceEdits(
  draft: Draft,
  list: NumberedList,
  numbers: Renumbering,
  taught: ReadonlyMap<string, readonly number[]>
): readonly LineEdit[] {
  const { lines, deck } = draft
  const moved = lines.flatMap((line, index) => {
    const match = directive.exec(line) ?? item.exec(line)
    if (!match?.[2]?.includes(list) || slideLine.test(line) || blockAround(lines, index + 1) === undefined) return []
    const [, before = '', braces = '', after = ''] = match
    return edited(index + 1, line, before + renumbered(braces, list, numbers) + after)
  })
  const slides = deck.slides.flatMap(({ id, firstLine }, index) => {
    const last = (deck.slides[index + 1]?.firstLine ?? lines.length + 2) - 2
    const at = lines.findIndex((line, number) => number >= firstLine - 1 && number < last && slideLine.test(line))
    const line = lines[at]
    const [, braces = ''] = slideLine.exec(line ?? '') ?? []
    const now = numbersIn(attributesIn(braces)?.[list])
    const wanted = taught.get(id) ?? now.flatMap(number => numbers.get(number) ?? [])
    if (wanted.join(' ') === now.join(' ')) return []
    const value = wanted.length > 0 ? wanted.join(' ') : undefined
    if (line !== undefined) return edited(at + 1, line, `::slide${withAttributes(braces, { [list]: value })}`)
    return [
      {
        first: firstLine,
        last: firstLine - 1,
        lines: insertion(lines, firstLine, `::slide${withAttributes('', { [list]: value })}`)
      }
    ]
  })
  return [...moved, ...slides]
}

/** A line before what a slide begins with, with empty lines as other slides have them. */
function insertion(lines: readonly string[], firstLine: number, line: string): readonly string[] {
  const isEmpty = (lines[firstLine - 1] ?? '').trim() === ''
  return isEmpty ? ['', line] : [line, '']
}

function edited(number: number, before: string, after: string): readonly LineEdit[] {
  return after === before ? [] : [{ first: number, last: number, lines: [after.trimEnd()] }]
}

function renumbered(braces: string, list: NumberedList, numbers: Renumbering): string {
  const now = numbersIn(attributesIn(braces)?.[list])
  const after = now.flatMap(number => numbers.get(number) ?? [])
  if (after.join(' ') === now.join(' ')) return braces
  return withAttributes(braces, { [list]: after.length > 0 ? after.join(' ') : undefined })
}

function numbersIn(value = ''): readonly number[] {
  return value
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(Number)
}
