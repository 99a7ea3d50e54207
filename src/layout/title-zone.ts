import type { Block } from '../deck/blocks.js'
import type { Slide } from '../deck/deck.js'
import { headAndDetail } from '../deck/diagrams/head-and-detail.js'
import { scriptOf } from '../deck/language.js'
import { memoizeWeakWith } from '../deck/memoize-weak.js'
import { isTitle, textOf } from '../deck/walk.js'
import { bodyOf } from '../deck/word-layouts.js'
import { areFew, partBeside } from './beside.js'
import { lineHeights, px, textSteps } from './box-sizes.js'
import { besidePanel } from './facts-panel.js'
import { photo } from './photo-sizes.js'
import { contentLayout, isKicker, isRuled } from './slide-layout.js'
import { linesOf } from './text-width.js'
import { wordsWidth } from './words-beside.js'
import { wordsOnPhoto } from './words-on-photo.js'

const width = px['slide-width'] - 2 * px.edge

/** The width in px that a slide has for its title: beside a picture that goes to the edges, beside the panel of an activity and on a photo, the width of the words. */
export function titleRoom(slide: Slide, language: string): number {
  if (isHalf(slide)) return wordsWidth(slide, language)
  return besidePanel(slide, language) ?? wordsOnPhoto(slide, language) ?? width
}

function isHalf(slide: Slide): boolean {
  return contentLayout(slide) === 'picture-half'
}

/** Whether a title has less than the width of the slide beside a picture or a panel. */
function isNarrow(slide: Slide, language: string): boolean {
  return isHalf(slide) || besidePanel(slide, language) !== undefined
}

/** Whether a slide says one line beside a picture, such as on a break. Its title is then as large as that of the lesson. */
export function isLineBesidePicture(slide: Slide): boolean {
  return isHalf(slide) && areFew(partBeside(bodyOf(slide))?.words ?? [])
}

/** Whether a slide's title is `large`, or `small` because only so it fits the zone that every slide keeps for its title. */
export function titleSize(slide: Slide, language: string): 'large' | 'small' {
  return titleText(slide, language) > textSteps(language)['title-small'] ? 'large' : 'small'
}

/**
 * Whether what stands before a title's colon is a small line above the rest: `Activity: the road to the market`. Such words are those that
 * several slides share, and what is new is then as large as other titles. Both parts take one line, or the title stays whole.
 */
export const hasLead = memoizeWeakWith((slide: Slide, language): boolean => {
  const parts = isLineBesidePicture(slide) ? undefined : partsOf(slide)
  const layout = contentLayout(slide)
  if (!parts || !(isRuled(layout) || layout === 'picture-full')) return false
  const least = stepsOf(slide, language).at(-1) ?? 0
  return (
    lineCount(slide, parts.head, textSteps(language).kicker, language) === 1 &&
    linesOfRest(slide, least, language) === 1
  )
})

/** Whether the large title of a slide that says one line beside a picture is broken behind its colon: `Break: ten minutes`. */
export function breaksAtColon(slide: Slide, language: string): boolean {
  const parts = isLineBesidePicture(slide) ? partsOf(slide) : undefined
  const isLine = (text: string) => lineCount(slide, text, px.display, language) === 1
  return parts !== undefined && isLine(parts.head) && isLine(parts.rest)
}

/** A slide's only title up to its colon, and what stands behind it; undefined where there is no such title. */
function partsOf(slide: Slide): { readonly head: string; readonly rest: string } | undefined {
  const [title, ...others] = slide.body.filter(isTitle)
  if (!title || others.length > 0) return undefined
  const { head, colon, detail } = headAndDetail(textOf(title))
  const rest = detail.trim()
  return rest === '' ? undefined : { head: head + colon, rest }
}

function lineCount(slide: Slide, text: string, size: number, language: string): number {
  return linesOf(text, size * 1.06, titleRoom(slide, language), 400, language)
}

/** The room in em that a line of a slide's title has; 0 where titles are set otherwise than above a rule, and where they are parted already. */
export function titleLine(slide: Slide, language: string): number {
  return isRuled(contentLayout(slide)) && !hasLead(slide, language)
    ? titleRoom(slide, language) / titleText(slide, language)
    : 0
}

