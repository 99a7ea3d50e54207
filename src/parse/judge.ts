import type { z } from 'zod'
import { didYouMean, isSlipOf, nearest, oneOf } from '../deck/phrasing.js'

type Issue = z.core.$ZodIssue

/** What a schema finds wrong, in a trainer's words. `path` leads to the value; `kind` says which principle it breaks. */
export interface Judgement {
  readonly kind: 'absent' | 'unknown' | 'invalid'
  readonly path: readonly PropertyKey[]
  readonly what: string
  readonly fix: string
  /** The name that was probably meant by an unknown one. */
  readonly meant?: string
  /** What is to stand there instead of the unknown name or the invalid value, only where that is certain. */
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
  /** What was probably meant by a value that is not valid, where the words know better than the schema. */
  meant?(path: readonly PropertyKey[], found: string): string | undefined
  /** Why a value is impossible though it is written as it has to be, and the nearest that is possible. */
  impossible?(path: readonly PropertyKey[], found: string): { readonly why: string; readonly last: string } | undefined
  /** How a message names the field that a path leads to; its keys with dots between them where this is left out. */
  name?(path: readonly PropertyKey[]): string
}

/** Nobody reads more of one file; the rest is said when these are mended. */
export const mostJudgements = 200

/** Turns zod's issues into sentences that name the value, what was expected and what to type. */
export function judge(issues: readonly Issue[], value: unknown, words: Vocabulary): Judgement[] {
  return issues
    .slice(0, mostJudgements)
    .flatMap(issue => judgeOne(issue, value, words))
    .slice(0, mostJudgements)
}

function judgeOne(issue: Issue, value: unknown, words: Vocabulary): Judgement[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.slice(0, mostJudgements).map(key => {
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
        ...(meant && isSlipOf(key, meant) && valueAt(value, [...issue.path, meant]) === undefined && { instead: meant })
      }
    })
  const name = issue.path.map(String).join('.')
  const named = words.name?.(issue.path) ?? `\`${name}\``
  const found = valueAt(value, issue.path)
  const shown = typeof found === 'string' ? `\`${found}\`` : 'list or group of fields'
  if (found === undefined)
    return [
      {
        kind: 'absent',
        path: issue.path,
        what: `Missing ${words.noun} ${named}`,
        fix: `Add \`${words.example(name)}\`.`
      }
    ]
  if (found === '' || (issue.code === 'too_small' && typeof found === 'string'))
    return [
      {
        kind: 'absent',
        path: issue.path,
        what: `Unexpected empty ${words.noun} ${named}`,
        fix: `Write a value: \`${words.example(name)}\`.`
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
