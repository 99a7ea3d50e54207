import type { RuleMeta } from '../../deck/diagnostic.js'
import { examplesFor } from '../check.js'
import type { OpenProject } from '../project.js'
import { ruleMetas } from '../rule-metas.js'

/** What the desk says about a rule. */
export interface RuleExplanation {
  readonly id: string
  readonly text: readonly string[]
  /** A piece of a deck that breaks it, and one that does not. */
  readonly examples?: { readonly bad: string; readonly good: string }
}

/** Explains a rule of the program or of the project; undefined where there is none of this name. */
export async function explainRule(id: string, { rules }: OpenProject): Promise<RuleExplanation | undefined> {
  const all: readonly RuleMeta[] = [...ruleMetas, ...rules]
  const rule = all.find(known => known.id === id)
  if (!rule) return undefined
  const examples = await examplesFor(rule)
  return { id, text: [rule.wants, rule.why].flatMap(text => text ?? []), ...(examples && { examples }) }
}
