import { withLineEndsOf, withPlainEnds } from '../../deck/text/line-ends.js'
import { rewriteFile } from '../../host/output/rewrite-file.js'
import type { WriteProblem } from '../../host/output/write-problem.js'
import type { DeckLocation } from '../../host/source/find-decks.js'
import { readRewritable } from '../../host/source/rewritable.js'

/** Why a text is not on disk: its file is gone or no longer a text, or the system refuses to write. */
export type SaveFailure = 'gone' | WriteProblem['reason']

interface Exchange {
  /** What is to stand in the file, which holds `disk` now. */
  textFor(disk: string): string
  /** Called with what stands in the file afterwards. */
  written(text: string): void
}

/** Another program would have to write without a pause. */
const maxAttempts = 5

/**
 * Writes a deck's text, safely and with the line ends and the encoding of its file: lines that have not changed stay as they are, byte for byte. What another
 * program writes meanwhile is not overwritten: `textFor` is asked again.
 */
export async function writeDeckText(
  location: DeckLocation,
  { textFor, written }: Exchange
): Promise<SaveFailure | undefined> {
  for (let attempt = 1; ; attempt++) {
    const file = await readRewritable(location)
    if (!file || (file.text.trim() === '' && attempt < maxAttempts)) {
      if (attempt >= maxAttempts) return 'gone'
      await pause(attempt)
      continue
    }
    const text = textFor(withPlainEnds(file.text))
    const after = file.encode(withLineEndsOf(file.text, text))
    const problem = Buffer.from(file.bytes).equals(after)
      ? undefined
      : await rewriteFile(file.path, { before: file.bytes, after })
    if (!problem) {
      written(text)
      return undefined
    }
    if (problem.reason !== 'changed' || attempt >= maxAttempts) return problem.reason
  }
}

/** A file that another program is just replacing is there again a moment later. */
function pause(attempt: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, attempt * 10))
}
