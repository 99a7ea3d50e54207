import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { RootContent } from 'mdast'
import { forParticipants } from '../../deck/audience.js'
import type { Block } from '../../deck/blocks.js'
import type { Deck } from '../../deck/deck.js'
import { pageId } from '../../deck/links.js'
import { type ScheduledSlide, scheduleOf } from '../../deck/schedule.js'
import { draftDrawing } from '../draft-mark.js'
import { drawBlocks } from '../drawing/draw-blocks.js'
import { drawSlide } from '../drawing/draw-slide.js'
import { areOfOwnDrawing } from '../drawing/draw-sources.js'
import { drawSpeech } from '../drawing/speech.js'
import type { Format, RenderInput } from '../format.js'
import { numberText } from '../formatting.js'
import { htmlDocument } from '../page.js'
import type { RenderedPage } from '../page-content.js'
import { drawingStyles, style } from '../style.js'
import { fill, type Labels } from '../templates.js'
import { controls, countdown, keyHelp, moves, plan, tools } from './controls.js'
import { drawFoldedCare } from './folded-care.js'
import { drawQuestionDesk } from './question-desk.js'

/** The words that the presenter's script needs, in the deck's language. */
function presenterTexts(labels: Labels) {
  return {
    start: labels.start,
    pause: labels.pause,
    resetTimer: labels.resetTimer,
    resetAsk: labels.resetAsk,
    screenBlack: labels.screenBlack,
    screenWhite: labels.screenWhite,
    slideNumber: labels.slideNumber,
    opening: labels.workbookOpening,
    close: labels.deskClose,
    blankScreen: labels.blankScreen,
    showScreen: labels.showScreen,
    projectorOpen: labels.projectorOpen,
    projectorClosed: labels.projectorClosed,
    projectorSilent: labels.projectorSilent,
    projectorBlocked: labels.projectorBlocked,
    endOfDeck: labels.endOfDeck,
    onTime: labels.onTime,
    ahead: labels.ahead,
    behind: labels.behind,
    slideOf: labels.slideOf,
    correctAnswer: labels.correctAnswer,
    currentSlide: labels.currentSlide,
    thisSlide: labels.thisSlide,
    ofTime: labels.ofTime,
    openProjector: labels.openProjector,
    showProjector: labels.showProjector,
    overview: labels.overview,
    activity: labels.activity,
    break: labels.break,
    backAt: labels.backAt,
    minutesLeft: labels.minutesLeft,
    secondsLeft: labels.secondsLeft,
    timeUp: labels.timeUp,
    goOn: labels.goOn,
    endBreak: labels.endBreak,
    endCountdown: labels.endCountdown,
    revealAnswer: labels.revealAnswer,
    hideAnswer: labels.hideAnswer
  }
}

/** What the facilitator reads beside one slide: its minutes, notes, answers, key and sources; first of all, how to take care. */
function slideNotes({ slide, number, start, talk, activity }: ScheduledSlide, input: RenderInput): Element {
  const { deck, templates } = input
  const { labels } = templates
  const options = { deck, labels }
  const notes = slide.notes.flatMap(block => block.children)
  const title = slide.title || fill(labels.slideNumber, { number })
  const minutes = talk + activity.max
  const blocks = outermost(slide.body)
  const isOwn = areOfOwnDrawing(slide, options)
  const named = (isMeant: (block: Block) => boolean) =>
    blocks.filter(isMeant).flatMap(block => drawNamed(block, options))
  return h('article', { dataStart: start, dataMinutes: minutes, dataActivity: activity.max, hidden: true }, [
    h('h2', `${number} · ${title}`),
    h('p', { className: ['minutes'] }, fill(labels.minutesShort, { minutes: numberText(minutes, deck.language) })),
    ...(number === 1 ? drawFoldedCare(input) : []),
    // A question's key comes first: the room waits for it.
    ...blocks.flatMap(block => (block.type === 'quiz' ? [drawQuestionDesk(block, input)] : [])),
    ...named(block => block.type === 'purpose'),
    ...(notes.length > 0 ? drawSpeech(notes, options) : [h('p', { className: ['none'] }, labels.noNotes)]),
    ...named(block => block.type === 'debrief'),
    ...named(block => !drawnBefore.has(block.type) && !(block.type === 'sources' && isOwn))
  ])
}

