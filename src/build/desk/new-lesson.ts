import { resolve } from 'node:path'
import { type Diagnostic, usageDiagnostic } from '../../deck/diagnostic.js'
import type { FrontMatter } from '../../deck/front-matter.js'
import type { WriteProblem } from '../../host/output/write-problem.js'
import { displayPath } from '../../host/source/display-path.js'
import { type DeckLocation, findDecks, newDeckFolder } from '../../host/source/find-decks.js'
import { exists } from '../../host/source/read-log.js'
import { importedEnding, refusedName } from '../../import/file-names.js'
import { beginDeck } from '../begin-deck.js'
import { type CopiedDeck, copyDeck } from '../copy-deck.js'
import { shortestStarter } from '../fill-starter.js'
import { type ImportedDeck, importBytes } from '../import-deck.js'
import { unwritten } from '../outside-diagnostics.js'
import type { OpenProject } from '../project.js'
import { lessonName } from './lesson-name.js'

/** What stands around a new lesson. */
export interface NewLessonSetup {
  readonly cwd: string
  readonly project: OpenProject['project']
  /** `YYYY-MM-DD`. */
  readonly date: string
  /** What has to be typed for the program to run. */
  readonly command: string
}

/** A lesson that was begun: its folder, and what is still to be done to it. */
export interface BegunLesson {
  readonly folder: string
  readonly copied?: Pick<CopiedDeck, 'unchanged' | 'unreached'>
  readonly imported?: Pick<ImportedDeck, 'losses' | 'slides' | 'pictures' | 'notes'> & { readonly report: string }
}

/** What a starter is to say. */
export interface StarterWanted {
  readonly title: string
  readonly minutes: number
  readonly language: string
  readonly profile: FrontMatter['profile']
}

/** Begins a lesson from the starter, as `backbrief new` does. A title that another lesson has gets a folder with a number. */
export async function beginFromStarter(
  { title, minutes, language, profile }: StarterWanted,
  setup: NewLessonSetup
): Promise<BegunLesson | Diagnostic> {
  if (profile !== 'plain' && minutes < shortestStarter)
    return usageDiagnostic({
      what: `Unexpected \`${minutes}\` minutes for a lesson under these rules, expected at least \`${shortestStarter}\``,
      fix: 'Give it more minutes, or choose the rules for your own lessons.'
    })
  const folder = freeFolder(title, setup)
  if (typeof folder !== 'string') return folder
  const { date, command, cwd } = setup
  const refused = await beginDeck(folder, { title, language, duration: minutes, profile, date, command }, cwd)
  if (refused) return 'rule' in refused ? refused : unwrittenLesson(refused, cwd)
  return { folder }
}

/** Begins a lesson as a copy of another one. */
export async function beginFromCopy(
  from: DeckLocation,
  { title, withTranslations }: { readonly title: string; readonly withTranslations: boolean },
  setup: NewLessonSetup
): Promise<BegunLesson | Diagnostic> {
  const folder = freeFolder(title, setup)
  if (typeof folder !== 'string') return folder
  const { date, cwd, project } = setup
  const fields = { title: title.replace(/\s+/g, ' ').trim(), date, version: '0.1.0' }
  const copied = await copyDeck({ from: from.path, to: folder, cwd, fields, project, withTranslations })
  if ('rule' in copied) return copied
  return 'problem' in copied ? unwrittenLesson(copied, cwd) : { folder, copied }
}

/** Begins a lesson from a file of PowerPoint or Word, of which only the name and the bytes are known. Without a title it takes that of the file. */
export async function beginFromFile(
  { name, bytes, title }: { readonly name: string; readonly bytes: Uint8Array; readonly title: string },
  setup: NewLessonSetup
): Promise<BegunLesson | Diagnostic> {
  const wrong = refusedName(name)
  if (wrong || importedEnding(name) === undefined)
    return usageDiagnostic({
      what: wrong?.what ?? `\`${name}\` is not a PowerPoint or Word file`,
      fix: wrong?.fix ?? 'Choose a file that ends in `.pptx` or `.docx`.'
    })
  const folder = freeFolder(title || name.replace(/\.\w+$/, ''), setup)
  if (typeof folder !== 'string') return folder
  const { date, cwd, command } = setup
  const named = displayPath(folder, cwd)
  const imported = await importBytes(
    { name, bytes },
    { to: folder, cwd, named, command, date, ...(title !== '' && { title }) }
  )
  if ('rule' in imported) return imported
  if ('problem' in imported) return unwrittenLesson(imported, cwd)
  return { folder, imported: { ...imported, report: imported.reportText } }
}

/** A folder for a lesson that is not there yet, named by its title, among the others. */
function freeFolder(title: string, { cwd, project }: NewLessonSetup): string | Diagnostic {
  const decks = findDecks([], cwd, project)
  if (decks.some(({ folder }) => folder === cwd))
    return usageDiagnostic({
      what: 'This folder is itself a lesson, so a new lesson cannot be created in it',
      fix: 'Start Backbrief in the folder above this one, or in an empty folder.'
    })
  const name = lessonName(title)
  for (let number = 1; ; number++) {
    const numbered = number === 1 ? name : `${name}-${number}`
    const folder = decks.length > 0 ? newDeckFolder(numbered, project) : resolve(cwd, project.decks, numbered)
    if (!exists(folder)) return folder
  }
}

function unwrittenLesson({ problem }: { readonly problem: WriteProblem }, cwd: string): Diagnostic {
  return unwritten(problem, { cwd, state: 'Nothing was written.', canMove: false })
}
