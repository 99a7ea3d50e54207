import { nearest } from '../deck/phrasing.js'
import { isAbbreviation } from './abbreviations.js'
import { countsCharacters } from './amount.js'
import { fold, withoutMarks } from './words/phrase.js'
import { isObservable, observableVerbs, tokensOf } from './words/verbs.js'
import type { Words } from './words/words.js'

/** How the text of a learning outcome begins. */
type Opening =
  | { readonly kind: 'observable'; readonly verb: string; readonly rest: readonly string[] }
  /** It cannot be observed; where `isDoubtful`, it can in another sense: `feel a pulse`. `verbs` are suggestions. */
  | {
      readonly kind: 'unobservable'
      readonly words: string
      readonly verbs: readonly string[]
      readonly rest: readonly string[]
      readonly isDoubtful: boolean
    }
  /** An article, a question word or a noun. */
  | { readonly kind: 'no-verb'; readonly words: string }
  /** Not in the lists, and so most likely a verb of some trade. `meant` is a known one that it is a form of, or one letter away from. */
  | { readonly kind: 'unknown'; readonly words: string; readonly meant?: string }
  | { readonly kind: 'empty' }

// One Chinese character is too short to search for; four are enough to find the place.
const charactersQuoted = 4
// Ours: among shorter words, one letter away stands another verb as often as the one that was meant: `load`, `lead`.
const lettersToGuess = 6

/** Reads the opening of an outcome, past stems like `Learners will be able to` and adverbs like `briefly`. */
export function openingOf(outcome: string, words: Words, language: string): Opening {
  const text = withoutStem(withoutMarks(outcome).trim(), words, language)
  const tokens = tokensOf(text, words, language)
  const [first, ...rest] = tokens
  if (first === undefined) return { kind: 'empty' }
  const unobservable = openingAmong(Object.keys(words.unobservable), text, language)
  if (unobservable !== undefined) {
    const said = text.slice(0, unobservable.length)
    const after = tokensOf(text.slice(said.length), words, language)
    return unobservableOf(said, unobservable, after, words, words.doubtful.includes(unobservable))
  }
  if (isObservable(key(first), words)) return { kind: 'observable', verb: first, rest }
  const later = words.adverbials?.includes(first) ? afterAdverbial(rest, words) : undefined
  if (later) return later
  const [second, ...restOfSecond] = rest
  if (second && words.adverb && key(first).endsWith(words.adverb) && isObservable(key(second), words))
    return { kind: 'observable', verb: second, rest: restOfSecond }
  const noVerb = openingAmong(words.notVerbs, text, language)
  if (noVerb !== undefined) return { kind: 'no-verb', words: text.slice(0, noVerb.length) }
  if (cannotBeVerb(first)) return { kind: 'no-verb', words: bare(first) }
  if (countsCharacters(language)) return { kind: 'unknown', words: [...text].slice(0, charactersQuoted).join('') }
  const meant = baseForm(key(first), words) ?? misspelt(key(first), words)
  return { kind: 'unknown', words: bare(first), ...(meant && { meant }) }
}

/** True for numbers, abbreviations and what belongs to somebody: `3`, `UN`, `Mission's`. */
function cannotBeVerb(token: string): boolean {
  return /^\p{N}|'s$/u.test(key(token)) || isAbbreviation(bare(token))
}

/** The known verb that an unknown word misses by one letter. Two letters away stands another verb: `send` is no `lead`. */
function misspelt(word: string, words: Words): string | undefined {
  if (word.length < lettersToGuess || isInfinitive(word, words)) return undefined
  return nearest(word, observableVerbs(words), 1)
}

/** Verbs that are joined to the first one: `integrate & coordinate`, `describe … and explain`. */
export function joinedVerbs(opening: Opening, words: Words): string[] {
  if (opening.kind !== 'observable' && opening.kind !== 'unobservable') return []
  const { rest } = opening
  const governed = rest.findIndex((token, index) => words.how?.includes(key(token)) && isVerb(rest[index + 1], words))
  return rest.flatMap((token, index) => {
    const before = (rest[index - 1] ?? '').toLowerCase()
    const isNextToFirst = index === 1 && joins(before, words)
    const isJoined = isBetweenVerbs(before, words) || (joins(before, words) && !isAlsoNoun(token, words))
    const isTold = governed >= 0 && index > governed
    return isVerb(token, words) && !isTold && (isNextToFirst || isJoined) ? [bare(token)] : []
  })
}

