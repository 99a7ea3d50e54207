import type { Point, Position } from 'unist'
import { type Entry, type Term, termIn } from '../../deck/glossary.js'
import { type Draft, spanOf } from './draft.js'

/** A concept of the glossary that a text names. */
interface TermAt {
  readonly entry: Entry
  readonly term: Term
  readonly place: Position
}

const isLetter = /[\p{L}\p{N}]/u
const isHan = /\p{Script=Han}/u

/** The concept that is named at a point, by its term, its plural or its abbreviation: of several the longest. */
export function termAt({ deck: { glossary, language }, lines }: Draft, { line, column }: Point): TermAt | undefined {
  const text = (lines[line - 1] ?? '').toLowerCase()
  const found = glossary.flatMap(entry => {
    const term = termIn(entry, language)
    if (!term) return []
    return [term.term, term.abbreviation ?? '', term.plural ?? ''].flatMap(name => {
      if (name === '') return []
      const at = indexAround(text, name.toLowerCase(), column - 1)
      return at < 0 ? [] : [{ entry, term, place: spanOf(line, at + 1, at + name.length + 1) }]
    })
  })
  const length = ({ place: { start, end } }: TermAt) => end.column - start.column
  return found.reduce<TermAt | undefined>((best, one) => (best && length(best) >= length(one) ? best : one), undefined)
}

/** Where words stand in a text, as whole words, so that an index lies in them; -1 where they do not. */
function indexAround(text: string, words: string, index: number): number {
  for (let at = text.indexOf(words); at >= 0 && at <= index; at = text.indexOf(words, at + 1)) {
    const end = at + words.length
    const isWhole = isHan.test(words) || !(isLetter.test(text[at - 1] ?? '') || isLetter.test(text[end] ?? ''))
    if (index <= end && isWhole) return at
  }
  return -1
}
