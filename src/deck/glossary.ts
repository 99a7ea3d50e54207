import * as z from 'zod'

/** A concept in one language. */
export const termSchema = z.strictObject({
  term: z.string().min(1),
  abbreviation: z.string().optional(),
  plural: z.string().optional(),
  definition: z.string().optional(),
  source: z.string().optional(),
  year: z.string().optional(),
  /** How reliable the term is in this language. */
  status: z.enum(['read', 'recalled', 'inferred', 'unofficial']).optional(),
  /** Accepted synonyms. */
  admitted: z.array(z.string()).optional(),
  forbidden: z.array(z.string()).optional()
})

/** One concept: its slug, and its term in each language by BCP 47 tag. */
const glossaryEntry = z
  .object({ slug: z.string().regex(/^[a-z0-9-]+$/, 'a slug of small letters, digits and hyphens, like `crsv`') })
  .catchall(termSchema)

export const glossarySchema = z.array(glossaryEntry)

export type Term = z.infer<typeof termSchema>

export interface Entry {
  readonly slug: string
  readonly terms: Readonly<Record<string, Term>>
}

export type Glossary = readonly Entry[]

/** Returns a concept's term in a language, by BCP 47 tag; for `pt-BR` falls back to `pt`. */
export function termIn({ terms }: Entry, language: string): Term | undefined {
  return terms[language] ?? terms[language.split('-')[0] ?? '']
}
