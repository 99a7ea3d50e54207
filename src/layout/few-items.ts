import type { Slide } from '../deck/deck.js'
import { textOf } from '../deck/walk.js'
import { bodyOf } from '../deck/word-layouts.js'
import { isAtFoot } from './at-foot.js'
import { em, px, textSteps } from './box-sizes.js'
import { contentLayout } from './slide-layout.js'
import { linesOf } from './text-width.js'
import { titleSize } from './title-zone.js'
import { total } from './total.js'
import { wordsOnPhoto } from './words-on-photo.js'

/** How much larger than its usual words a short list is set on a dark ground: as the lead of a slide, or a step above it; beside the clear part of a photo it keeps its size. */
export type FewItems = 'lead' | 'large' | 'photo'

/** Of the lead: no word is larger than its title. */
const largeShare = 1.13
const mostItems = 3
const mostLines = { large: 3, lead: 4 } as const

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
