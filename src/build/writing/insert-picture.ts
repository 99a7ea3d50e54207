import { textChanges, withTextChanges } from '../../deck/text/text-changes.js'
import { type Draft, openDraft } from './draft.js'
import { endOfNamed, type Inserted, insertSnippet, type NoPlace } from './insert-block.js'

/** A picture beside the deck, with what is said about it. */
export interface WrittenPicture {
  /** Where it is, seen from the deck: `images/well.jpg`. */
  readonly address: string
  /** What can be seen, for people who cannot see it. */
  readonly alt: string
  readonly caption: string
  /** Where it comes from, and who lets us use it: it goes among the sources of the slide. */
  readonly rights: string
}

/** Puts a picture behind the paragraph or block that a line stands in, and its rights among the sources of that slide. All other lines stay as they are. */
export function insertPicture(draft: Draft, picture: WrittenPicture, line: number): Inserted | NoPlace {
  const { address, alt, caption, rights } = picture
  const title = oneLine(caption) === '' ? '' : ` "${oneLine(caption).replace(/["\\]/g, '\\$&')}"`
  const before = draft.lines.join('\n')
  const placed = insertSnippet(
    draft,
    `![${oneLine(alt).replace(/[[\]\\]/g, '\\$&')}](${address}${title})`,
    ['slide', 'column'],
    line
  )
  if ('inside' in placed || oneLine(rights) === '') return placed
  const text = withTextChanges(before, placed.changes)
  const at = text.slice(0, placed.select.from).split('\n').length
  const sourced = withSource(
    openDraft({ ...draft.source, deck: { file: draft.source.deck.file, text } }),
    oneLine(rights),
    at
  )
  return { changes: textChanges(before, sourced), select: placed.select }
}

/** The text with one more source on the slide of a line: at the end of its sources, which are made where there are none. */
function withSource(draft: Draft, words: string, line: number): string {
  const text = draft.lines.join('\n')
  const end = endOfNamed(draft, 'sources', line)
  if (end !== undefined) {
    const gap = draft.lines[end - 2]?.trim() === '' ? [] : ['']
    return draft.lines.toSpliced(end - 1, 0, ...gap, words).join('\n')
  }
  const made = insertSnippet(draft, `:::sources\n${words}\n:::`, ['slide'], line)
  return 'inside' in made ? text : withTextChanges(text, made.changes)
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
