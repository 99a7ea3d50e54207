import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { drawBrandLine, drawLogo } from '../drawing/brand.js'
import type { RenderInput } from '../format.js'

/** Who stands behind the lesson, at the top of a front page: the logo, the organisation and its footer. */
export function drawBrandHead({ deck, templates }: RenderInput): ElementContent[] {
  const drawn = [...drawLogo(deck.brand, templates.labels), ...drawBrandLine(deck.brand)]
  return drawn.length === 0 ? [] : [h('div', { className: ['brand-head'] }, drawn)]
}
