import type { Minutes } from '../deck/blocks.js'

/**
 * The minutes that a step names as its own: in brackets, before a colon, or behind the last comma, dash or colon. `Read for 5 minutes`
 * is no plan but an instruction. `units` are the words for minutes in the language of the step.
 */
export function minutesIn(step: string, units: readonly string[]): Minutes | undefined {
  const unit = [...units].sort((a, b) => b.length - a.length).join('|')
  const time = `(\\d{1,3})(?:\\s*[-–]\\s*(\\d{1,3}))?\\s*(?:${unit})(?!\\p{L})\\.?`
  const forms = [`[(（]\\s*${time}\\s*[)）]`, `^\\s*${time}\\s*[:：—–]`, `[,，،:：—–]\\s*${time}\\s*$`]
  for (const form of forms) {
    const [, first, second] = new RegExp(form, 'iu').exec(step) ?? []
    if (first !== undefined) return { min: Number(first), max: Number(second ?? first) }
  }
  return undefined
}
