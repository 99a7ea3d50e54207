import { existsSync } from 'node:fs'
import type { BuildReport, BuiltDeck } from '../pipeline/request.js'
import type { Complaint } from './complaint.js'
import { shortPath } from './typed-path.js'

type WriteProblem = NonNullable<BuildReport['problem']>

/** What went wrong outside the decks: files that could not be written, PDFs that could not be printed. */
export function outsideComplaints(report: BuildReport): Complaint[] {
  const unwritten = report.decks.flatMap(({ problem }) => (problem ? [unwrittenComplaint(problem)] : []))
  const withoutBrowser = report.decks.filter(({ owed }) => owed.some(({ problem }) => problem === undefined))
  const unprinted = report.decks.flatMap(deck =>
    deck.owed.flatMap(({ path, problem }) => (problem ? [unprintedComplaint(`${deck.folder}/${path}`, problem)] : []))
  )
  const { advice } = report
  return [
    ...unwritten,
    ...(report.problem
      ? [unwrittenComplaint(report.problem, 'The decks are built; the page that leads to them is as it was.')]
      : []),
    ...unprinted,
    ...(advice && withoutBrowser.length > 0 ? [noBrowserComplaint(withoutBrowser, advice)] : [])
  ]
}

function noBrowserComplaint(decks: readonly BuiltDeck[], advice: NonNullable<BuildReport['advice']>): Complaint {
  const owed = decks.flatMap(({ folder, owed }) => owed.map(({ path }) => `${folder}/${path}`))
  const names = owed.map(path => `\`${path}\``).join(', ')
  return {
    what: advice.what,
    why: `${advice.why} Still to be printed: ${names}.${staleness(owed)}`,
    fix: advice.fix
  }
}

function unprintedComplaint(path: string, problem: string): Complaint {
  return {
    what: `\`${path}\` could not be printed`,
    why: problem + staleness([path]),
    fix: 'Build again. If it fails again, name another browser in `BACKBRIEF_BROWSER`.'
  }
}

// An old handout beside new slides must not go unnoticed.
function staleness(owed: readonly string[]): string {
  return owed.some(path => existsSync(path))
    ? ' What is there under that name is from an earlier build: do not hand it out.'
    : ''
}

/** Why a file could not be written, and what to do. */
export function unwrittenComplaint(
  { path, reason, detail }: WriteProblem,
  state = 'Nothing of the deck was changed.'
): Complaint {
  const [why, fix] = words[reason]
  return {
    what: `\`${shortPath(path)}\` could not be written`,
    why: `${why.replace('{detail}', detail)} ${state}`,
    fix
  }
}

const elsewhere = 'name another folder with `--out`'

const words: Readonly<Record<WriteProblem['reason'], readonly [why: string, fix: string]>> = {
  permission: ['You may not write there.', `Ask for the permission to write, or ${elsewhere}.`],
  'read-only': ['The disk is read-only.', `Unlock the disk, or ${elsewhere}.`],
  'disk-full': ['The disk is full.', `Make room on the disk, or ${elsewhere}.`],
  'name-too-long': ['Its name is longer than the disk allows.', "Give the deck's folder a shorter name."],
  'bad-name': [
    'Its name has characters that a file name may not have here.',
    "Give the deck's folder a name of letters, digits and hyphens."
  ],
  'in-the-way': ['Something else is in the way ({detail}).', `Move it away, or ${elsewhere}.`],
  other: ['The system says {detail}.', `Try again, or ${elsewhere}.`]
}
