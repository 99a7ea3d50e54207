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

/**
 * What a brand puts at the head of every slide: the logo where it says so, organisation and footer as one line, and in the middle how the
 * material is marked. There it takes no room from the slide's text, and no source pushes it away. Nothing when the brand has none of these.
 */
export function drawRunningHead(slide: { readonly isTitle: boolean }, deck: Deck, labels: Labels): ElementContent[] {
  const { brand } = deck
  const line = brandLine(brand)
  const logo = brand?.['logo-on'] === 'all' && !slide.isTitle ? drawLogo(brand, labels) : []
  const mark = drawClassification(brand)
  if (line === undefined && logo.length === 0 && mark.length === 0) return []
  const start = [...logo, ...(line === undefined ? [] : [h('p', { className: ['brand-line'] }, line)])]
  return [h('div', { className: ['running-head'] }, [h('div', { className: ['brand-start'] }, start), ...mark])]
}

/** How the material is marked, as the brand says; nothing where it does not. */
export function drawClassification(brand: DeckBrand | undefined): ElementContent[] {
  return brand?.classification === undefined ? [] : [h('p', { className: ['classification'] }, brand.classification)]
}

/** The style sheet that puts the brand's accent in the place of the theme's; empty without one. */
export function brandStyle(themeSheet: string, { brand }: Pick<Deck, 'brand'>): string {
  if (brand?.accent === undefined) return ''
  return tokenSheet(brandTokens(themeTokens(themeSheet), brand.accent))
}
