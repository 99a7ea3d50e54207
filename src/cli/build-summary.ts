import type { BuildReport, BuiltDeck } from '../pipeline/request.js'

/** What a build made and where, what it did not, and which file to open. */
export function buildSummary({ decks, contents }: BuildReport): string {
  const parts = decks.map(summaryOf)
  const next = contents ? [`Open ${contents} first: it leads to every file.`] : []
  return [...parts, ...next].join('\n\n')
}

function summaryOf(deck: BuiltDeck): string {
  const { title } = deck.deck.frontMatter
  const { file } = deck.location
  if (deck.refused) return `${file} was not built: ${countOf(deck)}. What an earlier build made of it is as it was.`
  if (deck.problem) return `${file} could not be written. What an earlier build made of it is as it was.`
  const lines = deck.written.map(name => `  ${deck.folder}/${name}`)
  return [`${title} (${deck.deck.language})${hint(deck)}`, ...lines].join('\n')
}

function hint(deck: BuiltDeck): string {
  const warnings = deck.messages.filter(({ severity }) => severity === 'warning').length
  if (warnings === 0) return ''
  return `, ${amount(warnings, 'warning')}: type \`backbrief check ${deck.location.file}\` to read ${warnings === 1 ? 'it' : 'them'}`
}

function countOf({ messages }: BuiltDeck): string {
  const errors = messages.filter(({ severity }) => severity === 'error').length
  return errors > 0 ? amount(errors, 'error') : 'warnings are errors under `--strict`'
}

function amount(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`
}
