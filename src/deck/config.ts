import * as z from 'zod'
import { allowNumber, frontMatterSchema } from './front-matter.js'

/** The files in which a working folder may say how all of its decks are built. A folder has one of them. */
export const configNames = [
  'backbrief.config.yaml',
  'backbrief.config.json',
  'backbrief.config.mjs',
  'backbrief.config.js'
] as const

const folderWords = 'a folder inside this one, like `lessons`'

/** A folder below the working folder. The file may come from anybody: nothing outside is read or written for it. */
const folder = z
  .string()
  .trim()
  .regex(/^(?![/~.])(?!(?:.*\/)?\.\.?(?:\/|$))[^\\:*?"<>|]{1,200}$/, folderWords)

/** What a configuration may say as plain data. Unknown fields are errors. */
export const configSchema = z.strictObject({
  decks: folder.describe('The folder that decks are looked for in; `decks` where it is left out.').optional(),
  out: folder.describe('The folder that builds are written into; `dist/decks` where it is left out.').optional(),
  themes: folder.describe('The folder of your own themes, `<name>.css`; `themes` where it is left out.').optional(),
  labels: folder
    .describe(
      'The folder of words of the interface, `<tag>.po` or `<tag>.json`; `labels` next to the decks if it is left out.'
    )
    .optional(),
  words: folder.describe('The folder of word lists for rules, `<tag>.yaml`; `words` where it is left out.').optional(),
  checks: frontMatterSchema.shape.checks.describe(
    'Rules that are off, or have another severity or another limit, in all decks. A deck may say otherwise.'
  )
})

/** A configuration as plain data. */
export type ConfigData = z.infer<typeof configSchema>

export const configFields = ['decks', 'out', 'themes', 'labels', 'words', 'checks'] as const

/** The JSON Schema (draft 7) of a configuration in YAML or JSON, in which texts may be numbers as in front matter. */
export function configJsonSchema(): z.core.JSONSchema.BaseSchema {
  const schema = z.toJSONSchema(configSchema, {
    target: 'draft-7',
    io: 'input',
    override: ({ jsonSchema }) => allowNumber(jsonSchema)
  })
  return { ...schema, title: 'Configuration of a folder of Backbrief decks' }
}
