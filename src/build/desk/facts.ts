import { withPlainEnds } from '../../deck/text/line-ends.js'
import { type TextChange, textChanges } from '../../deck/text/text-changes.js'
import { type Fact, factsOf, faultsOf } from '../writing/facts.js'
import { setFacts } from '../writing/set-facts.js'

/** The facts in a text that may not be saved yet. */
export function factsIn(text: string): { readonly facts: readonly Fact[] } {
  return { facts: factsOf(withPlainEnds(text).split('\n')) }
}

/** The changes that write facts into a text, or what is wrong with them; undefined where the text cannot hold them. */
export function writeFacts(
  written: string,
  values: Readonly<Record<string, string>>
): { readonly changes: readonly TextChange[] } | { readonly faults: Readonly<Record<string, string>> } | undefined {
  const text = withPlainEnds(written)
  const lines = text.split('\n')
  const faults = faultsOf(lines, values)
  if (Object.keys(faults).length > 0) return { faults }
  const after = setFacts(lines, values)
  return after && { changes: textChanges(text, after.join('\n')) }
}
