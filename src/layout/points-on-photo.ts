import type { Block } from '../deck/blocks.js'
import { textOf } from '../deck/walk.js'
import { em, px, textSteps } from './box-sizes.js'
import { largerSizes } from './larger-sizes.js'
import { photo } from './photo-sizes.js'
import { linesOf } from './text-width.js'

/** Of the lead: what up to three points are. */
export const largeShare = 1.16
const [mostLarge, most] = [3, 5]
// Widths of letters are estimates.
const sure = 0.97

/** How much larger than running text a list of two to five short points that has a photo to itself is, with its size in px: the largest step in which each keeps to one line. Undefined for all else. */
export function pointsOnPhoto(
  body: readonly Block[],
  language: string
): { readonly few: 'large' | 'points'; readonly size: number } | undefined {
  const [list, ...others] = body
  if (list?.type !== 'list' || others.length > 0) return undefined
  const { children } = list
  if (children.length < 2 || children.length > most) return undefined
  if (children.some(item => item.children.length > 1 || item.data?.icon !== undefined || item.checked != null))
    return undefined
  const steps = [
    ...(children.length > mostLarge ? [] : [{ few: 'large', size: textSteps(language).lead * largeShare } as const]),
    ...largerSizes(language)
      .slice(0, 1)
      .map(size => ({ few: 'points', size }) as const)
  ]
  const inset = (size: number) => Math.max(px['few-inset'], (em['list-inset'] + em['item-inset']) * size)
  const fitIn = (width: number) =>
    steps.find(({ size }) =>
      children.every(item => linesOf(textOf(item), size, (width - inset(size)) * sure, 400, language) === 1)
    )
  return fitIn(photo.shortPanel) ?? fitIn(photo.panel)
}
