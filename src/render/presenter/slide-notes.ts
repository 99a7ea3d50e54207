import type { Element } from 'hast'
import { h } from 'hastscript'
import type { RootContent } from 'mdast'
import type { Block } from '../../deck/blocks.js'
import type { ScheduledSlide } from '../../deck/schedule.js'
import { drawBlocks } from '../drawing/draw-blocks.js'
import type { RenderInput } from '../format.js'
import { drawCare } from '../paper/care.js'
import { fill } from '../templates.js'

/** What the facilitator reads beside one slide: its minutes, notes, answers, key and sources; first of all, how to take care. */
export function slideNotes({ slide, number, start, talk, activity }: ScheduledSlide, input: RenderInput): Element {
  const { deck, templates } = input
  const { labels } = templates
  const options = { deck, labels }
  const notes = slide.notes.flatMap(block => block.children)
  const title = slide.title || fill(labels.slideNumber, { number })
  const minutes = talk + activity.max
  return h('article', { dataStart: start, dataMinutes: minutes, hidden: true }, [
    h('h2', `${number} · ${title}`),
    h('p', { className: ['minutes'] }, fill(labels.minutesShort, { minutes })),
    ...(number === 1 ? drawCare(3, input) : []),
    ...(notes.length > 0 ? drawBlocks(notes, options) : [h('p', { className: ['none'] }, labels.noNotes)]),
    ...drawBlocks(outermost(slide.body), options)
  ])
}

// What the slide does not show, or shows without its key.
const forFacilitator: ReadonlySet<string> = new Set(['answer', 'quiz', 'sources', 'paper'])

function outermost(nodes: readonly RootContent[]): Block[] {
  return nodes.flatMap(node => {
    if (isForFacilitator(node)) return [node]
    return 'children' in node ? outermost(node.children) : []
  })
}

function isForFacilitator(node: RootContent): node is Extract<RootContent, Block> {
  return forFacilitator.has(node.type)
}
