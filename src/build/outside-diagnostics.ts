import { resolve } from 'node:path'
import { type Diagnostic, outsideDiagnostic } from '../deck/diagnostic.js'
import type { WriteProblem } from '../host/output/write-problem.js'
import { displayPath } from '../host/source/display-path.js'
import { exists } from '../host/source/read-log.js'
import type { BuildReport, BuiltDeck } from './results.js'

/** What went wrong outside the decks: files that could not be written, PDFs that could not be printed. */
export function outsideDiagnostics({ decks, problem, advice }: BuildReport, cwd: string): Diagnostic[] {
  const withoutBrowser = decks.filter(({ unprinted }) => unprinted.some(({ problem }) => problem === undefined))
  const state = 'The decks are built; the page that leads to them is unchanged.'
  return [
    ...decks.flatMap(({ problem }) => (problem ? [unwritten(problem, { cwd })] : [])),
    ...(problem ? [unwritten(problem, { cwd, state })] : []),
    ...decks.flatMap(({ folder, unprinted }) =>
      unprinted.flatMap(({ path, problem }) => (problem ? [unprintedFile(`${folder}/${path}`, problem, cwd)] : []))
    ),
    ...(advice && withoutBrowser.length > 0 ? [withoutPdfs(withoutBrowser, advice, cwd)] : [])
  ]
}

function withoutPdfs(
  decks: readonly BuiltDeck[],
  { what, why, fix }: NonNullable<BuildReport['advice']>,
  cwd: string
): Diagnostic {
  const files = decks.flatMap(({ folder, unprinted }) => unprinted.map(({ path }) => `${folder}/${path}`))
  const names = files.map(path => `\`${path}\``).join(', ')
  return outsideDiagnostic('browser-is-there', {
    what,
    why: `${why} Still to be printed: ${names}.${staleness(files, cwd)}`,
    fix
  })
}

function unprintedFile(path: string, problem: string, cwd: string): Diagnostic {
  return outsideDiagnostic('pdfs-can-be-printed', {
    what: `\`${path}\` could not be printed`,
    why: problem + staleness([path], cwd),
    fix: 'Build again. If it fails again, name another browser in `BACKBRIEF_BROWSER`.'
  })
}

// An old handout beside new slides must not go unnoticed.
function staleness(paths: readonly string[], cwd: string): string {
  return paths.some(path => exists(resolve(cwd, path)))
    ? ' What is there under that name is from an earlier build: do not hand it out.'
    : ''
}

/** Why a file could not be written, and what to do. */
export function unwritten(
  { path, reason, detail, notRestored = [], aside }: WriteProblem,
  {
    cwd,
    state = 'Nothing of the deck was changed.',
    canMove = true
  }: {
    readonly cwd: string
    /** How things stand now. */
    readonly state?: string
    /** Whether the command has `--out`. */
    readonly canMove?: boolean
  }
): Diagnostic {
  const { why, fix, isPlace } = words[reason]
  const shown = (place: string) => `\`${displayPath(place, cwd) || place}\``
  const notRestoredText = ({ path, earlier }: NonNullable<WriteProblem['notRestored']>[number]) =>
    earlier === undefined
      ? `${shown(path)} is new already and could not be taken away.`
      : `${shown(path)} is new already and could not be put back; the earlier one is ${shown(earlier)}.`
  const asideText = (folder: string) =>
    `The earlier files could not be put back: they are in ${shown(folder)}, and the next build puts them back.`
  const now =
    notRestored.length > 0 ? notRestored.map(notRestoredText).join(' ') : aside === undefined ? state : asideText(aside)
  return outsideDiagnostic('files-can-be-written', {
    what: `${shown(path)} could not be written`,
    why: `${why.replace('{detail}', detail)} ${now}`,
    fix: `${fix}${isPlace && canMove ? ', or name another folder with `--out`' : ''}.`
  })
}

const words: Readonly<Record<WriteProblem['reason'], { why: string; fix: string; isPlace: boolean }>> = {
  permission: { why: 'You may not write there.', fix: 'Ask for the permission to write', isPlace: true },
  'read-only': { why: 'The disk is read-only.', fix: 'Unlock the disk', isPlace: true },
  'disk-full': { why: 'The disk is full.', fix: 'Make room on the disk', isPlace: true },
  'name-too-long': {
    why: 'Its name is longer than the disk allows.',
    fix: "Give the deck's folder a shorter name",
    isPlace: false
  },
  'bad-name': {
    why: 'Its name has characters that a file name may not have here.',
    fix: "Give the deck's folder a name of letters, digits and hyphens",
    isPlace: false
  },
  'in-the-way': { why: 'Something else is in the way ({detail}).', fix: 'Move it away', isPlace: true },
  changed: { why: 'Another program has changed it just now.', fix: 'Try again', isPlace: false },
  other: { why: 'The system says {detail}.', fix: 'Try again', isPlace: true }
}
