import { applyEdits } from '../../deck/edit.js'
import { withPlainEnds } from '../../deck/text/line-ends.js'
import { type TextChange, textChanges } from '../../deck/text/text-changes.js'
import type { DeckLocation } from '../../host/source/find-decks.js'
import { checkDraft, readDraft } from '../check-draft.js'
import type { CheckOptions } from '../options.js'
import { fixable } from '../writing/fixes.js'

/** How one message is fixed in a text: the same edits that `check --fix` makes. */
export interface Fix {
  readonly rule: string
  readonly line: number
  readonly what: string
  readonly changes: readonly TextChange[]
}

/** What can be fixed with certainty in the text of a deck, message by message and all at once. */
export interface Fixes {
  readonly fixes: readonly Fix[]
  readonly all: readonly TextChange[]
}

/** Finds what can be fixed in a text that may not be saved yet. Places count characters of the text, whose line ends are `\n`. */
export async function findFixes(location: DeckLocation, written: string, options: CheckOptions): Promise<Fixes> {
  const text = withPlainEnds(written)
  const source = await readDraft(location, text)
  const checked = await checkDraft(location, source, options, { languages: false })
  const messages = fixable(
    source,
    checked.flatMap(({ messages }) => messages)
  )
  return {
    fixes: messages.map(({ rule, what, place, edits = [] }) => ({
      rule,
      what,
      line: place?.start.line ?? 0,
      changes: textChanges(text, applyEdits(text, edits).text)
    })),
    // Only what messages ask for: `check --fix` also tidies what nobody complains of.
    all: textChanges(
      text,
      applyEdits(
        text,
        messages.flatMap(({ edits = [] }) => edits)
      ).text
    )
  }
}
