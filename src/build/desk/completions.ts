import type { Deck } from '../../deck/deck.js'
import { withPlainEnds } from '../../deck/text/line-ends.js'
import type { DeckLocation } from '../../host/source/find-decks.js'
import { readDraft } from '../check-draft.js'
import { complete } from '../writing/complete.js'
import { type Completion, plainSnippet } from '../writing/completion.js'
import { openDraft } from '../writing/draft.js'

/** What an editor in a page offers: what language servers offer, with places as columns of the line, from 1. */
export interface OfferedCompletion {
  readonly label: string
  readonly type: Completion['type']
  readonly detail?: string
  /** As text. */
  readonly description?: string
  readonly from: number
  readonly to: number
  readonly insert: string
  readonly isSnippet?: true
}

/** A point of a text that may not be saved yet, from 1. */
export interface AskedPoint {
  readonly text: string
  readonly line: number
  readonly column: number
}

/** All that may be written at a point. `deck` is the last one that was read of the text: to read it anew at each key would take too long. */
export async function completionsAt(
  location: DeckLocation,
  deck: Deck | undefined,
  { text, line, column }: AskedPoint
): Promise<{ readonly completions: readonly OfferedCompletion[] }> {
  const lines = withPlainEnds(text).split('\n')
  const source = await readDraft(location, text)
  const draft = deck ? { source, deck, lines } : openDraft(source)
  return { completions: complete(draft, { line, column }).map(offered) }
}

function offered({ label, type, detail, description, place, insert, isSnippet }: Completion): OfferedCompletion {
  return {
    label,
    type,
    ...(detail !== undefined && { detail }),
    ...(description !== undefined && { description: asText(description) }),
    from: place.start.column,
    to: place.end.column,
    insert: isSnippet ? withFirstChoices(insert) : insert,
    ...(isSnippet && { isSnippet })
  }
}

/** Snippets of pages know no choices: the first word of one stands in its place, and may be typed over. */
function withFirstChoices(snippet: string): string {
  return snippet.replace(/\$\{(\d+)\|([^,|]*)[^|]*\|\}/g, '$${$1:$2}').replaceAll('$0', '')
}

/** Markdown without its marks. */
function asText(markdown: string): string {
  return plainSnippet(markdown)
    .replace(/\\(?=[\\`*_{}[\]<>()#+!|~&/])/g, '')
    .replace(/[`*]/g, '')
}
