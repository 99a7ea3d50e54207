import type { Slide } from '../deck/deck.js'
import { bodyOf } from '../deck/word-layouts.js'
import { em, px, textSteps } from './box-sizes.js'
import { sizesIn } from './content-height.js'
import { withoutExercisePicture } from './exercise-picture.js'
import { factsWidth, stepsOf } from './facts-height.js'
import { pointsApart } from './points-apart.js'
import { contentLayout } from './slide-layout.js'
import { slideSetting } from './slide-size.js'
import { linesOf, textWidth } from './text-width.js'

const width = px['slide-width'] - 2 * px.edge
const besideOption = px['option-start'] + px['option-end'] + 2 * px['option-line']
// Two words, or more where these are as short as `and refer`.
const fewest = 2
const shortest = 12
// A part of a sentence that its comma sets apart stays whole, not joined by a word before that.
const shortestClause = 8
/** The share of its measure that a line keeps when its last words go to the next. */
const leastLine = 0.65
/** The same where the next would have a single word otherwise. */
const leastBeforeWord = 0.48
/** The share of a line that ends with what is listed. */
const leastListed = 0.5
const fewestCommas = 2
/** The share that these take at least: less looks like a word left behind. */
const leastLast = 0.22

// Widths of letters are estimates: what just fits may be broken by a browser.
const sure = 0.97

/** What a line of a list holds: the size of its letters and its width, both in px. */
export interface Measure {
  readonly size: number
  readonly room: number
  readonly language: string
  /** Whether it is that of points below other points alone. */
  readonly isNested?: true
}

/** The measure of what a slide lists over its width: outcomes, the steps of an activity, the options of a question, points below others. Undefined where lines are short or not known. */
export function measureOf(slide: Slide, language: string): Measure | undefined {
  const [only, ...others] = withoutExercisePicture(bodyOf(slide))
  const { text: size } = sizesIn(slideSetting(slide, language), language)
  const measure = (room: number) => ({ size, room, language })
  const layout = contentLayout(slide)
  if (layout === 'outcomes') return measure(width - size * em['point-inset'])
  if (!only || others.length > 0) return undefined
  if (layout === 'quiz') return measure(width - besideOption)
  if (layout === 'content' && only.type === 'list' && !pointsApart(slide, language)) {
    const nested = textSteps(language)['text-dense']
    const inset = em['list-inset'] + em['item-inset']
    return { size: nested, room: width - (size + nested) * inset, language, isNested: true }
  }
  if (only.type !== 'activity' || stepsOf(only).length === 0) return undefined
  return measure(width - factsWidth(only, language) - px['facts-gap'] - px['step-inset'])
}

/**
 * The last words of a text where keeping them on one line leaves the line before them well filled and takes no line more; empty where not. What
 * lists things goes on behind a comma.
 */
export function lastWords(text: string, measure: Measure): string {
  const { size, room } = measure
  const lines = linesIn(text, measure)
  if (lines === 1) return ''
  const leaves = (last: string, least: number) => {
    const before = text.slice(0, text.length - last.length).trimEnd()
    return (
      linesIn(before, measure) === lines - 1 && textWidth(lastLineOf(before, size, room * sure)) * size >= least * room
    )
  }
  const last = lastOf(text, (leastLast * room) / size)
  const listed = lines === 2 ? lastListed(text).find(part => fillsLast(part, measure)) : undefined
  if (listed !== undefined && leaves(listed, leastListed)) return listed
  const isWord = !lastLineOf(text, size, room).includes(' ')
  if (last === '') return ''
  return [withPreposition(last, text), last].find(part => leaves(part, isWord ? leastBeforeWord : leastLine)) ?? ''
}

// At the end of a line it looks left behind by what it stands before.
const preposition = /(?<=\s)(?:في|من|إلى|على|عن|مع)\s+$/

/** The last words of a text, and the short word that leads to them. */
function withPreposition(last: string, text: string): string {
  const [before = ''] = preposition.exec(text.slice(0, text.length - last.length)) ?? []
  return before + last
}

function linesIn(text: string, { size, room, language }: Measure): number {
  return linesOf(text, size, room * sure, 400, language)
}

/** Whether words are neither too few nor too many for a last line. */
function fillsLast(last: string, measure: Measure): boolean {
  const isMore = last.length >= shortest && last.includes(' ')
  return isMore && textWidth(last) * measure.size >= leastLast * measure.room && linesIn(last, measure) === 1
}

/** What a text lists, from each of its commas and semicolons on, from the last; nothing where it has one alone. */
function lastListed(text: string): string[] {
  const commas = [...text.matchAll(/[,;،؛]\s+(?=\S)/g)]
  return commas.length < fewestCommas
    ? []
    : commas.map(({ index, 0: mark }) => text.slice(index + mark.length)).reverse()
}

/** The words on the last line of a text. */
function lastLineOf(text: string, size: number, room: number): string {
  return text.split(' ').reduce((line, word) => {
    const longer = `${line} ${word}`
    return line !== '' && textWidth(longer) * size <= room ? longer : word
  }, '')
}

/** The last words of a text, with the spaces between them, at least `least` em wide. */
function lastOf(text: string, least: number): string {
  const words = text.split(/(?<=\s)(?=\S)/)
  for (let count = fewest; count < words.length; count += 1) {
    const last = words.slice(-count).join('')
    const isClause = /[,;:.،؛]\s+$/.test(words.at(-count - 1) ?? '')
    if (last.length >= (isClause ? shortestClause : shortest) && textWidth(last) >= least) return last
  }
  return ''
}
