import type { Position } from 'unist'
import type { Edit } from './edit.js'

export const severities = ['error', 'warning', 'info'] as const
export type Severity = (typeof severities)[number]

/** The metadata of a rule, used by `backbrief explain` and by diagnostics. */
export interface RuleMeta {
  /** The good state, in kebab case: `slide-has-notes`. */
  readonly id: string
  readonly severity: Severity
  /** The good state, as one sentence; the first line of `backbrief explain`. */
  readonly wants?: string
  /** Why a trainer should care: one or two sentences. */
  readonly why: string
  /** Where the rule or its number comes from, when it is not common sense. */
  readonly source?: string
  /** Numeric limits that a deck may set under `checks`, with their defaults. */
  readonly limits?: Readonly<Record<string, number>>
  /** Word lists that a deck may set under `checks`, with an example of each. */
  readonly lists?: Readonly<Record<string, readonly string[]>>
}

/** A rule's limits as a deck writes them under `checks`; undefined when it has none. */
export function limitsAsWritten({ id, limits = {} }: RuleMeta): string | undefined {
  const pairs = Object.entries(limits).map(([name, value]) => `${name}: ${value}`)
  return pairs.length === 0 ? undefined : `${id}: {${pairs.join(', ')}}`
}

/** A rule's lists as a deck may write them under `checks`; undefined when it has none. */
export function listsAsWritten({ id, lists = {} }: RuleMeta): string | undefined {
  const pairs = Object.entries(lists).map(([name, words]) => `${name}: [${words.join(', ')}]`)
  return pairs.length === 0 ? undefined : `${id}: {${pairs.join(', ')}}`
}

/**
 * A problem, as data, of a deck or of anything outside of decks. Written for the trainer who has to fix it. `why` and `fix` are required:
 * each rule has a reason, which JSON and SARIF promise, and the compiler finds a message that says nothing of what to do.
 */
export interface Diagnostic {
  /** The file to open, as the user named it; empty for what is wrong with the command or the computer. */
  readonly file: string
  /** Lines and columns from 1. Absent when it concerns the whole file. */
  readonly place?: Position
  readonly severity: Severity
  readonly rule: string
  /** Unexpected X, expected Y; values in back quotes. */
  readonly what: string
  /** Why it matters: of decks what the rule says; empty for what is wrong elsewhere and explains itself. */
  readonly why: string
  /** What to type. */
  readonly fix: string
  /** The number of its slide, from 1; absent where it concerns no single slide. */
  readonly slide?: number
  /** True for problems of the text itself, which may cause other diagnostics. */
  readonly isCause?: true
  /** The fix as edits of the file, only where the author's intention is certain; applied by `check --fix`. */
  readonly edits?: readonly Edit[]
}

/** A problem at one place: a diagnostic without the parts that come from its rule. */
export interface Finding extends Pick<Diagnostic, 'what' | 'fix'> {
  readonly place?: Position | undefined
  /** The file, where it is not the deck's own. */
  readonly file?: string
  /** Only where it differs from the rule's own. */
  readonly severity?: Severity | undefined
  readonly edits?: readonly Edit[] | undefined
}

// A quoted value may be a page long, by mistake or by malice; its beginning is enough to find it.
const longQuotation = /`([^`]{200})[^`]+`/g

/** Creates the diagnostic for a broken rule. `severity` overrides the rule's own. */
export function createDiagnostic(rule: RuleMeta, found: Finding & { readonly file: string }): Diagnostic {
  return {
    file: found.file,
    ...(found.place && { place: found.place }),
    severity: found.severity ?? rule.severity,
    rule: rule.id,
    what: found.what.replace(longQuotation, '`$1…`'),
    why: rule.why,
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

/** Creates an error about something outside of decks. */
export function outsideDiagnostic(
  rule: OutsideRule,
  { what, why = '', fix }: Pick<Diagnostic, 'what' | 'fix'> & { readonly why?: string | undefined }
): Diagnostic {
  return { file: '', severity: 'error', rule, what, why, fix }
}

/** Creates the error for a command that is mistyped or asks for something that does not exist. */
export function usageDiagnostic(found: Parameters<typeof outsideDiagnostic>[1]): Diagnostic {
  return outsideDiagnostic('command-is-understood', found)
}

/** The program's name in all of our texts: `` `backbrief check` ``. `withCommandName` replaces it by the command that works on this computer. */
export const plainCommand = 'backbrief'

const typedCommand = new RegExp(`\`${plainCommand}(?=[ \`])`, 'g')

/** Replaces the program's name in the commands of a text, which are in back quotes, by what has to be typed here, such as `npx backbrief`. */
export function withCommandName(text: string, command: string): string {
  return text.replace(typedCommand, () => `\`${command}`)
}

/** The same for `why` and `fix` of a diagnostic; `what` may quote the author and is not changed. */
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
