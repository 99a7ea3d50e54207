import type { z } from 'zod'
import { didYouMean, isTypoOf, nearest, oneOf } from '../deck/phrasing.js'

type Issue = z.core.$ZodIssue

/** A validation issue in a trainer's words. `path` leads to the value; `kind` decides which rule it breaks. */
export interface FieldIssue {
  readonly kind: 'absent' | 'unknown' | 'invalid'
  readonly path: readonly PropertyKey[]
  readonly what: string
  readonly fix: string
  /** The known name that was probably meant by an unknown one. */
  readonly meant?: string
  /** The replacement for the unknown name or the invalid value, only where that is certain. */
  readonly instead?: string
}

/** Words for one kind of field: how its name is written, and how a line that sets it looks. */
export interface Vocabulary {
  /** `field`, `attribute`. */
  readonly noun: string
  /** All names that the schema knows, for suggestions. */
  known(path: readonly PropertyKey[]): readonly string[]
  /** What to type to set it, to a value if one is given: `title: …` or `layout=tree`. */
  example(name: string, value?: string): string
  /** What is to be known of that value, as a sentence. */
  remark?(name: string): string | undefined
  /** Guesses what an invalid value was meant to be, beyond what the schema knows. */
  meant?(path: readonly PropertyKey[], found: string): string | undefined
  /** Explains why a well-formed value is impossible, and gives the nearest possible one. */
  impossible?(path: readonly PropertyKey[], found: string): { readonly why: string; readonly last: string } | undefined
  /** Names the field at a path in messages; by default its keys joined by dots. */
  name?(path: readonly PropertyKey[]): string
}

/** The limit of issues per file; the others are reported when these are fixed. */
export const maxIssues = 200

/** Turns zod's issues into sentences that name the value, what was expected and what to type. */
export function explainIssues(issues: readonly Issue[], value: unknown, words: Vocabulary): FieldIssue[] {
  return issues
    .slice(0, maxIssues)
    .flatMap(issue => explainIssue(issue, value, words))
    .slice(0, maxIssues)
}

function explainIssue(issue: Issue, value: unknown, words: Vocabulary): FieldIssue[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.slice(0, maxIssues).map(key => {
      const known = words.known(issue.path)
      const meant = nearest(key, known)
      return {
        kind: 'unknown',
        path: [...issue.path, key],
        what: `Unknown ${words.noun} \`${key}\`${didYouMean(key, known)}`,
        fix: meant
          ? `Write \`${meant}\`, or take it out.`
          : known.length > 0
            ? `Use ${oneOf(known)}, or take it out.`
            : 'Take it out.',
        ...(meant && { meant }),
        ...(meant && isTypoOf(key, meant) && valueAt(value, [...issue.path, meant]) === undefined && { instead: meant })
      }
    })
  const name = issue.path.map(String).join('.')
  const named = words.name?.(issue.path) ?? `\`${name}\``
  const found = valueAt(value, issue.path)
  const shown = typeof found === 'string' ? `\`${found}\`` : 'list or group of fields'
  const said = words.remark?.(name)
  const remark = said === undefined ? '' : ` ${said}`
  if (found === undefined)
    return [
      {
        kind: 'absent',
        path: issue.path,
        what: `Missing ${words.noun} ${named}`,
        fix: `Add \`${words.example(name)}\`.${remark}`
      }
    ]
  if (found === '' || (issue.code === 'too_small' && typeof found === 'string'))
    return [
      {
        kind: 'absent',
        path: issue.path,
        what: `Unexpected empty ${words.noun} ${named}`,
        fix: `Write a value: \`${words.example(name)}\`.${remark}`
      }
    ]
  const impossible = typeof found === 'string' ? words.impossible?.(issue.path, found) : undefined
  if (impossible)
    return [
      {
        kind: 'invalid',
        path: issue.path,
        what: `Unexpected ${shown} for ${named}: ${impossible.why}`,
        fix: `Write the day that you mean; the last of that month is \`${impossible.last}\`.`
      }
    ]
  const instead = typeof found === 'string' ? words.meant?.(issue.path, found) : undefined
  const meant = instead ?? (typeof found === 'string' ? nearestOf(issue, found) : undefined)
  return [
    {
      kind: 'invalid',
      path: issue.path,
      what: `Unexpected ${shown} for ${named}, expected ${expected(issue)}${meant ? `, did you mean \`${meant}\`?` : ''}`,
      fix: meant ? `Write \`${words.example(name, meant)}\`.` : `Write ${hint(issue)}.`,
      ...(instead && { instead })
    }
  ]
}

function nearestOf(issue: Issue, found: string): string | undefined {
  return issue.code === 'invalid_value' ? nearest(found, issue.values.map(String)) : undefined
}

function expected(issue: Issue): string {
  if (issue.code === 'invalid_value') return oneOf(issue.values.map(String))
  if (issue.code === 'invalid_type')
    return issue.expected === 'string' ? 'one line of text' : 'fields below it, two spaces further in'
  // Our own schemas carry the expectation in the message; zod's English is never shown.
  return issue.message
}

function hint(issue: Issue): string {
  if (issue.code === 'invalid_value') return `one of ${oneOf(issue.values.map(String))}`
  if (issue.code === 'invalid_type')
    return issue.expected === 'string' ? 'the value on the same line' : 'each part on a line of its own'
  return issue.message
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inside, key) => (typeof inside === 'object' && inside !== null ? Reflect.get(inside, key) : undefined),
    value
  )
}
