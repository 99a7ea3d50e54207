import * as z from 'zod'
import { brandSchema } from './brand.js'

const text = z.string().trim().min(1)

/** Whole minutes, written as digits: front matter is read as text, so `12:30` and `no` stay what they are. */
const minutes = z
  .string()
  .regex(/^[1-9]\d{0,3}$/, 'a number of minutes, like `60`')
  .transform(Number)

const date = z.iso.date('a date like `2026-11-24`')

/** BCP 47, as far as a deck needs it: `en`, `fr`, `zh`, `pt-BR`, `zh-Hans`. */
const language = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language tag, like `en`, `fr`, `ar` or `pt-BR`')

/** The names of the sheets in `templates/themes/`. */
export const themes = ['field', 'contrast'] as const

export const profiles = ['stm', 'cptm', 'plain'] as const

/** What stands between the first two `---` of a deck. Unknown fields are errors. */
export const frontMatterSchema = z.strictObject({
  title: text,
  subtitle: text.optional(),
  programme: text.optional(),
  language,
  duration: minutes,
  audience: text,
  version: text,
  date,
  /** When the content has to be looked at again. */
  review: date.optional(),
  source: text,
  licence: text.optional(),
  acknowledgement: text.optional(),
  author: text.optional(),
  profile: z.enum(profiles).default('plain'),
  theme: z.enum(themes).default('field'),
  brand: brandSchema.optional(),
  sensitivity: z
    .strictObject({
      /** One neutral sentence that says what the lesson speaks about. */
      note: text,
      /** Whom to call; a blank until a mission fills it. */
      support: text,
      'opt-out': text.optional(),
      confidentiality: text.optional(),
      /** Facilitator only: self-care and the experience that the subject asks for. */
      facilitator: text.optional()
    })
    .optional()
})

export type FrontMatter = z.infer<typeof frontMatterSchema>
