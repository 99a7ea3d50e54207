import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import * as z from 'zod'
import type { AskedOfALesson } from '../../../src/cli/report/rules-page.js'

const text = z.string().min(1)

const schema = z.strictObject({
  asked: z.array(
    z.strictObject({
      code: text,
      asks: text,
      from: text,
      rules: z.array(text).min(1).optional(),
      held: z.array(text).min(1).optional(),
      note: text.optional()
    })
  ),
  beside: z.array(text)
})

/** What is asked of a lesson, as `docs/asked-of-a-lesson.yaml` lists it. */
export function readAsked(): AskedOfALesson {
  const file = new URL('../../../docs/asked-of-a-lesson.yaml', import.meta.url)
  return schema.parse(parse(readFileSync(file, 'utf8')))
}
