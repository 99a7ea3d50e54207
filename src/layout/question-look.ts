import type { OwnNode } from '../deck/blocks.js'
import type { Slide } from '../deck/deck.js'
import { memoizeWeakWith } from '../deck/memoize-weak.js'
import { total } from '../deck/total.js'
import { textOf } from '../deck/walk.js'
import { bodyOf } from '../deck/word-layouts.js'
import { pairedAnswers } from './answer-pairs.js'
import { em, lineHeights, px, textSteps } from './box-sizes.js'
import { heightOf, sizesIn } from './content-height.js'
import { askedIn, exercisePicture } from './exercise-picture.js'
import { contentLayout } from './slide-layout.js'
import { slideSetting } from './slide-size.js'
import { linesOf, longestPiece } from './text-width.js'

/** How the question of a slide is set. */
export interface QuestionLook {
  /** The size of its letters in px. */
  readonly text: number
  /** The width in px of its lines: less beside a picture, which goes to the edge of the slide. */
  readonly room: number
  readonly isPictured: boolean
  /** Whether its options are as high as their own words each: on a full slide, where lines of one would touch its edges and others have room. */
  readonly isUneven?: boolean
  /** The size in px of four short answers that stand two by two; undefined where they stand in rows. */
  readonly paired?: number | undefined
  /** The size in px of answers in rows; undefined where that of their slide is clearly smaller than the question. */
  readonly inRows?: number | undefined
}

const width = px['slide-width'] - 2 * px.edge
const besidePicture = width - (px['quiz-picture'] - px.edge) - px['quiz-picture-gap']
// Shares of the size that a question has anyway: a short one is larger, and beside a picture one may be a little smaller than it.
const alone = [1.18, 1.09, 1]
const pictured = [...alone, 0.95, 0.91]
// What an option keeps around its words, in px: a question is larger where they stand calmly all the same.
const around = { alone: 16, pictured: 0 }
// What stays free below the options at the least, in px: why an answer is right will stand there.
const below = 24
// Bold letters are wider.
const bold = 1.02

// What is asked is read first, and is clearly larger than its answers. They are no smaller than steps of an activity in close rows, all the same.
const answerShare = 0.87

/** The largest even size in px that answers have below a question of a size. */
const mostBelow = (question: number) => 2 * Math.floor((question * answerShare) / 2)

/** How the question of a slide that is one question is set: as large as its answers leave room. Undefined for other slides. */
export const questionLook = memoizeWeakWith((slide: Slide, language): QuestionLook | undefined => {
  const body = bodyOf(slide)
  const quiz = contentLayout(slide) === 'quiz' ? askedIn(body) : undefined
  if (!quiz) return undefined
  const setting = slideSetting(slide, language)
  const { lead, 'text-normal': normal } = textSteps(language)
  const base = setting.density === 'normal' ? lead : normal
  const options = quiz.children.filter(({ type }) => type === 'quizOption').length
  const asked = quiz.children.flatMap(part => (part.type === 'quizOption' ? [] : [textOf(part)]))
  const linesAt = (size: number, room: number) =>
    total(asked.map(text => linesOf(text, size * bold, room, 700, language)))
  const heightAt = (size: number, room: number) => linesAt(size, room) * size * lineHeights(language).diagram
  const left = px['slide-height'] - heightOf(slide, { ...setting, air: 0 }, language) - below + heightAt(base, width)
  const { text: answers } = sizesIn(setting, language)
  const fits = (size: number, room: number, perOption: number) =>
    size > answers &&
    asked.every(text => longestPiece(text, 700, language).width * size * bold <= room) &&
    heightAt(size, room) + perOption * options <= left
  const sizes = (shares: readonly number[]) => shares.map(share => Math.round((base * share) / 2) * 2)
  const beside =
    exercisePicture(body) && !setting.snug
      ? sizes(pictured).find(size => fits(size, besidePicture, around.pictured))
      : undefined
  const answersBelow = (question: number) => {
    if (setting.density !== 'normal') return {}
    const most = mostBelow(question)
    const least = Math.min(answers, mostBelow(base), most)
    const paired = setting.snug ? undefined : pairedAnswers(quiz, { inRows: answers, least, most }, language)
    const inRows = answers > question * answerShare ? Math.max(most, textSteps(language)['step-text']) : undefined
    return { paired, inRows }
  }
  if (beside !== undefined) return { text: beside, room: besidePicture, isPictured: true, ...answersBelow(beside) }
  const most = Math.max(2, linesAt(base, width))
  const text = sizes(alone).find(size => linesAt(size, width) <= most && fits(size, width, around.alone)) ?? base
  // What is left below the options goes to each of them, but for what stays free at their end.
  const spare = left + below - heightAt(text, width) - px['quiz-end']
  const isUneven =
    setting.density !== 'normal' &&
    areUneven(quiz, { text: answers, isSnug: setting.snug === true, air: spare / options / 2 }, language)
  return { text, room: width, isPictured: false, isUneven, ...answersBelow(text) }
})

interface Answers {
  /** The size of their letters in px. */
  readonly text: number
  readonly isSnug: boolean
  /** What all keep above and below their words beyond the least, in px. */
  readonly air: number
}

/** Whether lines of an option would touch its edges where all are as high as the highest, and options that each keep clear of their words take no more room. */
function areUneven(quiz: OwnNode<'quiz'>, { text, isSnug, air }: Answers, language: string): boolean {
  const beside = px['option-start'] + px['option-end'] + 2 * px['option-line']
  const disc = Math.min(px['option-disc'], em['option-disc-share'] * text)
  const words = quiz.children
    .filter(({ type }) => type === 'quizOption')
    .map(option => linesOf(textOf(option), text, width - beside, 400, language) * text * lineHeights(language).diagram)
  const heights = (inset: number, around: number) =>
    words.map(one => Math.max(disc + around, one + 2 * (inset + px['option-line'])))
  const inset = px[isSnug ? 'option-padding-snug' : 'option-padding']
  const even = Math.max(...heights(inset, px['option-around']))
  const isClear = Math.max(...words) + 2 * (px['option-clear'] + px['option-line']) <= even + 2 * Math.max(0, air)
  if (isClear) return false
  const apart = px['option-gap-close'] - px[isSnug ? 'option-gap-snug' : 'option-gap']
  const further = apart * (words.length - 1)
  const uneven = total(heights(px['option-clear'], px['option-around-close'])) + px['option-below-band'] + further
  return uneven <= even * words.length
}

/** The room in em that a line of such a question has. */
export function questionLine(slide: Slide, language: string): number | undefined {
  const look = questionLook(slide, language)
  return look && look.room / look.text
}
