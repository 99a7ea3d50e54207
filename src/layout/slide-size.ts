import type { List } from 'mdast'
import type { Slide } from '../deck/deck.js'
import { scriptOf } from '../deck/language.js'
import { memoizeWeakWith } from '../deck/memoize-weak.js'
import { all, textOf } from '../deck/walk.js'
import { bodyOf } from '../deck/word-layouts.js'
import { lineHeights, px, textSteps } from './box-sizes.js'
import type { Air, SlideSetting } from './content-height.js'
import { withoutExercisePicture } from './exercise-picture.js'
import { factsWidth, hasManySteps, stepsOf } from './facts-height.js'
import { onlyActivity } from './facts-panel.js'
import { heightOf, leastDrawing } from './height-below-band.js'
import { holdsLists, standsOnBase } from './on-base.js'
import { contentLayout, type SlideLayout } from './slide-layout.js'
import { savedBySnug } from './snug.js'
import { linesOf } from './text-width.js'
import { narrowSize } from './title-zone.js'

/** Steps in px of what stands between items beside their usual gap. Rows with lines between them may stand further apart than bare ones. */
const airs: readonly Air[] = [72, 64, 56, 48, 40, 32, 24, 16, 8]
const mostAir = 48
// Where less is free, lines between steps would touch them.
const leastLined = 16
const inRows: ReadonlySet<SlideLayout> = new Set([
  'panels',
  'outcomes',
  'takeaways',
  'comparison',
  'quiz',
  'picture-half'
])
/** Layouts that set items one below the other. Drawings, pictures and layouts with a point take the room that there is. */
const airy: ReadonlySet<SlideLayout> = new Set([...inRows, 'content', 'activity', 'columns'])

/** The smallest running text of a slide in px, sources apart. */
export const smallestText = px['text-dense']
const slideHeight = px['slide-height']
// A diagram that has the slide to itself takes no more than fits under a title.
const maxDiagramHeight = 470
// Pillars stand on the line below them, and carry few words.
const mostOnBase = 320
// What is drawn keeps clear of the sources below it, beside what every slide keeps free.
const aboveFoot = 6
// So does a caption, which stands between both.
const aroundCaption = 4
// Heights are predicted, and a list that ends at its foot looks crowded.
const aboveAir = 28
// A shorter list reads better in one column, even a little smaller.
const longList = 8

// From the best to look at to the last that is allowed.
const settings: readonly Omit<SlideSetting, 'air'>[] = [
  { density: 'normal', columns: 1 },
  { density: 'normal', columns: 2 },
  { density: 'dense', columns: 1, between: true },
  { density: 'dense', columns: 1 },
  { density: 'dense', columns: 2 }
]

/** Returns the best setting in which a slide in a language fits, predicted from its text; the shortest when it fits in none. */
export function slideSetting(slide: Slide, language: string): SlideSetting {
  return fittingOf(slide, language).setting
}

/** A setting, and the height in px that a slide takes in it. */
interface Fitting {
  readonly setting: SlideSetting
  readonly height: number
}

// Checks and drawings ask for the same slide's setting several times.
const fittingOf = memoizeWeakWith((slide: Slide, language): Fitting => {
  let shortest: Fitting | undefined
  let unlined: Fitting | undefined
  for (const step of settings) {
    if (step.columns === 2 && longListOf(slide) === undefined) continue
    if (step.between && !isActedOn(slide)) continue
    if (step.density === 'normal' && hasLongSteps(slide, language)) continue
    // No text is larger than its title.
    if ((narrowSize(slide, language) ?? Number.POSITIVE_INFINITY) < textSteps(language)[`text-${step.density}`])
      continue
    const setting = { ...step, air: 0 } as const
    const height = heightOf(slide, setting, language)
    const roomy = height <= slideHeight && withAir(slide, { setting, height }, language)
    if (roomy && (roomy.setting.air >= leastLined || !hasSteps(slide, language))) return roomy
    // A slide that is full gives up some of what it keeps free above and below before its text is smaller, or too much; not before Arabic letters, which hang deep, lose 2 px.
    const full = { setting: { ...setting, snug: true }, height: height - savedBySnug(slide, step, language) }
    const keeps = step.between
      ? scriptOf(language) !== 'arabic'
      : unlined !== undefined || (step.density === 'normal' && keepsSize(slide))
    // Steps keep a line between two before they keep that.
    const lined = hasSteps(slide, language) ? withAir(slide, full, language) : full
    const best = keeps && full.height <= slideHeight && (!roomy || lined.setting.air >= leastLined) ? lined : roomy
    // The smaller step of text may have room for lines where this has none.
    const isUnlined = best && hasSteps(slide, language) && best.setting.air < leastLined
    if (isUnlined && step.between) unlined = best
    else if (best) return (isUnlined && unlined) || best
    else if (!shortest || full.height < shortest.height) shortest = full
  }
  return unlined ?? shortest ?? { setting: { density: 'dense', columns: 1, air: 0 }, height: Number.POSITIVE_INFINITY }
})

