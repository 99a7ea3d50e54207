import { forScreen } from '../deck/audience.js'
import type { Slide } from '../deck/deck.js'
import { minDiagramHeight } from './block-height.js'
import { heightOf as heightFromTop, type SlideSetting, sizesIn } from './content-height.js'
import { panelsHeight } from './panels.js'
import { bandShift } from './photo-band.js'
import { band } from './photo-sizes.js'
import { contentLayout } from './slide-layout.js'

/** The least height in px of a drawing: below a band of a photo it may be lower. */
export function leastDrawing(slide: Slide, language: string): number {
  const isDrawn = slide.body.some(({ type }) => type === 'diagram' || type === 'chart')
  return isDrawn && bandShift(slide, language) > 0 ? band.drawing : minDiagramHeight
}

/** The height in px that a slide takes in a setting, the band of a photo above it included. */
export function heightOf(slide: Slide, setting: SlideSetting, language: string): number {
  const lower = bandShift(slide, language)
  const whole = heightFromTop(slide, setting, language) + lower
  if (lower === 0) return whole
  if (contentLayout(slide) !== 'panels') return whole - minDiagramHeight + leastDrawing(slide, language)
  // What the lesson is for is smaller there.
  const size = sizesIn(setting, language)
  const blocks = forScreen(slide.body)
  return whole - panelsHeight(blocks, size) + panelsHeight(blocks, size, lower)
}
