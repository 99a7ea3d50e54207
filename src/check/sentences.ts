import type { RootContent } from 'mdast'
import type { Position } from 'unist'
import type { Block } from '../deck/blocks.js'
import type { Slide } from '../deck/deck.js'
import { memoizeWeak } from '../deck/memoize-weak.js'
import { all, without } from '../deck/walk.js'
import { type Line, linesOf } from './screen.js'

type Granularity = 'word' | 'sentence'

// Creating a segmenter takes longer than segmenting a slide.
const made = new Map<string, Intl.Segmenter>()

/** A text cut into its sentences or words, as a language has them. */
export function segmentsIn(text: string, language: string, granularity: Granularity): string[] {
  const key = `${language} ${granularity}`
  const segmenter = made.get(key) ?? new Intl.Segmenter(language, { granularity })
  made.set(key, segmenter)
  return [...segmenter.segment(text)].map(({ segment }) => segment)
}

/** A sentence of running text, and the paragraph that it stands in. */
export interface Sentence {
  readonly text: string
  readonly place: Position | undefined
}

// Nobody may shorten the words of others, a source is no sentence, and a cell of a table hardly ever is one.
const notOwn: ReadonlySet<RootContent['type']> = new Set([
  'blockquote',
  'sources',
  'missing',
  'table',
  'heading',
  'code'
])

// A quotation inside a sentence; of the marks that open and close with one sign, only pairs on one line.
const quoted = /“[^”]*”|«[^»]*»|„[^“”]*[“”]|「[^」]*」|"[^"\n]*"/g
const sentenceEnd = /[.!?…。！？؟:：]["'”’»)）]*$/

/** A slide's spoken text: notes, answers, and what to talk about after an activity. */
export function spokenOf({ body, notes }: Slide): Block[] {
  return [...notes, ...all(body, 'debrief'), ...all(body, 'answer')]
}

/** A slide's text for paper only. */
export function paperOf({ body }: Slide): Block[] {
  return [...all(body, 'paper')]
}

/** The whole sentences in some blocks, in order: what ends without a mark is a note, not a sentence. A quotation counts as one word. */
export function sentencesOf(blocks: readonly Block[], language: string): Sentence[] {
  return linesOf(without(blocks, ({ type }) => notOwn.has(type))).flatMap(line => sentencesOfLine(line, language))
}

// To cut sentences takes long, and more than one rule asks for them.
const cut = memoizeWeak((_: RootContent) => new Map<string, readonly Sentence[]>())

function sentencesOfLine({ node, text }: Line, language: string): readonly Sentence[] {
  const known = cut(node).get(language)
  if (known) return known
  const sentences = segmentsIn(text.replace(quoted, '“x”'), language, 'sentence')
    .map(sentence => sentence.trim())
    .filter(sentence => sentenceEnd.test(sentence))
    .map(sentence => ({ text: sentence, place: node.position }))
  cut(node).set(language, sentences)
  return sentences
}