/** A short list does not hang below its title: its items stand as far apart as the slide has room for, within reason. */
function withAir(slide: Slide, fitting: Fitting, language: string): Fitting {
  if (!airy.has(contentLayout(slide))) return fitting
  const most = inRows.has(contentLayout(slide)) ? Number.POSITIVE_INFINITY : mostAir
  const saved = fitting.setting.snug ? savedBySnug(slide, fitting.setting, language) : 0
  // Steps share the height beside their facts, down to the foot. Below the options of a question stands why one of them is right.
  const below = contentLayout(slide) === 'quiz' ? px['quiz-end'] : endsInBox(slide) ? 0 : aboveAir
  const room = hasSteps(slide, language) ? slideHeight : slideHeight - below
  for (const air of airs.filter(step => step <= most)) {
    const setting = { ...fitting.setting, air }
    const height = heightOf(slide, setting, language) - saved
    if (height <= room) return { setting, height }
  }
  return fitting
}

/** Whether what stands last is a box, which may end where boxes of other slides do. */
function endsInBox(slide: Slide): boolean {
  const last = bodyOf(slide).at(-1)
  return last?.type === 'callout' || all(last ? [last] : [], 'column').some(({ kind }) => kind !== undefined)
}

/** Whether a slide is one activity or one question, on whose words the room acts, or what the lesson is for. */
function isActedOn(slide: Slide): boolean {
  const [only, ...others] = withoutExercisePicture(bodyOf(slide))
  return others.length === 0 && ['activity', 'quiz', 'outcomes'].includes(only?.type ?? '')
}

/** Whether an activity has so many steps, some in two lines, that they look calmer a little smaller, when all are of one height. */
function hasLongSteps(slide: Slide, language: string): boolean {
  const only = onlyActivity(slide, language)
  if (only === undefined || !hasManySteps(only)) return false
  const width = px['slide-width'] - 2 * px.edge - factsWidth(only, language) - px['facts-gap'] - px['step-inset']
  const size = textSteps(language)['text-normal']
  return stepsOf(only).some(step => linesOf(textOf(step), size, width, 400, language) > 1)
}

/** Whether a slide is one activity that says what to do in steps. */
function hasSteps(slide: Slide, language: string): boolean {
  const only = onlyActivity(slide, language)
  return only !== undefined && stepsOf(only).length > 0
}

/** Whether the words of a slide are read by their size first. */
function keepsSize(slide: Slide): boolean {
  return ofText.has(contentLayout(slide))
}

const ofText: ReadonlySet<SlideLayout> = new Set(['content', 'outcomes', 'comparison', 'activity'])

/**
 * How far a slide's text runs over its foot in the tightest setting, in lines of body text; 0 when it fits. Predicted from
 * letter widths, without a browser: right to about a line.
 */
export function linesTooMany(slide: Slide, language: string): number {
  if (slide.kind !== 'content') return 0
  const { setting, height } = fittingOf(slide, language)
  const line = textSteps(language)[`text-${setting.density}`] * lineHeights(language)[setting.density]
  return Math.max(0, Math.ceil((height - slideHeight) / line - 0.5))
}

/** The height in px that a slide takes in its setting, predicted from its text: its foot included, more than 720 where it is too much. */
export function predictedHeight(slide: Slide, language: string): number {
  return fittingOf(slide, language).height
}

/** The height in px that a slide takes in the tightest of its settings, predicted as `predictedHeight` is. */
export function leastHeight(slide: Slide, language: string): number {
  const possible = settings.filter(({ columns }) => columns === 1 || longListOf(slide) !== undefined)
  return Math.min(
    ...possible.map(step => heightOf(slide, { ...step, air: 0 }, language) - savedBySnug(slide, step, language))
  )
}

/** The height in px that is left for the diagram of a slide, its other blocks counted. */
export function diagramHeight(slide: Slide, language: string): number {
  const hasCaption = slide.body.some(({ type }) => type === 'paragraph') && !standsOnBase(slide.body)
  const free = aboveFoot + (hasCaption ? aroundCaption : 0)
  const least = leastDrawing(slide, language)
  const left = slideHeight - fittingOf(slide, language).height + least - free
  const usual = standsOnBase(slide.body) && !holdsLists(slide.body) ? mostOnBase : maxDiagramHeight
  return Math.round(Math.min(Math.max(left, least), usual))
}

/** The list of a slide that has one long list of single lines and no second. */
function longListOf(slide: Slide): List | undefined {
  const [list, ...others] = slide.body.filter(block => block.type === 'list')
  if (list?.type !== 'list' || others.length > 0 || list.children.length < longList) return undefined
  return list.children.every(item => item.children.length === 1) ? list : undefined
}
