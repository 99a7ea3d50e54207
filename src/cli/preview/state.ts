import { basename } from 'node:path'
import type { Deck } from '../../deck/deck.js'
import { adviseWith, type Diagnostic } from '../../deck/diagnostic.js'

/** What the author's page gets after each reading of the deck. It names lines, never what the notes say. */
export interface PreviewState {
  /** Counts the readings that can be shown; 0 while there is none. */
  readonly revision: number
  /** True when the last reading cannot be shown: what is seen is an earlier one. */
  readonly isBroken: boolean
  readonly title: string
  /** The theme that the deck has. */
  readonly theme?: string
  readonly file: string
  readonly languages: readonly string[]
  /** Those that were looked at and cannot be shown, because the deck or their catalogue has errors. */
  readonly hidden: readonly string[]
  /** Id of the slide that was edited last. */
  readonly slide?: string
  /** Where each slide begins in the text. */
  readonly slides: readonly { readonly id: string; readonly line: number }[]
  readonly messages: readonly PreviewMessage[]
}

export interface PreviewMessage extends Pick<Diagnostic, 'file' | 'severity' | 'rule' | 'what' | 'why' | 'fix'> {
  /** Where it stands, in words: `line 12`. */
  readonly place: string
  /** Its line in the deck's own text. */
  readonly line?: number
  /** Id of the slide that it is about. */
  readonly slide?: string
  /** Number of that slide, from 1. */
  readonly slideNumber?: number
  /** Whether it may be known how it is fixed. */
  readonly mayBeFixed?: true
}

/** A message as the author's page shows it: with its line and the slide there. */
export function previewMessage(message: Diagnostic, deck: Deck, command: string): PreviewMessage {
  const { file, severity, rule, what, why, fix, place, edits = [] } = adviseWith(message, command)
  const line = place?.start.line
  const isOwn = line !== undefined && file === deck.file
  const slide = isOwn ? slideAt(deck, line) : undefined
  const slideNumber = deck.slides.findIndex(({ id }) => id === slide) + 1
  const where = [
    ...(file === deck.file && line !== undefined ? [] : [basename(file)]),
    ...(line ? [`line ${line}`] : [])
  ]
  return {
    file,
    severity,
    rule,
    what,
    why,
    fix,
    place: where.join(', '),
    ...(isOwn && { line }),
    ...(slide && { slide, slideNumber }),
    ...(isOwn && edits.length > 0 && { mayBeFixed: true })
  }
}

/** The id of the slide that a line of the source belongs to; none in the front matter. */
export function slideAt({ slides }: Deck, line: number): string | undefined {
  return slides.findLast(({ firstLine }) => firstLine <= line)?.id
}

/** The first line, from 1, in which two texts differ; one with words in it, so that a new slide is known by them and not by its `---`. */
export function firstChange(before: string, after: string): number | undefined {
  if (before === after) return undefined
  const [old, lines] = [before.split('\n'), after.split('\n')]
  const first = lines.findIndex((line, at) => line !== old[at])
  if (first === -1) return lines.length
  const worded = lines.findIndex((line, at) => at >= first && !/^\s*(---+\s*)?$/.test(line))
  return (worded === -1 ? first : worded) + 1
}
