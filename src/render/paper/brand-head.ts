import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { drawLogo } from '../drawing/brand.js'
import type { RenderInput } from '../format.js'

/** Who stands behind the lesson, in the corner of a front page: the logo. What the brand says stands in the head of every page. */
export function drawBrandHead({ deck, templates }: RenderInput): ElementContent[] {
  const drawn = drawLogo(deck.brand, templates.labels)
  return drawn.length === 0 ? [] : [h('div', { className: ['brand-head'] }, drawn)]
}
