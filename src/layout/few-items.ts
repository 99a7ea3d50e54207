import type { List } from 'mdast'
import type { Slide } from '../deck/deck.js'
import { total } from '../deck/total.js'
import { textOf } from '../deck/walk.js'
import { bodyOf } from '../deck/word-layouts.js'
import { isAtFoot } from './at-foot.js'
import { em, px, textSteps } from './box-sizes.js'
import { largerSizes } from './larger-sizes.js'
import { largeShare, pointsOnPhoto } from './points-on-photo.js'
import { contentLayout } from './slide-layout.js'
import { linesOf, textWidth } from './text-width.js'
import { titleSize, titleText } from './title-zone.js'
import { wordsOnPhoto } from './words-on-photo.js'

/**
 * How a short list that has a slide to itself is set: as large as its lead, or a step above that; up to five points a step larger than running text;
 * beside the clear part of a photo as well, or as its lead where only that fits there, else in its usual size.
 */
export type FewItems = 'lead' | 'large' | 'points' | 'photo' | 'photo-lead'

const mostItems = 3
const mostLarge = 4
const mostPoints = 5
const mostLines = { large: 3, lead: 4 } as const
// Widths of letters are estimates.
const sure = 0.97

/** What a theme draws at the end of a slide begins behind it, in px. */
const clearWidth = 720

/** Whether the words of such a list leave the end of their slide to what a theme draws there. */
export function isClearOfEnd(slide: Slide, language: string): boolean {
  if (slide.background && 'picture' in slide.background) return false
  const few = fewItems(slide, language)
  const [list] = bodyOf(slide)
  if (few === undefined || list?.type !== 'list') return false
  const size = sizeOf(few, language)
  const inset = insetOf(list, size)
  return list.children.every(item => textWidth(textOf(item), 700) * size + inset <= clearWidth)
}

/** How a list of up to five short items that has a slide or a photo to itself fills it, where it would look lost; undefined for all else. */
export function fewItems(slide: Slide, language: string): FewItems | undefined {
  const { background } = slide
  const isPhoto = background !== undefined && 'picture' in background
  if (isPhoto && (isAtFoot(slide, language) || wordsOnPhoto(slide, language) === undefined)) return undefined
  const [list, ...others] = bodyOf(slide)
  if (list?.type !== 'list' || others.length > 0 || contentLayout(slide) !== 'content') return undefined
  const { children } = list
  if (children.some(item => item.children.length > 1 || item.data?.icon !== undefined || item.checked != null))
    return undefined
  const texts = children.map(textOf)
  if (isPhoto) {
    const points = pointsOnPhoto([list], language)
    if (points && titleSize(slide, language) === 'large') return points.few
    if (children.length < 2 || children.length > mostItems) return undefined
    const { lead } = textSteps(language)
    const width = ((wordsOnPhoto(slide, language) ?? 0) - insetOf(list, lead)) * sure
    const lines = total(texts.map(text => linesOf(text, lead, width, 400, language)))
    return titleText(slide, language) > lead && lines <= mostLines.lead ? 'photo-lead' : 'photo'
  }
  const linesAt = (few: FewItems) => {
    const size = sizeOf(few, language)
    const room = px['slide-width'] - 2 * px.edge - (em['list-inset'] + em['item-inset']) * size
    return texts.map(text => linesOf(text, size, room, 400, language))
  }
  const isLarge = titleSize(slide, language) === 'large'
  if (children.length > mostLarge)
    return isLarge && children.length <= mostPoints && linesAt('points').every(lines => lines === 1)
      ? 'points'
      : undefined
  if (isLarge && total(linesAt('large')) <= mostLines.large) return 'large'
  return total(linesAt('lead')) <= mostLines.lead ? 'lead' : undefined
}

/** Where words begin behind the edge of such a list, in px: behind numbers, or a square. */
function insetOf({ ordered }: List, size: number): number {
  return ordered ? (em['list-inset'] + em['item-inset']) * size : px['few-inset']
}

/** The size in px of the words of such a list. */
function sizeOf(few: FewItems, language: string): number {
  const { lead } = textSteps(language)
  if (few === 'points') return largerSizes(language)[0] ?? lead
  return few === 'large' ? lead * largeShare : lead
}
