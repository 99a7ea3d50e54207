import type { Slide } from '../deck/deck.js'
import { total } from '../deck/total.js'
import { textOf } from '../deck/walk.js'
import { bodyOf } from '../deck/word-layouts.js'
import { isAtFoot } from './at-foot.js'
import { em, px, textSteps } from './box-sizes.js'
import { contentLayout } from './slide-layout.js'
import { linesOf, textWidth } from './text-width.js'
import { titleSize } from './title-zone.js'
import { wordsOnPhoto } from './words-on-photo.js'

/** How much larger than its usual words a short list is set on a dark ground: as the lead of a slide, or a step above it; beside the clear part of a photo it keeps its size. */
export type FewItems = 'lead' | 'large' | 'photo'

/** Of the lead: no word is larger than its title. */
const largeShare = 1.16
const mostItems = 3
const mostLines = { large: 3, lead: 4 } as const

/** What a theme draws at the end of a slide begins behind it, in px. */
const clearWidth = 720

/** Whether the words of such a list leave the end of their slide to what a theme draws there. */
export function isClearOfEnd(slide: Slide, language: string): boolean {
  const few = fewItems(slide, language)
  const [list] = bodyOf(slide)
  if (few === undefined || few === 'photo' || list?.type !== 'list') return false
  const size = textSteps(language).lead * (few === 'large' ? largeShare : 1)
  const inset = list.ordered ? (em['list-inset'] + em['item-inset']) * size : 0
  return list.children.every(item => textWidth(textOf(item), 700) * size + inset <= clearWidth)
}

/** The size of a list of up to three short items that has a dark ground or a photo to itself, where it would look lost; undefined for all else. */
export function fewItems(slide: Slide, language: string): FewItems | undefined {
  const { background } = slide
  if (!background) return undefined
  const isPhoto = 'picture' in background
  if (
    isPhoto
      ? isAtFoot(slide, language) || wordsOnPhoto(slide, language) === undefined
      : !['dark', 'accent'].includes(background.colour)
  )
    return undefined
  const [list, ...others] = bodyOf(slide)
  if (list?.type !== 'list' || others.length > 0 || contentLayout(slide) !== 'content') return undefined
  const { children } = list
  if (children.length > mostItems || children.some(item => item.children.length > 1)) return undefined
  if (isPhoto) return children.length > 1 ? 'photo' : undefined
  const { lead } = textSteps(language)
  const fits = (size: number, most: number) => {
    const room = px['slide-width'] - 2 * px.edge - (em['list-inset'] + em['item-inset']) * size
    return total(children.map(item => linesOf(textOf(item), size, room, 400, language))) <= most
  }
  if (titleSize(slide, language) === 'large' && fits(lead * largeShare, mostLines.large)) return 'large'
  return fits(lead, mostLines.lead) ? 'lead' : undefined
}
