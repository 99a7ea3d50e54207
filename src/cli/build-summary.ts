import { standingOf } from '../pipeline/recall.js'
import type { BuildReport, BuiltDeck } from '../pipeline/request.js'

type Standing = BuildReport['standing'][number]

/** What a build made and where, what it did not, and which file to open. What stood already is told as if it had been made. */
export function buildSummary({ files, decks, standing, contents }: BuildReport): string {
  const parts = files.flatMap(file => [
    ...standing.filter(edition => edition.file === file).map(madeOf),
    ...decks.filter(({ location }) => location.file === file).map(summaryOf)
  ])
  const next = contents ? [`Open ${contents} first: it leads to every file.`] : []
  return [...parts, ...next].join('\n\n')
}

function summaryOf(deck: BuiltDeck): string {
  const { file } = deck.location
  if (deck.refused) return `${file} was not built: ${countOf(deck)}. What an earlier build made of it is as it was.`
  if (deck.problem) return `${file} could not be written. What an earlier build made of it is as it was.`
  return madeOf(standingOf(deck))
}

function madeOf({ title, language, folder, written, ...edition }: Standing): string {
  const lines = written.map(name => `  ${folder}/${name}`)
  return [`${title} (${language})${hint(edition)}`, ...lines].join('\n')
}

function hint({ file, warnings }: Pick<Standing, 'file' | 'warnings'>): string {
  if (warnings === 0) return ''
  return `, ${amount(warnings, 'warning')}: type \`backbrief check ${file}\` to read ${warnings === 1 ? 'it' : 'them'}`
}

function countOf({ messages }: BuiltDeck): string {
  const errors = messages.filter(({ severity }) => severity === 'error').length
  return errors > 0 ? amount(errors, 'error') : 'warnings are errors under `--strict`'
}

function amount(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`
}
