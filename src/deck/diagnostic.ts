import type { Position } from 'unist'
import type { Edit } from './edit.js'

export const severities = ['error', 'warning', 'info'] as const
export type Severity = (typeof severities)[number]

/** What a rule wants, with the words that `backbrief explain` and every message use. */
export interface RuleMeta {
  /** The good state, in kebab case: `slide-has-notes`. */
  readonly id: string
  readonly severity: Severity
  /** The good state, as one sentence: what `backbrief explain` says first. */
  readonly wants?: string
  /** Why a trainer should care: one or two sentences. */
  readonly why: string
  /** Where the rule or its number comes from, when it is not common sense. */
  readonly source?: string
  /** The numbers that a deck may set under `checks`, as they are when it does not. */
  readonly limits?: Readonly<Record<string, number>>
  /** The lists of words that a deck may set under `checks`, with an example of each. */
  readonly lists?: Readonly<Record<string, readonly string[]>>
}

/** A principle's limits as a deck writes them under `checks`; undefined when it has none. */
export function limitsAsWritten({ id, limits = {} }: RuleMeta): string | undefined {
  const pairs = Object.entries(limits).map(([name, value]) => `${name}: ${value}`)
  return pairs.length === 0 ? undefined : `${id}: {${pairs.join(', ')}}`
}

/** A principle's lists as a deck may write them under `checks`; undefined when it has none. */
export function listsAsWritten({ id, lists = {} }: RuleMeta): string | undefined {
  const pairs = Object.entries(lists).map(([name, words]) => `${name}: [${words.join(', ')}]`)
  return pairs.length === 0 ? undefined : `${id}: {${pairs.join(', ')}}`
}

/** A problem, as data, of a deck or of anything outside of decks. Written for the trainer who has to fix it. */
export interface Diagnostic {
  /** The file to open, as the user named it; empty for what is wrong with the command or the computer. */
  readonly file: string
  /** Lines and columns from 1. Absent when the whole file is meant. */
  readonly place?: Position
  readonly severity: Severity
  readonly rule: string
  /** Unexpected X, expected Y; values in back quotes. */
  readonly what: string
  /** Why it matters; empty where nothing has to be said. */
  readonly why: string
  /** What to type. */
  readonly fix: string
  /** The slide on which it stands, from 1; absent where none is meant. */
  readonly slide?: number
  /** True for what is wrong with the text itself: other messages may only follow from it. */
  readonly isCause?: true
  /** The same as changes of the file, where it is certain what the author meant: what `check --fix` does. */
  readonly edits?: readonly Edit[]
}

/** What is wrong at one place: a diagnostic without what its rule says for every place. */
export interface Finding extends Pick<Diagnostic, 'what' | 'fix'> {
  readonly place?: Position | undefined
  /** Only where it differs from the rule's own. */
  readonly severity?: Severity | undefined
  readonly edits?: readonly Edit[] | undefined
}

// A value may be a page long, by mistake or by malice; its beginning is enough to find it.
const longQuotation = /`([^`]{200})[^`]+`/g

/** Makes the message that says a principle is broken. `severity` overrides the principle's own. */
export function createDiagnostic(principle: RuleMeta, found: Finding & { readonly file: string }): Diagnostic {
  return {
    file: found.file,
    ...(found.place && { place: found.place }),
    severity: found.severity ?? principle.severity,
    rule: principle.id,
    what: found.what.replace(longQuotation, '`$1…`'),
    why: principle.why,
    fix: found.fix,
    ...(found.edits && found.edits.length > 0 && { edits: found.edits })
  }
}

/** What is wanted of the command line and of the computer. */
type OutsideRule =
  | 'command-is-understood'
  | 'files-can-be-written'
  | 'pdfs-can-be-printed'
  | 'browser-is-there'
  | 'decks-can-be-watched'
  | 'preview-can-be-served'
  | 'translation-is-complete'
  | 'program-has-no-bugs'

/** Makes the error that something outside of decks is wrong. */
export function outsideDiagnostic(
  rule: OutsideRule,
  { what, why = '', fix }: Pick<Diagnostic, 'what' | 'fix'> & { readonly why?: string | undefined }
): Diagnostic {
  return { file: '', severity: 'error', rule, what, why, fix }
}

/** Makes the error that a command was typed wrongly, or asks for something that does not exist. */
export function usageDiagnostic(found: Parameters<typeof outsideDiagnostic>[1]): Diagnostic {
  return outsideDiagnostic('command-is-understood', found)
}

/** The name that every text of ours gives the program: `` `backbrief check` ``. Who shows a text puts in what works when it is typed. */
export const plainCommand = 'backbrief'

const typedCommand = new RegExp(`\`${plainCommand}(?=[ \`])`, 'g')

/** A text whose commands, which stand between back quotes, begin with what has to be typed on this computer, such as `npx backbrief`. */
export function withCommandName(text: string, command: string): string {
  return text.replace(typedCommand, () => `\`${command}`)
}

/** The same for what a message advises; `what` may quote the author and stays as it is. */
export function adviseWith<Advice extends { readonly why?: string | undefined; readonly fix: string }>(
  advice: Advice,
  command: string
): Advice {
  const { why, fix } = advice
  return {
    ...advice,
    ...(why !== undefined && { why: withCommandName(why, command) }),
    fix: withCommandName(fix, command)
  }
}
