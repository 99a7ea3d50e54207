import { standingOf } from '../build/recall.js'
import type { BuildReport, BuildRequest, BuiltDeck } from '../build/request.js'
import { counted } from '../deck/phrasing.js'
import { said } from './command-name.js'
import { visible } from './report/visible.js'

type Standing = BuildReport['standing'][number]

/** More editions than this are named with the number of their files: nobody reads a list of hundreds. */
const mostWithFiles = 6

/**
 * What a build made, what it did not, how much it was and where, and which file to open. What stood already is told as if it had
 * been made.
 */
export function buildSummary(
  { files, decks, standing, smallPrint, contents, older = [], leftOver = [] }: BuildReport,
  { out, shard }: { readonly out: string; readonly shard: BuildRequest['shard'] | undefined }
): string {
  if (shard && decks.length + standing.length === 0)
    return `Nothing of this build is in share ${shard.number} of ${shard.count}.`

  const isLong = decks.length + standing.length > mostWithFiles
  const parts = files.flatMap(file => [
    ...standing.filter(edition => edition.file === file).map(edition => madeOf(edition, isLong)),
    ...decks.filter(({ location }) => location.file === file).map(deck => summaryOf(deck, isLong))
  ])
  const count = [...standing, ...decks].reduce((sum, { written }) => sum + written.length, 0)
  // Once for each language, however many decks are in it.
  const notes = new Map([...standing, ...decks.filter(({ refused }) => !refused).map(standingOf)].map(asNote))
  const end = [
    ...[...notes.values()].filter(note => note !== undefined),
    ...(count > 0 ? [`${counted(count, 'file')} in ${out}.`] : []),
    ...(older.length > 0 ? [olderText(older)] : []),
    ...leftOver.map(leftOverText),
    ...(contents ? [`Open ${contents} first: it leads to every file.`] : [])
  ]
  return [parts.join(isLong ? '\n' : '\n\n'), smallPrint ?? '', end.join('\n')].filter(part => part !== '').join('\n\n')
}

function asNote({ language, interfaceNote }: Standing): readonly [language: string, note: string | undefined] {
  return [language, interfaceNote === undefined ? undefined : said(visible(interfaceNote))]
}

/** What was not asked for stands there as it was: nobody is to hand it out with the new files. */
function olderText(older: NonNullable<BuildReport['older']>): string {
  const names = older
    .slice(0, mostWithFiles)
    .map(({ path, version }) => `${visible(path)} (version ${visible(version)})`)
  const more = older.length > names.length ? ` and ${older.length - names.length} more` : ''
  return `Not made anew, and from an earlier text: ${names.join(', ')}${more}. Build them, too, before you hand them out.`
}

/** Somebody may still need what was built of a deck that is gone: only its owner removes it. */
function leftOverText(folder: string): string {
  const name = visible(folder)
  const removing = process.platform === 'win32' ? `rmdir /s "${name.replaceAll('/', '\\')}"` : `rm -r "${name}"`
  return `${name} is left over: its deck was renamed or deleted, and the page does not lead there any more. If nobody needs it, remove it: \`${removing}\`.`
}

function summaryOf(deck: BuiltDeck, isLong: boolean): string {
  const file = visible(deck.location.file)
  if (deck.refused) return `${file} was not built: ${countOf(deck)}. What an earlier build made of it is as it was.`
  if (deck.problem)
    return `${file} could not be written. ${deck.problem.aside ? 'Build it again: then its earlier files are put back, too.' : 'What an earlier build made of it is as it was.'}`
  return madeOf(standingOf(deck), isLong)
}

function madeOf({ title: words, language, folder: place, written, ...edition }: Standing, isLong: boolean): string {
  const [title, folder] = [visible(words), visible(place)]
  if (isLong) return `${title} (${language}): ${counted(written.length, 'file')} in ${folder}${hint(edition)}`
  const lines = written.map(name => `  ${folder}/${name}`)
  return [`${title} (${language})${hint(edition)}`, ...lines].join('\n')
}

function hint({ file, warnings }: Pick<Standing, 'file' | 'warnings'>): string {
  if (warnings === 0) return ''
  return said(
    `, ${counted(warnings, 'warning')}: type \`backbrief check ${visible(file)}\` to read ${warnings === 1 ? 'it' : 'them'}`
  )
}

function countOf({ messages }: BuiltDeck): string {
  const errors = messages.filter(({ severity }) => severity === 'error').length
  return errors > 0 ? counted(errors, 'error') : 'warnings are errors under `--strict`'
}
