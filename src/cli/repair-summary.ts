import type { RepairedDeck } from '../build/repair-decks.js'
import { said } from './command-name.js'

/** What was mended in each deck, how many messages are left, and which translations are to be looked at again. */
export function repairSummary(decks: readonly RepairedDeck[], { written }: { readonly written: boolean }): string {
  const done = decks.filter(({ repairs, problem }) => repairs.length > 0 && !problem)
  const repaired = sum(done.flatMap(({ repairs }) => repairs.map(({ count }) => count)))
  const left = sum(decks.map(({ messages }) => messages.length))
  const end = written
    ? `${repaired} repaired, ${left} left.`
    : `${repaired} would be repaired, ${left} left. Nothing was written.`
  return [...done.map(summaryOf), ...done.flatMap(staleness), end].join('\n')
}

function summaryOf({ location, repairs }: RepairedDeck): string {
  const width = Math.max(...repairs.map(({ count }) => String(count).length))
  return [location.file, ...repairs.map(({ name, count }) => `  ${String(count).padStart(width)}  ${name}`)].join('\n')
}

// A mark that was moved makes a translation out of date like any other change of words: nobody is to find that out later.
function staleness({ location, stale }: RepairedDeck): string[] {
  if (stale.length === 0) return []
  const languages = stale.map(({ language, units }) => `${units} in ${language}`).join(', ')
  return [
    said(
      `Translations of ${location.file} whose source changed: ${languages}. \`backbrief languages status\` counts them.`
    )
  ]
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
