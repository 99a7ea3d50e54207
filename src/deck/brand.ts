import type { Position } from 'unist'
import * as z from 'zod'
import { readHex } from './colour/colour.js'
import type { Picture } from './picture.js'

const text = z.string().trim().min(1)

/** What an organisation puts on its decks: in front matter, or in a `brand.yaml` for all decks. Unknown fields are errors. */
export const brandSchema = z.strictObject({
  /** A picture beside the file that names it. */
  logo: text.optional(),
  organisation: text.optional(),
  accent: z
    .string()
    .trim()
    .refine(colour => readHex(colour) !== undefined, 'a colour between quotes, like `"#0a5c9e"`')
    .optional(),
  footer: text.optional(),
  /** How the material is marked, as `UNCLASSIFIED`: on every slide and page, whatever else stands there. */
  classification: text.optional(),
  /** Where slides show the logo: on the title slide alone, where nothing is said, or on all. */
  'logo-on': z.enum(['title', 'all']).optional()
})

export type Brand = z.infer<typeof brandSchema>

export const brandFields = ['logo', 'logo-on', 'organisation', 'accent', 'footer', 'classification'] as const
export type BrandField = (typeof brandFields)[number]

/** A deck's brand, the front matter's fields before those of `brand.yaml`. */
export interface DeckBrand extends Brand {
  /** Where each field is written. */
  readonly places: Readonly<Partial<Record<BrandField, { readonly file: string; readonly place?: Position }>>>
  /** The logo as it was found on disk; absent when nobody has looked for it. */
  readonly picture?: Picture
}

/** The line that stands at the head of slides and on paper; undefined when a brand says nothing. */
export function brandLine(brand: Brand | undefined): string | undefined {
  const parts = [brand?.organisation, brand?.footer].filter(part => part !== undefined)
  return parts.length === 0 ? undefined : parts.join(' · ')
}
