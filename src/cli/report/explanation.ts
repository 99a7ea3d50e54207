import picocolors from 'picocolors'
import { limitsAsWritten, listsAsWritten, type RuleMeta } from '../../deck/diagnostic.js'
import type { TextOptions } from './text.js'
import { wrap } from './wrap.js'

/** A deck, or piece of one, that breaks a rule, and one that keeps it. */
export interface ExplainedExamples {
  readonly bad: string
  readonly good: string
}

/** What `backbrief explain` says of a rule: what it wants, why, where it comes from, and an example each way. */
export function explanation(
  rule: RuleMeta,
  examples: ExplainedExamples | undefined,
  { colour, width = 100 }: TextOptions
): string {
  const { bold, red, green, dim } = picocolors.createColors(colour)
  const { id, severity, wants, why, source } = rule
  const limits = limitsAsWritten(rule)
  const lists = listsAsWritten(rule)
  const prose = (text: string) => wrap(text, Math.min(width, 100)).join('\n')
  return [
    `${bold(id)}  ${severity}`,
    ...(wants === undefined ? [] : [prose(wants)]),
    prose(why),
    ...(source === undefined ? [] : [dim(prose(`From: ${source}`))]),
    ...(limits === undefined ? [] : [prose(`Limits, as they stand under \`checks\`: \`${limits}\``)]),
    ...(lists === undefined ? [] : [prose(`What it leaves alone, as it is written under \`checks\`: \`${lists}\``)]),
    ...(examples ? [`${red('Not like this:')}\n\n${indented(examples.bad)}`] : []),
    ...(examples ? [`${green('Like this:')}\n\n${indented(examples.good)}`] : [])
  ].join('\n\n')
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, '    ')
}
