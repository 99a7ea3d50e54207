import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { brandLine, type DeckBrand } from '../../deck/brand.js'
import { brandTokens } from '../../deck/colour/brand-tokens.js'
import { themeTokens, tokenSheet } from '../../deck/colour/theme-tokens.js'
import type { Deck } from '../../deck/deck.js'
import type { Labels } from '../templates.js'
import { pictureSource, wholePictureSource } from './picture-source.js'

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
export function drawRunningHead(
  { isTitle }: { readonly isTitle: boolean },
  { brand }: Pick<Deck, 'brand'>
): ElementContent[] {
  const line = brandLine(brand)
  const logo = !isTitle && repeatedLogo(brand) ? [h('span', { className: ['logo-mark'] })] : []
  const mark = drawClassification(brand)
  if (line === undefined && logo.length === 0 && mark.length === 0) return []
  const start = [...logo, ...(line === undefined ? [] : [h('p', { className: ['brand-line'] }, line)])]
  return [h('div', { className: ['running-head'] }, [h('div', { className: ['brand-start'] }, start), ...mark])]
}

/** The logo that stands on every slide: in the style sheet, once, since forty copies would make a file of megabytes. */
function repeatedLogo(brand: DeckBrand | undefined) {
  return brand?.['logo-on'] === 'all' ? wholePictureSource(brand.picture) : undefined
}

/** How the material is marked, as the brand says; nothing where it does not. */
export function drawClassification(brand: DeckBrand | undefined): ElementContent[] {
  return brand?.classification === undefined ? [] : [h('p', { className: ['classification'] }, brand.classification)]
}

/** The style sheet that puts the brand's accent in the place of the theme's and holds a logo that is repeated; empty without either. */
export function brandStyle(themeSheet: string, { brand }: Pick<Deck, 'brand'>): string {
  return [accentStyle(themeSheet, brand), logoStyle(brand)].filter(sheet => sheet !== '').join('\n')
}

function logoStyle(brand: DeckBrand | undefined): string {
  const logo = repeatedLogo(brand)
  return logo
    ? `.logo-mark { aspect-ratio: ${logo.width} / ${logo.height}; background-image: url("${logo.source}"); }`
    : ''
}

function accentStyle(themeSheet: string, brand: DeckBrand | undefined): string {
  if (brand?.accent === undefined) return ''
  return tokenSheet(brandTokens(themeTokens(themeSheet), brand.accent))
}
