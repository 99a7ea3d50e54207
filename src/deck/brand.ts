import type { Position } from 'unist'
import * as z from 'zod'
import { readHex } from './colour/colour.js'
import type { OfficeTemplate } from './office-template.js'
import type { Picture } from './picture.js'

const text = z.string().trim().min(1)

/** An organisation's brand: in front matter, or in a `brand.yaml` for all decks. Unknown fields are errors. */
export const brandSchema = z.strictObject({
  /** A picture beside the file that names it. */
  logo: text.optional(),
  /** A presentation beside the file that names it, whose masters presentations are made on. */
  template: text.optional(),
  organisation: text.optional(),
  accent: z
    .string()
    .trim()
    .refine(colour => readHex(colour) !== undefined, 'a colour between quotes, like `"#0a5c9e"`')
    .optional(),
  footer: text.optional(),
  /** A marking such as `UNCLASSIFIED`, shown on every slide and page. */
  classification: text.optional(),
  /** Where slides show the logo: on the title slide only (the default), or on all. */
  'logo-on': z.enum(['title', 'all']).optional()
})

export type Brand = z.infer<typeof brandSchema>

export const brandFields = [
  'logo',
  'logo-on',
  'organisation',
  'accent',
  'footer',
  'classification',
  'template'
] as const
export type BrandField = (typeof brandFields)[number]

/** A deck's brand; fields of the front matter take precedence over those of `brand.yaml`. */
export interface DeckBrand extends Brand {
  /** Where each field is written. */
  readonly places: Readonly<Partial<Record<BrandField, { readonly file: string; readonly place?: Position }>>>
  /** The logo as read from disk; absent when it has not been looked up. */
  readonly picture?: Picture
  /** The template as it was read; absent when it has not been looked up. */
  readonly office?: OfficeTemplate
  /** Why it cannot be used. */
  readonly officeFault?: TemplateFault
}

/** Why a template cannot be used, and what helps. */
export interface TemplateFault {
  readonly what: string
  readonly fix: string
}

/** Returns the running head of slides and paper; undefined when the brand has neither organisation nor footer. */
export function brandLine(brand: Brand | undefined): string | undefined {
  const parts = [brand?.organisation, brand?.footer].filter(part => part !== undefined)
  return parts.length === 0 ? undefined : parts.join(' · ')
}
