import type { Block } from '../deck/blocks.js'
import type { Slide } from '../deck/deck.js'
import { isTitle, textOf } from '../deck/walk.js'
import { lineHeights, px, textSteps } from './box-sizes.js'
import { contentLayout, isKicker } from './slide-layout.js'
import { linesOf } from './text-width.js'

const width = px['slide-width'] - 2 * px.edge

/** Whether a slide's title is `large`, or `small` because only so it fits the zone that every slide keeps for its title. */
export function titleSize(slide: Slide, language: string): 'large' | 'small' {
  const { title: size } = textSteps(language)
  return linesOfTitles(slide, size, language) * size * lineHeights(language).title <= px['head-height']
    ? 'large'
    : 'small'
}

/** The height in px of a slide's head: its zone and the rule below, more only where a title takes three lines. A small title takes its lines. */
export function headHeight(slide: Slide, language: string): number {
  if (isKicker(contentLayout(slide)))
    return px['kicker-top'] + linesOfTitles(slide, px.kicker, language) * px.kicker * lineHeights(language).title
  const size = textSteps(language)[titleSize(slide, language) === 'large' ? 'title' : 'title-small']
  const lines = linesOfTitles(slide, size, language) * size * lineHeights(language).title
  return Math.max(px['head-height'], lines) + px['head-padding'] + px['head-line']
}

function linesOfTitles({ body }: Slide, size: number, language: string): number {
  return body.filter(isTitle).reduce((sum, title) => sum + titleLines(title, size, language), 0)
}

/** The lines of a title at a size. Titles are bold, and bold letters are wider. */
export function titleLines(title: Block, size: number, language: string, room = width): number {
  return linesOf(textOf(title), size * 1.06, room, 400, language)
}
