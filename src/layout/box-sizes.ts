import sizes from '../../templates/slides/box-sizes.json' with { type: 'json' }
import { type Script, scriptOf } from '../deck/language.js'

/** Lengths in px of a slide of 1280 x 720 that a sheet may set otherwise for a small screen: custom properties of every page. */
export const rootSizes = sizes.root
/** All lengths in px, as most languages have them. `templates/slides/slide.css` lays slides out by these sizes, and this room predicts by them how much fits. */
export const px = { ...sizes.root, ...sizes.px }
/** Lengths in em of the text that they belong to. */
export const em = sizes.em
/** Numbers without a unit. */
export const ratio = sizes.ratio

/** Heights of lines in em: what layout counts with, and what drawings are set in. */
interface LineHeights {
  readonly normal: number
  readonly dense: number
  /** The most that steps of an activity have, which stand apart by what is between them. */
  readonly task: number
  readonly title: number
  /** Titles in the zone that every slide keeps for them. */
  readonly head: number
  readonly diagram: number
  /** Captions, facts and the foot. */
  readonly small: number
  /** Running text on paper. */
  readonly text: number
}

// Arabic letters reach far above and below their line and carry marks; ideographs fill their square and need air between lines.
const heights: Readonly<Record<Script, LineHeights>> = {
  alphabetic: {
    normal: 1.35,
    dense: 1.28,
    task: 1.35,
    title: 1.12,
    head: 1.08,
    diagram: 1.18,
    small: 1.25,
    text: 1.45
  },
  arabic: { normal: 1.46, dense: 1.42, task: 1.34, title: 1.15, head: 1.15, diagram: 1.4, small: 1.45, text: 1.7 },
  ideographic: { normal: 1.42, dense: 1.36, task: 1.42, title: 1.15, head: 1.15, diagram: 1.3, small: 1.4, text: 1.65 }
}

/** The steps of running text and of titles, in px. */
export interface TextSteps {
  readonly 'text-normal': number
  readonly 'text-dense': number
  /** Of the steps of an activity and the options of a question where not all fit at the larger step: the room acts on them. */
  readonly 'step-text': number
  readonly title: number
  readonly 'title-small': number
  /** Of one of several titles side by side. */
  readonly 'title-panel': number
  /** Of what a slide has one of, and is read first after its title: the words of a quotation, what a figure means. */
  readonly lead: number
  /** Of what stands beside or below: captions of diagrams and of pictures, facts of an activity, names of boxes. */
  readonly 'text-beside': number
  readonly 'text-caption': number
  readonly 'fact-text': number
  readonly 'label-text': number
  /** Of a title above what is read first, and of the foot where its sources keep to one line. */
  readonly kicker: number
  readonly 'foot-text': number
  /** Of a lesson's parts on dividers, of what stands below the title of the first slide, and of tiles, which have two steps. */
  readonly 'part-text': number
  readonly 'front-text': number
  readonly 'tile-text': number
  readonly 'tile-text-small': number
  /** Of tiles in one row. */
  readonly 'single-text': number
  /** Of the base that pillars stand on. */
  readonly 'base-text': number
}

// Vazirmatn draws its letters a seventh smaller than Noto Sans at the same size; ideographs have more strokes and short lines. A title of
// two lines fits its zone at one of its steps in every script.
const steps: Readonly<Record<Script, TextSteps>> = {
  alphabetic: {
    'text-normal': px['text-normal'],
    'text-dense': px['text-dense'],
    'step-text': px['step-text'],
    title: px.title,
    'title-small': px['title-small'],
    'title-panel': px.title,
    lead: 44,
    'text-beside': px['text-beside'],
    'text-caption': px['text-caption'],
    'fact-text': px['fact-text'],
    'label-text': px['label-text'],
    kicker: px.kicker,
    'foot-text': px['foot-text'],
    'part-text': px['part-text'],
    'front-text': px['front-text'],
    'tile-text': px['tile-text'],
    'tile-text-small': px['tile-text-small'],
    'single-text': px['single-text'],
    'base-text': px['base-text']
  },
  arabic: {
    'text-normal': 43,
    'text-dense': 36,
    'step-text': 38,
    title: 56,
    'title-small': 46,
    'title-panel': 56,
    lead: 50,
    'text-beside': 32,
    'text-caption': 25,
    'fact-text': 32,
    'label-text': 30,
    kicker: 32,
    'foot-text': 22,
    'part-text': 36,
    'front-text': 32,
    'tile-text': 38,
    'tile-text-small': 34,
    'single-text': 42,
    'base-text': 40
  },
  ideographic: {
    'text-normal': 45,
    'text-dense': 38,
    'step-text': 38,
    title: 56,
    'title-small': 46,
    'title-panel': 56,
    lead: 48,
    'text-beside': 32,
    'text-caption': 25,
    'fact-text': 32,
    'label-text': 30,
    kicker: 30,
    'foot-text': 22,
    'part-text': 36,
    'front-text': 32,
    'tile-text': 38,
    'tile-text-small': 36,
    'single-text': 42,
    'base-text': 40
  }
}

/** The steps of running text and of titles in a language, by its BCP 47 tag. */
export function textSteps(language: string): TextSteps {
  return steps[scriptOf(language)]
}

/** The heights of lines in a language, by its BCP 47 tag. */
export function lineHeights(language: string): LineHeights {
  return heights[scriptOf(language)]
}

/** How large code is in em of the text beside it. Its letters are Latin, and no larger beside those of other scripts than elsewhere. */
export function codeShare(language: string): number {
  return em[scriptOf(language) === 'alphabetic' ? 'code-text' : 'code-text-beside']
}

/** How text is set where a block stands, in px. */
export interface Sizes {
  readonly text: number
  /** Height of a line in em. */
  readonly line: number
  /** Height of a line of small text in em. */
  readonly smallLine: number
  readonly gap: number
  /** What stands between items of lists beside their usual gap, in px, where a slide has room for it. */
  readonly air: number
  /** BCP 47 tag: where lines may break. */
  readonly language: string
  /** Whether steps of an activity have less around their words, as there are many. */
  readonly areStepsClose?: boolean
}
