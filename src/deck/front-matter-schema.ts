import * as z from 'zod'
import { frontMatterSchema, themeFile, themeName } from './front-matter.js'

/**
 * The JSON Schema (draft 7) of a deck's front matter, for editors and other programs, made from the schema that decks are judged
 * by. We read every value as text; other readers of YAML make numbers of `60` and `1.0`, so where text may be digits they may be
 * numbers here.
 */
export function frontMatterJsonSchema(): z.core.JSONSchema.BaseSchema {
  const schema = z.toJSONSchema(frontMatterSchema, {
    target: 'draft-7',
    io: 'input',
    override({ jsonSchema, path }) {
      // A theme may also be one of the user's own.
      if (path.at(-1) === 'theme') {
        const { enum: ours, type: _, ...rest } = jsonSchema
        for (const key of Object.keys(jsonSchema)) Reflect.deleteProperty(jsonSchema, key)
        Object.assign(jsonSchema, rest, {
          anyOf: [{ enum: ours }, { type: 'string', pattern: `${themeName.source}|${themeFile.source}` }]
        })
        return
      }
      if (jsonSchema.type !== 'string' || jsonSchema.enum || jsonSchema.format) return
      if (jsonSchema.pattern && !new RegExp(jsonSchema.pattern).test('60')) return
      Object.assign(jsonSchema, { type: ['string', 'number'] })
    }
  })
  return { ...schema, title: 'Front matter of a Backbrief deck' }
}
