import { check } from '../check/check.js'
import type { Deck } from '../deck/deck.js'
import type { Diagnostic } from '../deck/diagnostic.js'
import { applyEdits, type Edit } from '../deck/edit.js'
import { type Parsed, parse } from '../parse/parse.js'
import { conflictIsResolved } from '../parse/problems.js'
import type { SourceDeck } from '../parse/source.js'
import { tidy, tidyings } from '../parse/tidy.js'
import { type Sameness, sayTheSame } from './same-deck.js'

/**
 * The things that are good: all together where they are, else those of each half, down to the single ones. Of many good things and a few
 * bad ones that takes far fewer looks than to look at each.
 */
function keepPassing<Thing>(
  areGood: (things: readonly Thing[]) => boolean,
  things: readonly Thing[]
): readonly Thing[] {
  if (things.length === 0 || areGood(things)) return things
  if (things.length === 1) return []
  const middle = things.length >>> 1
  return [...keepPassing(areGood, things.slice(0, middle)), ...keepPassing(areGood, things.slice(middle))]
}

/** An edit, and the rule or the tidying that asks for it. */
interface Repair extends Edit {
  readonly id: string
}

export interface RepairedText {
  readonly text: string
  /** What was done, in the order in which it was. */
  readonly repairs: readonly Repair[]
}

/** More rounds than any text needs: what is fixed in one may show the next fault. */
const maxRounds = 20

/**
 * Fixes in a deck's text what is certain. The text may have any line ends, and comes back the same but for what was fixed; fixed
 * again it does not change. While it has errors that are not certain, only its syntax is fixed: nobody knows what the rest means.
 */
export function repairText(source: SourceDeck, text: string): RepairedText {
  let state: RepairedText = { text, repairs: [] }
  for (let round = 0; round < maxRounds; round++) {
    const next = oneRound(state, source)
    if (next.text === state.text) break
    state = next
  }
  return state
}

function oneRound(state: RepairedText, source: SourceDeck): RepairedText {
  const { messages } = read(source, state.text)
  // Of two versions of the same lines nobody knows which will stay.
  if (messages.some(({ rule }) => rule === conflictIsResolved.id)) return state
  const fixable = messages.filter(({ edits = [] }) => edits.length > 0)
  const isBetter = (fixed: readonly Diagnostic[]) => {
    const repairs = fixed.flatMap(message => repairsOf(message, source))
    const after = read(source, make(state, repairs).text)
    return fixed.length === 1 ? endsBetter(after, messages, source, 0) : areGone(fixed, messages, after.messages)
  }
  const better = keepPassing(isBetter, fixable)
  if (better.length > 0)
    return make(
      state,
      better.flatMap(message => repairsOf(message, source))
    )
  if (errorsIn(messages) > 0) return state
  const tidied = tidyings.reduce((before, { id, edits }) => {
    const { deck } = read(source, before.text)
    const repairs = tidy({ edits }, plain(before.text), deck).map(edit => ({ ...edit, id }))
    return makeSafely(before, repairs, { source, deck, by: 'letter' })
  }, state)
  const { deck } = read(source, tidied.text)
  const rewordings = check(deck).flatMap(message => repairsOf(message, source))
  return makeSafely(tidied, rewordings, { source, deck, by: 'word' })
}

/** How many faults may come to light one behind the other. */
const maxShown = 3

/**
 * Whether fewer faults are left. What only shows another fault in place of the first is not certain, unless that one can be repaired in
 * turn: `•` in front of a line hides what is wrong with the item that the line is meant to be.
 */
function endsBetter(after: Reading, before: readonly Diagnostic[], source: SourceDeck, depth: number): boolean {
  if (after.messages.length < before.length) return true
  const shown = newIn(after.messages, before)
  const repairs = shown.flatMap(message => repairsOf(message, source))
  if (depth === maxShown || shown.length === 0 || shown.some(({ edits = [] }) => edits.length === 0)) return false
  return endsBetter(read(source, make({ text: after.text, repairs: [] }, repairs).text), before, source, depth + 1)
}

/** The messages that were not among others before. Numbers in them may have changed with the lines. */
function newIn(after: readonly Diagnostic[], before: readonly Diagnostic[]): Diagnostic[] {
  const left = new Map<string, number>()
  for (const message of before) left.set(wording(message), (left.get(wording(message)) ?? 0) + 1)
  return after.filter(message => {
    const number = left.get(wording(message)) ?? 0
    left.set(wording(message), number - 1)
    return number <= 0
  })
}

function wording({ rule, what }: Diagnostic): string {
  return `${rule} ${what.replace(/\d+/g, '')}`
}

function repairsOf({ rule, edits = [], file }: Diagnostic, source: SourceDeck): Repair[] {
  return file === source.deck.file ? edits.map(edit => ({ ...edit, id: rule })) : []
}

function make({ text, repairs }: RepairedText, wanted: readonly Repair[]): RepairedText {
  const { text: fixed, made } = applyEdits(text, wanted)
  return { text: fixed, repairs: [...repairs, ...made] }
}

interface Safety {
  readonly source: SourceDeck
  readonly deck: Deck
  readonly by: Sameness
}

/** Makes repairs after which the deck says the same: all of them, else each that alone is safe. */
function makeSafely(state: RepairedText, wanted: readonly Repair[], { source, deck, by }: Safety): RepairedText {
  const isSafe = ({ text }: RepairedText) => {
    const after = read(source, text)
    return errorsIn(after.messages) === 0 && sayTheSame(deck, after.deck, by)
  }
  return make(
    state,
    keepPassing(repairs => isSafe(make(state, repairs)), wanted)
  )
}

/** Whether some messages are no longer said, and nothing is that was not said before. Numbers in them may have changed with the lines. */
function areGone(fixed: readonly Diagnostic[], before: readonly Diagnostic[], after: readonly Diagnostic[]): boolean {
  const left = new Map<string, number>()
  const count = (message: Diagnostic, by: number) => {
    left.set(wording(message), (left.get(wording(message)) ?? 0) + by)
  }
  for (const message of before) count(message, 1)
  for (const message of [...fixed, ...after]) count(message, -1)
  return [...left.values()].every(number => number >= 0)
}

function errorsIn(messages: readonly Diagnostic[]): number {
  return messages.filter(({ severity }) => severity === 'error').length
}

/** A text, and what the parser says about it. */
interface Reading extends Parsed {
  readonly text: string
}

function read(source: SourceDeck, text: string): Reading {
  const { deck, messages } = parse({ ...source, deck: { ...source.deck, text: plain(text) } })
  return { text, deck, messages: messages.filter(({ file }) => file === source.deck.file) }
}

function plain(text: string): string {
  return text.replace(/\r\n?/g, '\n')
}
