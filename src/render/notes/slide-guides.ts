import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { forParticipants } from '../../deck/audience.js'
import type { Block } from '../../deck/blocks.js'
import type { Deck } from '../../deck/deck.js'
import { lessonOf } from '../../deck/lesson.js'
import { slideAnchor } from '../../deck/links.js'
import { isExercise, type ScheduledSlide, scheduleOf } from '../../deck/schedule.js'
import { drawSpeech } from '../drawing/speech.js'
import { isReadable, type RenderInput } from '../format.js'
import { clockTime, listText, rangeText } from '../formatting.js'
import { belowHeading, drawBelow, heading, part } from '../paper/draw.js'
import { drawActivity, drawQuestion } from '../paper/draw-activity.js'
import { activitiesOf, type Numbered, papersOf, questionsOf, sourceBlocksOf } from '../paper/numbered.js'
import { drawPicture, drawSlideWords, slideName } from '../paper/slide-words.js'
import { fill, type Labels } from '../templates.js'

/**
 * Each slide of the deck: when it comes and what for, its picture as the room sees it, and everything there is to say and do.
 * What the room works on stands next to its picture, so that paper can keep the two on one page.
 */
export function drawSlideGuides(input: RenderInput): Element[] {
  const shown = forParticipants(input.deck)
  return scheduleOf(input.deck).slides.map(scheduled => drawGuide(scheduled, shown, input))
}

function drawGuide(scheduled: ScheduledSlide, shown: Deck, input: RenderInput): Element {
  const { slide, number } = scheduled
  const { deck, templates, options } = input
  const { labels } = templates
  const picture = shown.slides[number - 1] ?? slide
  const words = isReadable(options.print) ? drawSlideWords(4, picture, { ...input, deck: shown }) : []
  const notes = slide.notes.flatMap(({ children }) => children)
  return h('article', { id: slideAnchor(slide), className: ['guide'] }, [
    h('div', { className: ['guide-head'] }, [
      heading(3, slideName(number, slide, labels)),
      h('div', { className: ['guide-row'] }, [
        // An exercise or a question stands below in full.
        ...(isExercise(slide) ? [] : [drawPicture(picture, { ...input, deck: shown })]),
        drawFacts(scheduled, input)
      ])
    ]),
    ...part(4, labels.currentSlide, words, 'guide-words'),
    ...onSlide(activitiesOf(deck), scheduled).map(activity => drawActivity(4, activity, input)),
    ...onSlide(questionsOf(deck), scheduled).map(question => drawQuestion(4, question, input)),
    ...part(4, labels.notes, drawNotes(notes, input), 'guide-notes'),
    ...part(4, labels.reading, drawAll(onSlide(papersOf(deck), scheduled), input), 'reading'),
    ...part(4, labels.sources, drawAll(onSlide(sourceBlocksOf(deck), scheduled), input), 'guide-sources')
  ])
}

/** The notes for a lectern: what to say, ask, listen and watch for is named in the margin. */
function drawNotes(notes: readonly Block[], { deck, templates: { labels } }: RenderInput): ElementContent[] {
  return notes.length === 0
    ? []
    : [h('div', { className: ['text'] }, drawSpeech(belowHeading(notes, 4), { deck, labels }))]
}

/** What stands beside the picture: clock time, minutes, outcomes and the part of the lesson. */
function drawFacts(
  { slide, start, talk, activity }: ScheduledSlide,
  { deck, options, templates }: RenderInput
): Element {
  const { labels } = templates
  const scope = lessonOf(deck).scope.find(point => point.number === slide.scope)
  const total = { min: talk + activity.min, max: talk + activity.max }
  return h('ul', { className: ['guide-facts'] }, [
    h('li', { className: ['clock'] }, h('bdi', { dir: 'ltr' }, clockTime(options.start, start))),
    ...(total.max === 0 ? [] : [h('li', fill(labels.minutesShort, { minutes: rangeText(total, deck.language) }))]),
    ...(slide.outcomes.length === 0
      ? []
      : [h('li', fill(labels.outcomesList, { numbers: listText(slide.outcomes, labels) }))]),
    ...(scope ? [h('li', partText(scope, labels))] : [])
  ])
}

function partText({ number, text }: { number: number; text: string }, labels: Labels): string {
  return fill(labels.named, { name: fill(labels.partNumber, { number }), value: text })
}

function onSlide<Block>(blocks: readonly Numbered<Block>[], { slide }: ScheduledSlide): Numbered<Block>[] {
  return blocks.filter(found => found.slide.id === slide.id)
}

function drawAll(
  found: readonly Numbered<{ children: Parameters<typeof drawBelow>[1] }>[],
  input: RenderInput
): ElementContent[] {
  return found.flatMap(({ block }) => drawBelow(4, block.children, input))
}
