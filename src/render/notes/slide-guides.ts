import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { forParticipants } from '../../deck/audience.js'
import type { Block, Paper } from '../../deck/blocks.js'
import type { Deck, Slide } from '../../deck/deck.js'
import { lessonOf } from '../../deck/lesson.js'
import { slideAnchor, slideTitleAnchor } from '../../deck/links.js'
import { isExercise, type ScheduledSlide, scheduleOf } from '../../deck/schedule.js'
import { textOf } from '../../deck/walk.js'
import { pictureLayout } from '../../layout/picture-layout.js'
import { drawIcon } from '../drawing/draw-icon.js'
import { drawSpeech } from '../drawing/speech.js'
import { isReadable, type RenderInput } from '../format.js'
import { clockTime, listText, rangeText } from '../formatting.js'
import { belowHeading, drawBelow, heading, part } from '../paper/draw.js'
import { activitiesOf, type Numbered, papersOf, questionsOf, sourceBlocksOf } from '../paper/numbered.js'
import { drawPicture, drawSlideWords, slideName } from '../paper/slide-words.js'
import { fill } from '../templates.js'
import { isBreak } from './plan-rows.js'

/**
 * Each slide of the deck: when it comes and what for, its picture as the room sees it, and everything there is to say and do. Its name
 * stands on every page that it runs over.
 */
export function drawSlideGuides(input: RenderInput): Element[] {
  const shown = forParticipants(input.deck)
  return scheduleOf(input.deck).slides.map(scheduled => drawGuide(scheduled, shown, input))
}

function drawGuide(scheduled: ScheduledSlide, shown: Deck, input: RenderInput): Element {
  const { slide, number } = scheduled
  const { deck, templates, options, inWords = false } = input
  const { labels } = templates
  const picture = shown.slides[number - 1] ?? slide
  const words = inWords || isReadable(options.print) ? drawSlideWords(4, picture, { ...input, deck: shown }) : []
  // An exercise or a question stands below in full, and a divider has nothing but its title.
  const hasPicture = !inWords && !isExercise(slide) && slide.kind !== 'section' && !isBreak(slide, labels)
  const body = [
    ...(hasPicture ? [drawThumbnail(picture, { ...input, deck: shown })] : []),
    ...part(4, labels.currentSlide, words, 'guide-words'),
    ...onSlide(activitiesOf(deck), scheduled).map(activity => drawExercise('activityNumber', activity, input)),
    ...onSlide(questionsOf(deck), scheduled).map(question => drawExercise('questionNumber', question, input)),
    ...drawNotes(
      slide.notes.flatMap(({ children }) => children),
      // Below the words of the slide, notes would be taken for more of them.
      words.length > 0,
      input
    ),
    ...drawSources(onSlide(sourceBlocksOf(deck), scheduled), input),
    ...part(
      4,
      labels.reading,
      onSlide(papersOf(deck), scheduled).flatMap(paper => drawPaper(paper, input)),
      'reading'
    )
  ]
  const name = slideName(number, slide, labels)
  const head = h('div', { className: ['guide-title'] }, [
    h('h3', { id: slideTitleAnchor(slide), className: ['heading'] }, name),
    drawFacts(scheduled, input)
  ])
  return h('article', { id: slideAnchor(slide), className: ['guide', ...(hasPicture ? ['with-picture'] : [])] }, [
    h('div', { className: ['guide-sheet'] }, [
      // The style sheet writes the name of a slide on each page that it goes on over.
      ...(body.length === 0 ? [] : [h('div', { className: ['guide-again'], dataName: name })]),
      h('div', { className: ['guide-body'] }, h('div', { className: ['guide-cell'] }, [head, ...body]))
    ])
  ])
}

/** The picture of a slide: white, as a dark ground prints as a black block, unless it stands on a picture, which says which slide it is. */
function drawThumbnail(slide: Slide, input: RenderInput): Element {
  const drawn = drawPicture(slide, input)
  if (slide.background && 'picture' in slide.background) return drawn
  if (pictureLayout(slide) === 'picture-full') return drawn
  return { ...drawn, properties: { ...drawn.properties, dataInk: 'low' } }
}

/** An activity or a question by its number; its name stands above. */
function drawExercise(
  label: 'activityNumber' | 'questionNumber',
  { number, block }: Numbered<Extract<Block, { type: 'activity' | 'quiz' }>>,
  input: RenderInput
): Element {
  return h('section', { className: ['exercise'] }, [
    heading(4, fill(input.templates.labels[label], { number })),
    ...drawBelow(4, [block], input)
  ])
}

/** The notes for a lectern: what to say, ask, listen and watch for is named in the margin. */
function drawNotes(
  notes: readonly Block[],
  isNamed: boolean,
  { deck, templates: { labels } }: RenderInput
): ElementContent[] {
  if (notes.length === 0) return []
  return [
    h('section', { className: ['guide-notes'] }, [
      ...(isNamed ? [heading(4, labels.notes)] : []),
      h('div', { className: ['text'] }, drawSpeech(belowHeading(notes, 3), { deck, labels }))
    ])
  ]
}

/** A text for paper, without what is there to be filled in: sheets to write on are in a file of their own. */
function drawPaper({ block }: Numbered<Paper>, input: RenderInput): ElementContent[] {
  return drawBelow(4, block.kind === 'text' ? block.children : withoutForms(block.children), input)
}

function withoutForms(blocks: readonly Block[]): Block[] {
  const isForm = (block: Block | undefined) =>
    block?.type === 'table' &&
    block.children.slice(1).every(row => row.children.slice(1).every(cell => textOf(cell) === ''))
  return blocks.filter((block, index) => !isForm(block) && !(block.type === 'heading' && isForm(blocks[index + 1])))
}

/** One line with the sources of a slide. */
function drawSources(found: readonly Numbered<{ children: Block[] }>[], input: RenderInput): ElementContent[] {
  const { labels } = input.templates
  if (found.length === 0) return []
  return [
    h('div', { className: ['guide-sources'] }, [
      h('strong', fill(labels.named, { name: labels.sources, value: '' }).trimEnd()),
      ' ',
      ...found.flatMap(({ block }) => drawBelow(4, block.children, input))
    ])
  ]
}

/** What stands beside the title: clock time, minutes, outcomes and the part of the lesson. */
function drawFacts(
  { slide, start, talk, activity }: ScheduledSlide,
  { deck, options, templates }: RenderInput
): Element {
  const { labels } = templates
  const scope = lessonOf(deck).scope.find(point => point.number === slide.scope)
  const total = { min: talk + activity.min, max: talk + activity.max }
  return h('p', { className: ['guide-facts'] }, [
    h('strong', { className: ['clock'] }, h('bdi', { dir: 'ltr' }, clockTime(options.start, start))),
    ...[
      ...(total.max === 0 ? [] : [fill(labels.minutesShort, { minutes: rangeText(total, deck.language) })]),
      ...(slide.outcomes.length === 0
        ? []
        : [fill(labels.outcomesList, { count: slide.outcomes.length, numbers: listText(slide.outcomes, labels) })]),
      ...(scope ? [fill(labels.partNumber, { number: scope.number })] : [])
    ].map(text => ` · ${text}`),
    ...(slide.isOptional ? [' · ', ...drawIcon('scissors'), ' ', labels.optional] : [])
  ])
}

function onSlide<Block>(blocks: readonly Numbered<Block>[], { slide }: ScheduledSlide): Numbered<Block>[] {
  return blocks.filter(found => found.slide.id === slide.id)
}
