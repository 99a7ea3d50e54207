import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { brandLine, type DeckBrand } from '../../deck/brand.js'
import { brandTokens } from '../../deck/colour/brand-tokens.js'
import { themeTokens, tokenSheet } from '../../deck/colour/theme-tokens.js'
import type { Deck } from '../../deck/deck.js'
import type { Labels } from '../templates.js'
import { pictureSource } from './picture-source.js'

/** The brand's logo, written into the file; nothing when the brand has none that may be shown. */
export function drawLogo(brand: DeckBrand | undefined, labels: Labels): ElementContent[] {
  const shown = pictureSource(brand?.picture)
  if (!shown) return []
  const { source, width, height } = shown
  return [h('img', { className: ['logo'], src: source, alt: brand?.organisation ?? labels.logo, width, height })]
}

/** Organisation and footer as one line; nothing when the brand has neither. */
export function drawBrandLine(brand: DeckBrand | undefined): ElementContent[] {
  const line = brandLine(brand)
  return line === undefined ? [] : [h('p', { className: ['brand-line'] }, line)]
}

/** The style sheet that puts the brand's accent in the place of the theme's; empty without one. */
export function brandStyle(themeSheet: string, { brand }: Pick<Deck, 'brand'>): string {
  if (brand?.accent === undefined) return ''
  return tokenSheet(brandTokens(themeTokens(themeSheet), brand.accent))
}