function unobservableOf(
  said: string,
  opening: string,
  rest: readonly string[],
  words: Words,
  isDoubtful: boolean
): Opening {
  return { kind: 'unobservable', words: said, verbs: words.unobservable[opening] ?? [], rest, isDoubtful }
}

/** The first verb behind what it is done by or from. */
function afterAdverbial(tokens: readonly string[], words: Words): Opening | undefined {
  const index = tokens.findIndex(token => isVerb(token, words))
  const verb = tokens[index]
  if (verb === undefined) return undefined
  const rest = tokens.slice(index + 1)
  // Behind other words it may as well be part of a noun.
  return isObservable(key(verb), words)
    ? { kind: 'observable', verb, rest }
    : unobservableOf(verb, verb, rest, words, true)
}

/** Stems may follow each other: `Participants will` and `be able to`. One that begins something longer is none: `se familiariser avec`. */
function withoutStem(text: string, words: Words, language: string): string {
  const stem = openingAmong([...words.stems, ...Object.keys(words.unobservable)], text, language)
  if (stem === undefined) return text
  const rest = text.slice(stem.length).replace(/^[\s:：,，]+/, '')
  const isStem = words.stems.includes(stem) || isSkill(stem, rest, words)
  return !isStem || rest === '' ? text : withoutStem(rest, words, language)
}

/** `Savoir` before a verb is a skill, `savoir démonter une arme`; before anything else it is knowledge. */
function isSkill(opening: string, rest: string, words: Words): boolean {
  const [next = ''] = fold(rest).split(/[^\p{L}-]+/u)
  return words.skills?.includes(opening) === true && isInfinitive(next, words)
}

function isInfinitive(word: string, { infinitives = [] }: Words): boolean {
  return infinitives.some(ending => word.endsWith(ending))
}

/** The longest of some openings that a text has. */
function openingAmong(openings: readonly string[], text: string, language: string): string | undefined {
  return openings.filter(opening => startsWith(text, opening, language)).sort((a, b) => b.length - a.length)[0]
}

function startsWith(text: string, phrase: string, language: string): boolean {
  const isWhole =
    countsCharacters(language) || phrase.endsWith("'") || !/^[\p{L}\p{N}]/u.test(text.slice(phrase.length))
  return fold(text).startsWith(fold(phrase)) && isWhole
}

function isVerb(token: string | undefined, words: Words): boolean {
  const isUnobservable = (word: string) => Object.keys(words.unobservable).some(opening => fold(opening) === word)
  return token !== undefined && (isObservable(key(token), words) || isUnobservable(key(token)))
}

function joins(token: string, words: Words): boolean {
  return words.joiners.includes(token) || isBetweenVerbs(token, words)
}

function isBetweenVerbs(token: string, words: Words): boolean {
  return words.verbJoiners?.includes(token) ?? false
}

function isAlsoNoun(token: string, { alsoNouns }: Words): boolean {
  return alsoNouns === 'all' || alsoNouns.includes(key(token))
}

function bare(token: string): string {
  return token.replace(/^[^\p{L}\p{N}]+|(?<=[\p{L}\p{N}])[^\p{L}\p{N}]+$/gu, '')
}

function key(token: string): string {
  return fold(bare(token))
}

function baseForm(word: string, words: Words): string | undefined {
  const verbs = observableVerbs(words)
  for (const ending of words.endings ?? []) {
    if (!word.endsWith(ending)) continue
    const stem = word.slice(0, -ending.length)
    const found = [stem, `${stem}e`, `${stem}y`, stem.slice(0, -1)].find(form => verbs.includes(form))
    if (found) return found
  }
  return undefined
}
