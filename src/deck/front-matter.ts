import * as z from 'zod'
import { themeNames } from '../../scripts/template-data.mjs'
import { brandSchema } from './brand.js'
import { severities } from './diagnostic.js'
import { headCountSpelling, headCountWords, readHeadCount } from './head-count.js'
import { isLanguageTag, languageTagSpelling, mayBeSpoken } from './language.js'

const text = z.string().trim().min(1)

/** Whole minutes, written as digits: front matter is read as text, so `12:30` and `no` stay what they are. */
const minutes = z
  .string()
  .regex(/^[1-9]\d{0,3}$/, 'a number of minutes, like `60`')
  .transform(Number)

const headCount = z
  .string()
  .regex(headCountSpelling, headCountWords)
  .transform(readHeadCount)
  .refine(({ min, max }) => max >= min, 'the smaller number of people first, like `16-24`')

const date = z.iso.date('a date like `2026-11-24`')

const languageWords = 'a language tag, like `en`, `fr`, `ar` or `pt-BR`'

// The JSON Schema has the spelling; whether the system knows the tag is checked here.
const language = z
  .string()
  .regex(languageTagSpelling, { error: languageWords, abort: true })
  .refine(tag => isLanguageTag(tag) && mayBeSpoken(tag), languageWords)

const checkWords = '`off`, `error`, `warning`, `info`, or a limit like `{bullets: 8}`'

/** The names of the sheets in `templates/themes/`. */
export const themes = themeNames

export const profiles = ['stm', 'cptm', 'plain'] as const

/** How a theme of the user's own is named: by its file beside the deck. */
export const themeFile = /^\.\/(?!(?:.*\/)?\.\.\/)[^\\]{1,200}\.css$/

/** How the sheets in a folder of themes are named. */
const themeName = /^[a-z][a-z\d-]{0,39}$/

/** The front matter, between the first two `---` of a deck. Unknown fields are errors. */
export const frontMatterSchema = z.strictObject({
  title: text.describe('What the lesson is called.'),
  subtitle: text.describe('A second line below the title.').optional(),
  programme: text.describe('The course or set of materials that the lesson belongs to.').optional(),
  language: language.describe('Language of the text, as a tag: `en`, `fr`, `pt-BR`.'),
  duration: minutes.describe('How long the lesson takes, in minutes.'),
  audience: text.describe('Who the lesson is for.'),
  participants: headCount
    .describe('How many people take part: `24`, `16-24`. It sets the number of copies.')
    .optional(),
  test: z
    .strictObject({
      versions: z
        .string()
        .regex(/^[1-6]$/, 'a number of versions from `1` to `6`')
        .transform(Number)
        .describe('How many versions of the test to make, so that neighbours get different ones: `1` to `6`.')
        .optional(),
      pass: z
        .string()
        .regex(/^(?:[1-9]\d?|100)$/, 'a percentage, like `70`')
        .transform(Number)
        .describe('The percentage of correct answers that somebody needs to pass: `70`.')
        .optional()
    })
    .describe('How the test of the lesson is made.')
    .optional(),
  version: text.describe('Printed on every page: `1.0.0`.'),
  date: date.describe('When this version was finished: `2026-11-24`.'),
  review: date.describe('When the content is due for review.').optional(),
  source: text.describe('Where the content comes from.'),
  licence: text.describe('What others may do with the lesson.').optional(),
  acknowledgement: text.describe('Words that the source asks for.').optional(),
  author: text.describe('Who wrote this edition.').optional(),
  profile: z.enum(profiles).describe('Which set of rules applies.').default('plain'),
  theme: z.enum(themes).describe('How it looks.').default('field'),
  punctuation: z
    .enum(['smart', 'off'])
    .describe(
      'How pages set quotation marks, dots and dashes: as the language does, or, with `off`, as they are typed.'
    )
    .optional(),
  checks: z
    .record(
      z.string(),
      z.union(
        [z.enum(['off', ...severities]), z.record(z.string(), z.union([z.string(), z.array(z.string())]))],
        checkWords
      )
    )
    .describe('Rules that are off, or that have a different severity or limit in this deck.')
    .optional(),
  blanks: z
    .record(z.string(), z.string().trim())
    .describe(
      'What the blanks in the text are filled with in every language, by name; leave one empty if it is still open.'
    )
    .optional(),
  brand: brandSchema.describe('What an organisation puts on its decks.').optional(),
  sensitivity: z
    .strictObject({
      note: text.describe('One neutral sentence that says what the lesson is about.'),
      support: text.describe('Whom to call; a blank until a mission fills it.'),
      'opt-out': text.describe('That people may leave the room, and how.').optional(),
      confidentiality: text.describe('What must not leave the room.').optional(),
      facilitator: text
        .describe('For the facilitator only: self-care, and the experience that the subject asks for.')
        .optional()
    })
    .describe('For lessons that speak about violence.')
    .optional()
})

export interface FrontMatter extends Omit<z.infer<typeof frontMatterSchema>, 'theme'> {
  /** One of `themes`, the name of a sheet in the user's folder of themes, or the address of one. */
  readonly theme: string
}

/**
 * Returns the JSON Schema (draft 7) of a deck's front matter, for editors and other programs, made from the schema that decks are validated
 * with. We read every value as text; other YAML readers parse `60` and `1.0` as numbers, so where a text may be digits, numbers are allowed
 * here.
 */
export function frontMatterJsonSchema(): z.core.JSONSchema.BaseSchema {
  const schema = z.toJSONSchema(frontMatterSchema, {
    target: 'draft-7',
    io: 'input',
    override({ jsonSchema, path }) {
      // A theme may also be one of the user's own.
      if (path.at(-1) === 'theme') {
        const { enum: _, type: __, ...rest } = jsonSchema
        for (const key of Object.keys(jsonSchema)) Reflect.deleteProperty(jsonSchema, key)
        Object.assign(jsonSchema, rest, {
          anyOf: [{ enum: [...themes] }, { type: 'string', pattern: `${themeName.source}|${themeFile.source}` }]
        })
        return
      }
      allowNumber(jsonSchema)
    }
  })
  return { ...schema, title: 'Front matter of a Backbrief deck' }
}

/** Allows a number where a text may be digits. */
export function allowNumber(schema: z.core.JSONSchema.BaseSchema): void {
  if (schema.type !== 'string' || schema.enum || schema.format) return
  if (schema.pattern && !new RegExp(schema.pattern).test('60')) return
  Object.assign(schema, { type: ['string', 'number'] })
}
