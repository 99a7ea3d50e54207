import { existsSync } from 'node:fs'
import type { BuildReport, BuiltDeck } from '../build/results.js'
import type { Complaint } from './complaint.js'
import { displayPath } from './display-path.js'

type WriteProblem = NonNullable<BuildReport['problem']>

/** What went wrong outside the decks: files that could not be written, PDFs that could not be printed. */
export function outsideComplaints(report: BuildReport): Complaint[] {
  const unwritten = report.decks.flatMap(({ problem }) => (problem ? [unwrittenComplaint(problem)] : []))
  const withoutBrowser = report.decks.filter(({ unprinted }) => unprinted.some(({ problem }) => problem === undefined))
  const unprinted = report.decks.flatMap(deck =>
    deck.unprinted.flatMap(({ path, problem }) =>
      problem ? [unprintedComplaint(`${deck.folder}/${path}`, problem)] : []
    )
  )
  const { advice } = report
  return [
    ...unwritten,
    ...(report.problem
      ? [
          unwrittenComplaint(report.problem, {
            state: 'The decks are built; the page that leads to them is as it was.'
          })
        ]
      : []),
    ...unprinted,
    ...(advice && withoutBrowser.length > 0 ? [noBrowserComplaint(withoutBrowser, advice)] : [])
  ]
}

function noBrowserComplaint(decks: readonly BuiltDeck[], advice: NonNullable<BuildReport['advice']>): Complaint {
  const owed = decks.flatMap(({ folder, unprinted }) => unprinted.map(({ path }) => `${folder}/${path}`))
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

/**
 * Why a file could not be written, and what to do. `state` says how things stand now; `canMove`, whether the command has `--out`.
 */
export function unwrittenComplaint(
  { path, reason, detail, stuck = [], aside }: WriteProblem,
  { state = 'Nothing of the deck was changed.', canMove = true } = {}
): Complaint {
  const { why, fix, isPlace } = words[reason]
  return {
    what: `\`${displayPath(path)}\` could not be written`,
    why: `${why.replace('{detail}', detail)} ${stuck.length > 0 ? stuck.map(stuckText).join(' ') : aside === undefined ? state : asideText(aside)}`,
    fix: `${fix}${isPlace && canMove ? ', or name another folder with `--out`' : ''}.`
  }
}

function asideText(aside: string): string {
  return `The earlier files could not be put back: they are in \`${displayPath(aside)}\`, and the next build puts them back.`
}

function stuckText({ path, earlier }: NonNullable<WriteProblem['stuck']>[number]): string {
  const isNew = `\`${displayPath(path)}\` is new already and could not be`
  return earlier === undefined
    ? `${isNew} taken away.`
    : `${isNew} put back; the earlier one is \`${displayPath(earlier)}\`.`
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
