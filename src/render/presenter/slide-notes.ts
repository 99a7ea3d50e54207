import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Block } from '../../deck/blocks.js'
import type { Deck } from '../../deck/deck.js'
import type { ScheduledSlide } from '../../deck/schedule.js'
import { all } from '../../deck/walk.js'
import { drawBlocks } from '../drawing/draw-blocks.js'
import { fill, type Labels } from '../templates.js'

/** What the facilitator reads beside one slide: its minutes, notes, answers, key and sources. */
export function slideNotes(
  { slide, number, start, talk, activity }: ScheduledSlide,
  deck: Deck,
  labels: Labels
): Element {
  const options = { deck, labels }
  const notes = slide.notes.flatMap(block => block.children)
  const extra = facilitatorBlocks(slide.body)
  return h(
    'article',
    { dataSlide: number - 1, dataStart: start, dataMinutes: talk + activity.max, dataTitle: slide.title, hidden: true },
    [
      h('h2', `${number} · ${slide.title || `${labels.slide} ${number}`}`),
      h('p', { className: ['minutes'] }, fill(labels.minutesShort, { minutes: talk + activity.max })),
      ...(notes.length > 0 ? drawBlocks(notes, options) : [h('p', { className: ['none'] }, labels.noNotes)]),
      ...drawBlocks(extra, options)
    ]
  )
}

/** What the slide itself does not show or shows without its key: answers, quizzes, sources, and the long form. */
function facilitatorBlocks(body: readonly Block[]): Block[] {
  const inActivities = body.flatMap(block => (block.type === 'activity' ? [...all(block.children, 'answer')] : []))
  const own = body.filter(block => ['answer', 'quiz', 'sources', 'paper'].includes(block.type))
  return [...inActivities, ...own]
}
