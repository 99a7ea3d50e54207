import { h } from 'hastscript'
import { directionOf } from '../../deck/language.js'
import { pageId } from '../../deck/links.js'
import { draftDrawing } from '../draft-mark.js'
import { drawSlide } from '../drawing/draw-slide.js'
import type { Format, RenderInput } from '../format.js'
import { memoize } from '../memoize.js'
import { htmlDocument } from '../page.js'
import type { RenderedPage } from '../page-content.js'
import { drawingStyles, style } from '../style.js'
import type { Labels } from '../templates.js'
import { keepRules, usedRules } from '../used-rules.js'
import { withSharedIcons } from './shared-icons.js'

type SlideTexts = ReturnType<typeof slideTexts>

/** The words that the slides' script needs, in the deck's language. */
function slideTexts(labels: Labels) {
  return {
    readingView: labels.readingView,
    slideView: labels.slideView,
    nextSlide: labels.nextSlide,
    previousSlide: labels.previousSlide,
    correctAnswer: labels.correctAnswer,
    backAt: labels.backAt,
    minutesLeft: labels.minutesLeft,
    secondsLeft: labels.secondsLeft,
    timeUp: labels.timeUp,
    overview: labels.overview,
    opening: labels.workbookOpening,
    blankScreen: labels.blankScreen,
    fullScreen: labels.fullScreen,
    close: labels.deskClose
  }
}

/** Which of them it shows, and not only says to who hears the page or rests a mouse on a button: fonts hold their letters. */
function shownTexts({ readingView, slideView, backAt, minutesLeft, secondsLeft, timeUp, opening }: SlideTexts): string {
  const written = [readingView, slideView, backAt, minutesLeft, secondsLeft, timeUp, opening].join('')
  // The button to close all slides shows a sign alone.
  return `${written.replaceAll(/\{\w+\}/g, '')}×${digits}`
}

/** What the script says of keys, in letters of the system: the fonts of a page have none for it. */
function keyTexts(labels: Labels) {
  const { keys, keyMoves, keyEnds, keyNumber, keyLastViewed, keyOverview, keyBlack, keyWhite, keyFullScreen } = labels
  const { keyInPresenter } = labels
  return {
    keys,
    keyMoves,
    keyEnds,
    keyNumber,
    keyLastViewed,
    keyOverview,
    keyBlack,
    keyWhite,
    keyFullScreen,
    keyInPresenter
  }
}

/** Words by their names, a line each: quotation marks take six bytes in an attribute. */
function lines(texts: Readonly<Record<string, string>>): string {
  return Object.entries(texts)
    .map(([name, words]) => `${name}=${words.replaceAll('\n', ' ')}`)
    .join('\n')
}

// Parts of reveal.js that we never use: its transitions, grounds, overview, pause, notes, previews, scroll view, print view, kinds of
// fragments and helpers, what its plugins draw, slides below slides, arrows, what follows from the direction of the page, and looks that
// `window/slides.ts` does not ask for.
const unused = new RegExp(
  [
    /\[data-(?:background-)?transition|disable-slide-transitions|\.reveal:after/,
    /\.reveal(?:-viewport)?\.(?:slide|convex|concave|zoom|cube|page|fade|default|linear)(?![-\w])/,
    /\.(?:slide|convex|concave|zoom|cube|page)-in(?![-\w])/,
    /\.fragment\.(?!visible|current-fragment)|\.r-[a-z]|\.(?:items|justify)-|\.stretch/,
    /overlay|jump-to-slide|\.paused|reveal-scroll|scroll-page|scrollbar|print-pdf|reveal-print|auto-animate/,
    /\.(?:hljs|roll|playback|zoomed|show-notes|slide-number|loading-scroll-mode|highlight)(?![a-z])/,
    /\.speaker-notes|iframe|section(?:\.[a-z]+)?>section|section:empty|:fullscreen|has-parallax|data-preview|navigation-mode/,
    /\.slide-background|\.backgrounds|\.overview|data-background-interactive/,
    /\.progress(?![-\w])|\.stack(?![-\w])|\.embedded|\.reveal\.center|\.reveal\.rtl (?:\.slides|ol|ul)|\.has-(?:dark|light)-background|\.controls(?![-\w])/
  ]
    .map(({ source }) => source)
    .join('|')
)

/** The rules of reveal.js's style sheet that our slides use: about a quarter of it. Without the rest each file of slides is smaller. */
export const revealRules = memoize(sheet => {
  const rules = keepRules(sheet, selector => !unused.test(selector) && !selector.startsWith('@media print'))
    // Measures of its arrows and overlays.
    .replaceAll(/--r-[\w-]+:[^;}]*;?/g, '')
    // Slides have a fade of ours, stand in one plane, and know how high a window is.
    .replaceAll(
      /(?<![-\w])(?:transition:transform-origin|perspective|transform-style|height:(?:100vh|calc))[^;}]*;?/g,
      ''
    )
    .replaceAll(/[^{}]+\{\}/g, '')
  const isNamed = (name = '') => new RegExp(`animation[^;}]*\\b${name}\\b`).test(rules)
  return keepRules(rules, selector => !selector.startsWith('@keyframes') || isNamed(selector.split(' ')[1]))
})

/** What counts and clocks show. */
const digits = '0123456789:'

/** 1280 x 720 CSS pixels. */
const page = { width: 1280 / 96, height: 720 / 96 }

/** What the audience sees: one file that presents itself, reads as a plain page, and prints a slide a page. */
export const slides: Format = {
  name: 'slides',
  byDefault: true,
  files: [
    { path: 'slides.html', title: 'fileSlides', audience: 'everyone', forTeaching: true },
    { path: 'slides.pdf', title: 'fileSlidesPdf', audience: 'everyone', printed: true, spare: true }
  ],
  previewTab: 'Slides',
  measured: true,
  render: async input => [
    { path: 'slides.html', ...(await slidesDocument(input)) },
    { path: 'slides.pdf', printedFrom: 'slides.html', page }
  ]
}

async function slidesDocument(input: RenderInput): Promise<RenderedPage> {
  const { deck, templates } = input
  const draft = draftDrawing(input)
  const { title } = deck.frontMatter
  const drawn = deck.slides.map(slide => drawSlide(slide, { deck, labels: templates.labels, steps: true, ...draft }))
  const texts = slideTexts(templates.labels)
  const scripts = [templates.scripts.reveal ?? '', templates.scripts.slides ?? '']
  const body = [
    // First of all, so that whoever needs the reading view finds it first.
    h('header', { className: ['room-controls'] }, [
      h('button', { type: 'button', id: pageId('reading-view'), hidden: true })
    ]),
    // The preview cuts the file here: `window/live-slides.ts`.
    h('main', { className: ['deck', 'read'] }, [h('div', { className: ['slides'] }, drawn)])
  ]
  const written = await htmlDocument({
    language: deck.language,
    title,
    fonts: templates.fonts,
    moreText: shownTexts(texts),
    moreBold: `${texts.timeUp}${digits}`,
    styles: [
      usedRules(
        [
          revealRules(templates.revealStyle),
          ...drawingStyles(templates, deck),
          style(templates, 'slides/deck.css'),
          style(templates, 'slides/live.css')
        ].join('\n'),
        body,
        scripts,
        directionOf(deck.language)
      )
    ],
    scripts,
    bodyAttributes: {
      dataTexts: lines({ ...texts, ...keyTexts(templates.labels) }),
      dataDeck: `${deck.id}/${deck.language}`
    },
    body
  })
  return { ...written, html: withSharedIcons(written.html) }
}