// What one does and says is read before what one expects to hear.
const drawnBefore: ReadonlySet<string> = new Set(['quiz', 'purpose', 'debrief'])

/** What is not said has its name above it: what people have on paper, too. */
function drawNamed(block: Block, options: { readonly deck: Deck; readonly labels: Labels }): ElementContent[] {
  const drawn = drawBlocks([block], options)
  if (block.type !== 'paper') return drawn
  const { areaPaper, contentsPrintSheets } = options.labels
  const name = h('p', { className: ['box-label'] }, block.kind === 'text' ? areaPaper : contentsPrintSheets)
  return drawn.map(part => (part.type === 'element' ? { ...part, children: [name, ...part.children] } : part))
}

// What the slide does not show, or shows without its key.
const forFacilitator: ReadonlySet<string> = new Set(['purpose', 'debrief', 'answer', 'quiz', 'sources', 'paper'])

function outermost(nodes: readonly RootContent[]): Block[] {
  return nodes.flatMap(node => {
    if (isForFacilitator(node)) return [node]
    return 'children' in node ? outermost(node.children) : []
  })
}

function isForFacilitator(node: RootContent): node is Extract<RootContent, Block> {
  return forFacilitator.has(node.type)
}

/**
 * The facilitator's own file: it opens slides.html, which lies beside it, as the projector window and drives it; it shows
 * the current and the next slide, notes, answers, a clock and the pace against the plan.
 */
export const presenter: Format = {
  name: 'presenter',
  byDefault: true,
  files: [{ path: 'presenter.html', title: 'filePresenter', audience: 'facilitator', forTeaching: true }],
  measured: true,
  render: async input => [{ path: 'presenter.html', ...(await presenterDocument(input)) }]
}

function presenterDocument(input: RenderInput): Promise<RenderedPage> {
  const { deck, templates } = input
  const { labels, scripts } = templates
  const participants = forParticipants(deck)
  const schedule = scheduleOf(deck)
  const drawing = { deck: participants, labels, steps: true, ...draftDrawing(input), titles: 'paragraph' as const }
  return htmlDocument({
    language: deck.language,
    title: `${labels.presenterView} – ${deck.frontMatter.title}`,
    fonts: templates.fonts,
    forFacilitator: true,
    moreText: Object.values(presenterTexts(labels)).join(''),
    styles: [
      ...drawingStyles(templates, deck),
      style(templates, 'slides/live.css'),
      style(templates, 'presenter/presenter.css')
    ],
    scripts: [scripts.presenter ?? ''],
    bodyAttributes: {
      dataTexts: JSON.stringify(presenterTexts(labels)),
      dataDeck: `${deck.id}/${deck.language}`
    },
    body: [
      controls(deck, labels),
      h('main', { className: ['desk'] }, [
        h('section', { className: ['stage', 'current'], ariaLabel: labels.thisSlide }, [
          h('div', { className: ['stage-head'] }, [
            h('h2', { id: pageId('stage-name') }, labels.thisSlide),
            h('p', { id: pageId('projector'), role: 'status' }, labels.projectorClosed),
            h('button', { type: 'button', id: pageId('open'), className: ['primary'] }, labels.openProjector)
          ]),
          h('div', { className: ['frame'], id: pageId('current'), dataSaid: '' }),
          h('div', { className: ['stage-foot'] }, [countdown(labels), tools(labels)])
        ]),
        h('section', { className: ['stage', 'next'], ariaLabel: labels.nextUp }, [
          h('div', { className: ['stage-head'] }, [h('h2', labels.nextUp)]),
          h('div', { className: ['frame'], id: pageId('next') }),
          moves(labels)
        ]),
        h('section', { className: ['notes'], id: pageId('notes'), tabIndex: 0, ariaLabel: labels.notes }, [
          ...schedule.slides.map(scheduled => slideNotes(scheduled, input))
        ]),
        plan(schedule, labels, deck.language)
      ]),
      keyHelp(labels),
      h(
        'div',
        { id: pageId('drawings'), hidden: true },
        participants.slides.map(slide => drawSlide(slide, drawing))
      )
    ]
  })
}
