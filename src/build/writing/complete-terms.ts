import type { Point } from 'unist'
import { type Entry, type Term, termIn } from '../../deck/glossary.js'
import type { Completion } from './completion.js'
import type { Cursor } from './cursor.js'
import { type Draft, spanOf } from './draft.js'

const isLetter = /[\p{L}\p{N}]/u
const isHan = /\p{Script=Han}/u

/** The words of a glossary that what stands before the cursor may be the beginning of, in the language of the deck. */
export function completeTerm(
  { deck: { glossary, language } }: Draft,
  { typed }: Extract<Cursor, { type: 'text' }>,
  point: Point
): Completion[] {
  return glossary.flatMap(entry => {
    const term = termIn(entry, language)
    if (!term) return []
    return [term.term, ...(term.abbreviation ? [term.abbreviation] : [])].flatMap(words => {
      const begun = beginningOf(words, typed)
      if (begun === 0) return []
      return [completionOf(entry, term, words, spanOf(point.line, point.column - begun, point.column))]
    })
  })
}

/** How many characters at the end of a text are the beginning of some words; 0 where they are too few to tell. */
function beginningOf(words: string, text: string): number {
  const lower = words.toLowerCase()
  const before = text.toLowerCase()
  for (let length = Math.min(words.length, text.length); length > 0; length--) {
    if (!before.endsWith(lower.slice(0, length))) continue
    const isAtWord = isHan.test(words) || !isLetter.test(before[before.length - length - 1] ?? '')
    if (isAtWord && length >= (isHan.test(words) ? 1 : 2)) return length
  }
  return 0
}

function completionOf(entry: Entry, term: Term, words: string, place: Completion['place']): Completion {
  const other = words === term.term ? term.abbreviation : term.term
  return {
    label: words,
    type: 'term',
    ...(other !== undefined && { detail: other }),
    description: describeTerm(entry, term),
    place,
    insert: words
  }
}

/** What the glossary says about a concept, as Markdown: the term, what it means, and its words in other languages. */
export function describeTerm({ terms }: Entry, term: Term): string {
  const { abbreviation, definition, source } = term
  const bold = `**${literal(term.term)}**`
  const name = abbreviation === undefined ? bold : `${bold} (${literal(abbreviation)})`
  const others = Object.entries(terms).filter(([, other]) => other !== term)
  return [
    name,
    ...(definition === undefined ? [] : [literal(definition)]),
    ...(source === undefined ? [] : [`*${literal(source)}*`]),
    ...(others.length === 0
      ? []
      : [others.map(([tag, other]) => `- ${literal(tag)}: ${literal(other.term)}`).join('\n')])
  ].join('\n\n')
}

// A glossary may come from anybody, and an editor would fetch a picture that its Markdown names.
function literal(text: string): string {
  return text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]<>()#+!|~&]|(?<=\w:)\//g, '\\$&')
}
