import { nearest } from '../deck/suggest.js'
import type { Words } from './words/words.js'

/** How the text of a learning outcome begins. */
export type Opening =
  | { readonly kind: 'observable'; readonly verb: string; readonly rest: readonly string[] }
  /** Nobody can observe it. `verbs` are to propose. */
  | {
      readonly kind: 'unobservable'
      readonly words: string
      readonly verbs: readonly string[]
      readonly rest: readonly string[]
    }
  /** No verb of the list. `meant` is one that is near. */
  | { readonly kind: 'unknown'; readonly words: string; readonly meant?: string }
  | { readonly kind: 'empty' }

/** Reads the opening of an outcome, past stems like `Learners will be able to` and adverbs like `briefly`. */
export function openingOf(outcome: string, words: Words): Opening {
  const text = withoutStem(outcome.trim(), words)
  const opening = Object.keys(words.unobservable)
    .sort((a, b) => b.length - a.length)
    .find(phrase => startsWith(text, phrase))
  if (opening !== undefined) {
    const rest = tokens(text.slice(opening.length))
    return {
      kind: 'unobservable',
      words: text.slice(0, opening.length),
      verbs: words.unobservable[opening] ?? [],
      rest
    }
  }
  const [first, ...rest] = tokens(text)
  if (first === undefined) return { kind: 'empty' }
  const [second, ...restOfSecond] = rest
  if (words.observable.includes(key(first))) return { kind: 'observable', verb: first, rest }
  if (second && key(first).endsWith(words.adverb) && words.observable.includes(key(second)))
    return { kind: 'observable', verb: second, rest: restOfSecond }
  const meant = baseForm(key(first), words) ?? nearest(key(first), words.observable)
  return { kind: 'unknown', words: bare(first), ...(meant && { meant }) }
}

/** Verbs that are joined to the first one: `integrate & coordinate`, `describe … and explain`. */
export function joinedVerbs(opening: Opening, words: Words): string[] {
  if (opening.kind !== 'observable' && opening.kind !== 'unobservable') return []
  return opening.rest.flatMap((token, index) => {
    const before = opening.rest[index - 1] ?? ''
    const word = key(token)
    const isVerb = words.observable.includes(word) || word in words.unobservable
    const isNextToFirst = index === 1 && words.joiners.includes(before.toLowerCase())
    const isJoined = words.joiners.includes(before.toLowerCase()) && !words.alsoNouns.includes(word)
    return isVerb && (isNextToFirst || isJoined) ? [bare(token)] : []
  })
}

function withoutStem(text: string, words: Words): string {
  const stem = words.stems.find(candidate => startsWith(text, candidate))
  const rest = stem === undefined ? '' : text.slice(stem.length).replace(/^[\s:,]+/, '')
  return rest === '' ? text : rest
}

function startsWith(text: string, phrase: string): boolean {
  return text.toLowerCase().startsWith(phrase) && !/^[\p{L}\p{N}]/u.test(text.slice(phrase.length))
}

// A slash joins two words as `and` does.
function tokens(text: string): string[] {
  return text.replaceAll('/', ' & ').split(/\s+/).filter(Boolean)
}

function bare(token: string): string {
  return token.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
}

function key(token: string): string {
  return bare(token).toLowerCase()
}

function baseForm(word: string, words: Words): string | undefined {
  for (const ending of words.endings) {
    if (!word.endsWith(ending)) continue
    const stem = word.slice(0, -ending.length)
    const found = [stem, `${stem}e`, `${stem}y`, stem.slice(0, -1)].find(form => words.observable.includes(form))
    if (found) return found
  }
  return undefined
}
