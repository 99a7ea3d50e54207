import type { ForeignBrand } from '../foreign.js'

/** A `brand.yaml` that proposes what was found, for the folder of all decks. */
export function proposedBrand({ accent, logo, footer }: ForeignBrand): string {
  return [
    '# Proposed from the look of the old presentation. Nothing of it is used until you rename this file to brand.yaml.',
    '# In the folder above, next to the folders of the decks, it is for all decks: move the logo there, too.',
    ...(logo === undefined ? [] : [`logo: ${JSON.stringify(logo)}`]),
    ...(accent === undefined ? [] : [`accent: ${JSON.stringify(accent)}`]),
    ...(footer === undefined ? [] : [`footer: ${JSON.stringify(footer)}`]),
    '# organisation: "…"',
    ''
  ].join('\n')
}