/** The height in px of a slide's head: its zone and the rule below, more only where a title takes three lines. A small title takes its lines. */
export function headHeight(slide: Slide, language: string): number {
  if (isKicker(contentLayout(slide))) {
    const { kicker } = textSteps(language)
    return px['kicker-top'] + linesOfTitles(slide, kicker, language) * kicker * lineHeights(language).title
  }
  const lines = heightOfTitles(slide, titleText(slide, language), language)
  return Math.max(px['head-height'], lines) + px['head-padding'] + px['head-line']
}

/** Steps for a title that takes more lines than its half of the slide has at the others. */
const narrow = [44, 40, 36] as const

/** The sizes in px that a slide's title may have, from the largest. Where titles are larger than those of most scripts, as in Arabic, that size is a step as well. */
function stepsOf(slide: Slide, language: string): readonly number[] {
  const { title, 'title-small': small } = textSteps(language)
  const between = scriptOf(language) === 'arabic' ? [53, px.title] : [px.title].filter(size => title > size)
  return [title, ...between, small, ...(isNarrow(slide, language) ? narrow : [])]
}

/** The size in px that keeps a long title in its zone; undefined where it stands at one of the usual two steps. */
export function narrowSize(slide: Slide, language: string): number | undefined {
  const { title, 'title-small': small } = textSteps(language)
  const size = titleText(slide, language)
  return size === title || size === small ? undefined : size
}

/** The size in px of a slide's title in the zone that every slide keeps for it. */
export function titleText(slide: Slide, language: string): number {
  const steps = stepsOf(slide, language)
  return (
    lineSize(slide, language) ??
    photoSize(slide, language) ??
    steps.find(size => fits(slide, size, language)) ??
    steps.at(-1) ??
    px.title
  )
}

/**
 * The largest step at which a title beside a picture keeps to one line, no smaller than running text: in two it would stand higher than the titles of its
 * neighbours. Undefined where none does, and where what stands before its colon is a line of its own.
 */
export function lineSize(slide: Slide, language: string): number | undefined {
  if (!isHalf(slide) || isLineBesidePicture(slide) || hasLead(slide, language)) return undefined
  const least = textSteps(language)['text-normal']
  return stepsOf(slide, language).find(size => size >= least && linesOfTitles(slide, size, language) === 1)
}

/** The size of a title on a photo that has less than the width for one line: two lines of it stand as far from the edge of the slide as one elsewhere. Undefined below a line of its own. */
function photoSize(slide: Slide, language: string): number | undefined {
  if (wordsOnPhoto(slide, language) === undefined || scriptOf(language) !== 'alphabetic') return undefined
  // The title of the lesson and a headline have no zone: they are as large as their words allow.
  if (['title', 'headline'].includes(contentLayout(slide)) || hasLead(slide, language)) return undefined
  const { title, 'title-small': small } = textSteps(language)
  const isLine = (size: number) => linesOfTitles(slide, size, language) <= 1
  return [title, small, photo.title].find(isLine) ?? [photo.title].find(size => fits(slide, size, language))
}

// Below a line of its own a title takes no second line: it is smaller before.
function fits(slide: Slide, size: number, language: string): boolean {
  if (hasLead(slide, language)) return linesOfRest(slide, size, language) === 1
  return heightOfTitles(slide, size, language) <= px['head-height']
}

function heightOfTitles(slide: Slide, size: number, language: string): number {
  const lead = hasLead(slide, language) ? textSteps(language).kicker : 0
  const lines = lead > 0 ? linesOfRest(slide, size, language) : linesOfTitles(slide, size, language)
  return (lead + lines * size) * lineHeights(language).head
}

function linesOfRest(slide: Slide, size: number, language: string): number {
  return lineCount(slide, withCapital(partsOf(slide)?.rest ?? '', language), size, language)
}

/** What stands below a small line begins with a capital letter, as other titles do: `¿quién hace qué?` too. `language` is a BCP 47 tag. */
export function withCapital(text: string, language: string): string {
  return text.replace(/^[\p{P}\s]*\p{L}/u, start => start.toLocaleUpperCase(language))
}

function linesOfTitles(slide: Slide, size: number, language: string): number {
  const room = titleRoom(slide, language)
  return slide.body.filter(isTitle).reduce((sum, title) => sum + titleLines(title, size, language, room), 0)
}

/** The lines of a title at a size. Titles are bold, and bold letters are wider. */
export function titleLines(title: Block, size: number, language: string, room = width): number {
  return linesOf(textOf(title), size * 1.06, room, 400, language)
}
