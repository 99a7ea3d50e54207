import pairs from '../../templates/themes/pairs.json' with { type: 'json' }
import type { BrandField, DeckBrand } from '../deck/brand.js'
import { brandTokens } from '../deck/colour/brand-tokens.js'
import { type FaintPair, faintPairs, readableAccent } from '../deck/colour/contrast.js'
import { changedTokens, themeTokens } from '../deck/colour/theme-tokens.js'
import type { Deck } from '../deck/deck.js'
import { createDiagnostic, type Diagnostic, type Finding, type RuleMeta } from '../deck/diagnostic.js'
import { quote } from '../deck/phrasing.js'
import { pictureFaults } from './rules/picture-can-be-shown.js'

export const brandHasContrast: RuleMeta = {
  id: 'brand-has-contrast',
  severity: 'error',
  wants: 'The colours of theme and brand have enough contrast: 4.5 to 1 for text, 3 to 1 for shapes.',
  why: 'Projectors wash colours out, and one in twelve men is colour-blind: what is faint on your screen cannot be seen in the room.',
  source: 'WCAG 2.2, 1.4.3 and 1.4.11'
}

export const brandLogoCanBeShown: RuleMeta = {
  id: 'brand-logo-can-be-shown',
  severity: 'error',
  wants: 'The logo is a file next to the deck or to `brand.yaml`, in a format that any browser can show.',
  why: 'A logo that cannot be put into the files leaves a hole in the first thing that people see.'
}

/** What is wrong with a deck's brand. `sheet` is the text of its theme. */
export function brandMessages(deck: Deck, brand: DeckBrand, sheet: string): Diagnostic[] {
  const at = (field: BrandField) => ({ file: deck.file, ...brand.places[field] })
  return [
    ...logoFaults(brand).map(finding => createDiagnostic(brandLogoCanBeShown, { ...at('logo'), ...finding })),
    ...accentFaults(brand, sheet).map(finding => createDiagnostic(brandHasContrast, { ...at('accent'), ...finding }))
  ]
}

function logoFaults({ logo, picture, places }: DeckBrand): Finding[] {
  if (logo === undefined || !picture || picture.state === 'found') return []
  const beside = places.logo === undefined ? 'the deck' : `\`${places.logo.file}\``
  const fix = `Put the file next to ${beside}, or into a folder there, and name it from there: \`logo: images/logo.png\`.`
  if (picture.state === 'outside')
    return [{ what: `Unexpected address ${quote(logo)}, expected a picture next to ${beside} or below it`, fix }]
  const fault = pictureFaults[picture.state]
  return [{ what: fault.what(quote(logo)), fix: picture.state === 'missing' ? fix : fault.fix }]
}

function accentFaults({ accent }: DeckBrand, sheet: string): Finding[] {
  if (accent === undefined) return []
  const theme = themeTokens(sheet)
  const faint = faintPairs(changedTokens(theme, brandTokens(theme, accent)), pairs)
  const [worst] = faint.toSorted((a, b) => a.contrast / a.least - b.contrast / b.least)
  if (!worst) return []
  const better = readableAccent(theme, accent, pairs)
  return [
    {
      what: `Unexpected accent \`${accent}\`: ${describeFaint(worst)}, expected at least \`${worst.least}\` to 1`,
      fix: better
        ? `Write \`accent: "${better}"\`, the nearest colour of the same hue that can be read everywhere.`
        : 'Take another colour, or leave `accent` out.'
    }
  ]
}

/** What is wrong with two colours. Contrast is cut, not rounded: 4.49 must not read 4.5. */
export function describeFaint({ seen, contrast, on }: FaintPair): string {
  return `${seen} would have a contrast of \`${(Math.floor(contrast * 10) / 10).toFixed(1)}\` to 1 on \`${on}\``
}
