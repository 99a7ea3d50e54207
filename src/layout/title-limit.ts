import { forScreen } from '../deck/audience.js'
import type { Slide } from '../deck/deck.js'
import { textOf } from '../deck/walk.js'
import { px } from './box-sizes.js'
import { illustrationOf } from './illustration.js'
import { panelWidth } from './panels.js'
import { contentLayout, type SlideLayout } from './slide-layout.js'
import { longestPiece } from './text-width.js'
import { hasLead, isLineBesidePicture, narrowSize, titleLines, titleRoom } from './title-zone.js'

/** The sizes of titles in px that layouts ask for, and those that only long words make necessary. */
const steps = [px.display, 72, 64, 58, px.title, px['title-small'], 44, 40, 36, 32] as const
const leastOfBand = px.title
// Beside a picture or a list there is room for these before what else stands there has to give way.
const mostLinesBeside = { picture: 2, list: 4, line: 3 }

/**
 * The largest size in px at which every word of a slide's titles fits its line, so that none is cut; undefined where any size does.
 * The smallest where none does. `beside` is the width in px of a title beside something else.
 */
export function titleLimit(
  slide: Slide,
  language: string,
  {
    layout = contentLayout(slide),
    beside
  }: { readonly layout?: SlideLayout; readonly beside?: number | undefined } = {}
): number | undefined {
  const { body, kind } = slide
  const titles = body.filter(block => block.type === 'heading' && block.depth <= 2)
  const longest = Math.max(0, ...titles.map(title => longestPiece(textOf(title), 700, language).width))
  const room = beside ?? (illustrationOf(slide, layout) ? px['front-width'] : undefined)
  if (room !== undefined) {
    const fitting = steps.filter(size => longest * size <= room)
    const lines = (size: number) => titles.reduce((sum, title) => sum + titleLines(title, size, language, room), 0)
    const most = mostLinesBeside[beside === undefined ? 'picture' : 'list']
    const usual = fitting.find(size => lines(size) <= most)
    // A long name of a part takes a line more before it is smaller than the titles of slides.
    const longer =
      layout === 'section' && (usual ?? 0) < px.title ? fitting.find(size => lines(size) <= most + 1) : undefined
    return belowLargest(longer ?? usual ?? fitting.find(size => size <= px.title))
  }
  const width = kind === 'content' && titles.length > 1 ? panelWidth(forScreen(body)) : titleRoom(slide, language)
  const most = (layout === 'title' ? undefined : narrowSize(slide, language)) ?? steps[0]
  const lines = (size: number) => titles.reduce((sum, title) => sum + titleLines(title, size, language, width), 0)
  // A band below a picture takes no second line while its title may be smaller.
  const isTooHigh = (size: number) =>
    layout === 'picture-full' && !hasLead(slide, language)
      ? size > leastOfBand && lines(size) > 1
      : isLineBesidePicture(slide) && lines(size) > mostLinesBeside.line
  return belowLargest([most, ...steps].find(size => size <= most && longest * size <= width && !isTooHigh(size)))
}

function belowLargest(size: number = 32): number | undefined {
  return size === steps[0] ? undefined : size
}
