import { type CopiedDeck, copyDeck } from '../build/copy-deck.js'
import { unwritten } from '../build/outside-diagnostics.js'
import type { OpenProject } from '../build/project.js'
import { counted, shorten } from '../deck/phrasing.js'
import { said } from './command-name.js'
import { displayPath, quotedPath } from './display-path.js'
import { type ExitCode, exitCode } from './exit-code.js'
import type { WantedStarter } from './starter-answers.js'
import type { Terminal } from './terminal.js'

interface Wanted extends WantedStarter {
  readonly from: string
  readonly title: string
  /** `YYYY-MM-DD`. */
  readonly date: string
  readonly withTranslations: boolean
  /** Where decks are. */
  readonly project: OpenProject['project']
}

/** Copies a deck into a folder under a new title, and says what the author still has to change. */
export async function copyInto(path: string, wanted: Wanted, terminal: Terminal): Promise<ExitCode> {
  const { from, title, date, duration, profile, withTranslations, project } = wanted
  const fields = {
    title: title.replace(/\s+/g, ' ').trim(),
    date,
    version: '0.1.0',
    ...(duration !== undefined && { duration: String(duration) }),
    ...(profile !== undefined && { profile })
  }
  const copied = await copyDeck({ from, to: path, cwd: process.cwd(), fields, withTranslations, project })
  if ('rule' in copied) {
    terminal.report(copied)
    return exitCode.usage
  }
  if ('problem' in copied) {
    const problem = {
      ...unwritten(copied.problem, { cwd: process.cwd(), state: 'Nothing was written.' }),
      fix: 'Choose a folder that you may write to, on a disk with room.'
    }
    terminal.report(problem)
    return exitCode.outside
  }
  terminal.tell(copySummary(copied, quotedPath(displayPath(path) || '.'), withTranslations))
  return exitCode.done
}

function copySummary(copied: CopiedDeck, named: string, withTranslations: boolean): string {
  const { from, file, pictures, languages, unchanged, unreached } = copied
  const also = pictures === 0 ? '' : ` and ${counted(pictures, 'picture')}`
  const width = Math.max(0, ...unchanged.map(({ line }) => String(line).length))
  return [
    `Wrote ${file}${also} from ${from}. Title, date and version are new.`,
    ...(unchanged.length > 0 ? ['', 'Still as in the other lesson. Change what is not true of yours:'] : []),
    ...unchanged.map(
      ({ field, line, value }) =>
        `  line ${String(line).padStart(width)}  ${field}: ${shorten(value.replace(/\s+/g, ' '), 60)}`
    ),
    '',
    ...unreached.map(name => `${name} is not reached from there: copy it next to the new folder if you need it.`),
    ...translationsLine(languages, withTranslations),
    said(`Then type \`backbrief check ${named}\`.`)
  ].join('\n')
}

function translationsLine(languages: readonly string[], copied: boolean): string[] {
  if (languages.length === 0) return []
  const list = languages.join(', ')
  return copied
    ? [`Its translations came along (${list}); those of what you change will be out of date.`]
    : [`Its translations (${list}) were not copied; \`--with-translations\` would have.`]
}
