import { forScreen } from '../deck/audience.js'
import { isKind } from '../deck/block-kinds.js'
import type { Slide } from '../deck/deck.js'
import { memoizeWeakWith } from '../deck/memoize-weak.js'
import { isTitle } from '../deck/walk.js'
import { areFew, partBeside } from './beside.js'
import { stackHeight } from './block-height.js'
import { bodyRoom, bodySizes } from './body-room.js'
import { lineHeights, px, textSteps } from './box-sizes.js'

// A little less: heights are sums of fractions.
const leastSaved = 1.9

/**
 * The width in px of a slide's words beside a picture that goes to the edges: less for one line, or more where only then they stand at the
 * larger step, or two lines fewer at the smaller one. The picture has the rest.
 */
export const wordsWidth = memoizeWeakWith((slide: Slide, language: string): number => {
  const blocks = forScreen(slide.body).filter(block => !isTitle(block) && !isKind(block, 'shownOn', 'foot'))
  const words = partBeside(blocks)?.words ?? []
  const size = bodySizes(language)
  const fits = (width: number) => stackHeight(words, size, width) <= bodyRoom
  if (areFew(words)) return px['line-width']
  if (fits(px['half-width'])) return px['half-width']
  const dense = { ...size, text: textSteps(language)['text-dense'], line: lineHeights(language).dense }
  const saved = stackHeight(words, dense, px['half-width']) - stackHeight(words, dense, px['wide-words'])
  const savesLines = saved >= leastSaved * dense.text * dense.line
  return fits(px['wide-words']) || savesLines ? px['wide-words'] : px['half-width']
})
