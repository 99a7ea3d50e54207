import type { RuleMeta } from '../../deck/diagnostic.js'
import { type Words, wordsSchema } from './words.js'

export const wordListsAreValid: RuleMeta = {
  id: 'word-lists-are-valid',
  severity: 'error',
  wants: 'Word lists of your own have the lists that ours have, and nothing in them but words.',
  why: 'Rules that lack a list would find nothing, and you would think that all is well.'
}

interface WordsFault {
  readonly path: readonly PropertyKey[]
  readonly what: string
  readonly fix: string
}

const maxFaults = 10
/** Signs that mean something in a pattern: the lists are searched for in texts. A `*` stands for any letters. */
const signs = /[()[\]{}|\\+?^$<>`]/

/** Word lists as a user wrote them, as plain data with texts in it. */
export function readOwnWords(value: unknown): { readonly words: Words } | { readonly faults: readonly WordsFault[] } {
  const parsed = wordsSchema.safeParse(value)
  if (!parsed.success)
    return {
      faults: parsed.error.issues.slice(0, maxFaults).map(issue => {
        const unknown = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined
        const name = [...issue.path, ...(unknown === undefined ? [] : [unknown])].map(String).join('.')
        return unknown === undefined
          ? {
              path: issue.path,
              what: `Missing or unexpected value of \`${name}\``,
              fix: 'Write it as the lists of another language have it.'
            }
          : { path: [...issue.path, unknown], what: `Unknown list \`${name}\``, fix: 'Take it out.' }
      })
    }
  const strange = textsIn(parsed.data).find(({ path, text }) => path[0] !== 'sentences' && signs.test(text))
  if (!strange) return { words: parsed.data }
  const { path, text } = strange
  return {
    faults: [
      {
        path,
        what: `Unexpected \`${signs.exec(text)?.[0]}\` in \`${path.map(String).join('.')}\``,
        fix: 'Write words with spaces, hyphens and apostrophes, and `*` at the end of one for any further letters.'
      }
    ]
  }
}

function textsIn(value: unknown, path: readonly string[] = []): { path: readonly string[]; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inside]) => [
    ...(Array.isArray(value) ? [] : [{ path: [...path, key], text: key }]),
    ...textsIn(inside, [...path, key])
  ])
}
