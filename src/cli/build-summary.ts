import { existsSync } from 'node:fs'
import { cachedEdition } from '../build/incremental.js'
import type { Shard } from '../build/options.js'
import type { BuildReport, BuiltDeck } from '../build/results.js'
import { counted } from '../deck/phrasing.js'
import { said } from './command-name.js'
import { visible } from './report/visible.js'

type Edition = BuildReport['cached'][number]

/** More editions than this are named with the number of their files: nobody reads a list of hundreds. */
const maxWithFiles = 6

/**
 * What a build made, what it did not, how many files and where, and which file to open. What was up to date already is listed as if it
 * had been built.
 */
export function buildSummary(
  { files, decks, cached, legibilityNote, isUnmeasured, contents, older = [], orphaned = [] }: BuildReport,
  { out, shard }: { readonly out: string; readonly shard: Shard | undefined }
): string {
  if (shard && decks.length + cached.length === 0)
    return `Nothing of this build is in share ${shard.number} of ${shard.count}.`

  const editionsOf = (file: string) => decks.filter(({ location }) => location.file === file)
  const cachedOf = (file: string) => cached.filter(edition => edition.file === file)
  const isLong = decks.length + cached.length > maxWithFiles
  const parts = files.flatMap(file => [
    ...cachedOf(file).map(edition => madeOf(edition, isLong)),
    ...editionsOf(file).map(deck => summaryOf(deck, isLong, editionsOf(file).length + cachedOf(file).length > 1))
  ])
  const count = [...cached, ...decks].reduce((sum, { written }) => sum + written.length, 0)
  // Once for each language, however many decks are in it.
  const notes = new Map([...cached, ...decks.filter(({ refused }) => !refused).map(cachedEdition)].map(asNote))
  const end = [
    ...[...notes.values()].filter(note => note !== undefined),
    ...(count > 0 ? [`${counted(count, 'file')} in ${out}.`] : []),
    ...(older.length > 0 ? [olderText(older)] : []),
    ...orphaned.map(orphanText),
    ...(isUnmeasured
      ? [said('Slides were not measured: `backbrief check --rendered` looks whether everything fits on them.')]
      : []),
    ...(contents ? [`Open ${contents} first: it leads to every file.`] : [])
  ]
  return [parts.join(isLong ? '\n' : '\n\n'), legibilityNote ?? '', end.join('\n')]
    .filter(part => part !== '')
    .join('\n\n')
}

function asNote({ language, interfaceNote }: Edition): readonly [language: string, note: string | undefined] {
  return [language, interfaceNote === undefined ? undefined : said(visible(interfaceNote))]
}

/** Formats that were not asked for are still there from earlier: nobody is to hand them out with the new files. */
function olderText(older: NonNullable<BuildReport['older']>): string {
  const names = older
    .slice(0, maxWithFiles)
    .map(({ path, version }) => `${visible(path)} (version ${visible(version)})`)
  const more = older.length > names.length ? ` and ${older.length - names.length} more` : ''
  return `Not built now, and made from an earlier text: ${names.join(', ')}${more}. Build them, too, before you hand them out.`
}

/** Somebody may still need what was built of a deck that is gone: only its owner removes it. */
function orphanText(folder: string): string {
  const name = visible(folder)
  const removing = process.platform === 'win32' ? `rmdir /s "${name.replaceAll('/', '\\')}"` : `rm -r "${name}"`
  return `${name} is left over: its deck was renamed or deleted, and the page no longer leads there. If nobody needs it, remove it: \`${removing}\`.`
}

function summaryOf(deck: BuiltDeck, isLong: boolean, isOneOfSeveral: boolean): string {
  const file = visible(deck.location.file)
  if (deck.refused) {
    const where = isOneOfSeveral ? ` in ${deck.language}` : ''
    // Nobody looks for an earlier build that never was.
    const earlier = existsSync(deck.folder) ? ' The previous build is unchanged.' : ''
    return `${file} was not built${where}: ${countOf(deck)}.${earlier}`
  }
  if (deck.problem)
    return `${file} could not be written. ${deck.problem.aside ? 'Build it again: then its earlier files are put back, too.' : 'The previous build is unchanged.'}`
  return madeOf(cachedEdition(deck), isLong)
}

function madeOf({ title: words, language, folder: place, written, ...edition }: Edition, isLong: boolean): string {
  const [title, folder] = [visible(words), visible(place)]
  if (isLong) return `${title} (${language}): ${counted(written.length, 'file')} in ${folder}${hint(edition)}`
  const lines = written.map(name => `  ${folder}/${name}`)
  return [`${title} (${language})${hint(edition)}`, ...lines].join('\n')
}

function hint({ file, warnings }: Pick<Edition, 'file' | 'warnings'>): string {
  if (warnings === 0) return ''
  return said(
    `, ${counted(warnings, 'warning')}: type \`backbrief check ${visible(file)}\` to read ${warnings === 1 ? 'it' : 'them'}`
  )
}

function countOf({ messages }: BuiltDeck): string {
  const errors = messages.filter(({ severity }) => severity === 'error').length
  return errors > 0 ? counted(errors, 'error') : 'warnings are errors under `--strict`'
}
