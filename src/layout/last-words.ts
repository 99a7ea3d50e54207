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

/** The last words of a text where keeping them on one line leaves the line before them well filled and takes no line more; empty where not. */
export function lastWords(text: string, { size, room, language }: Measure): string {
  const last = lastOf(text, (leastLast * room) / size)
  const before = text.slice(0, text.length - last.length).trimEnd()
  const lines = linesOf(text, size, room * sure, 400, language)
  if (last === '' || lines === 1 || linesOf(before, size, room * sure, 400, language) !== lines - 1) return ''
  const line = lastLineOf(before, size, room * sure)
  const isWord = !lastLineOf(text, size, room).includes(' ')
  return textWidth(line) * size >= (isWord ? leastBeforeWord : leastLine) * room ? last : ''
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
