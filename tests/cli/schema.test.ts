import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { frontMatterSchema } from '../../src/deck/front-matter.js'
import { createTempProject, type TempProject } from './temp-project.js'

let work: TempProject
let isValid: (value: unknown) => boolean
beforeAll(async () => {
  work = createTempProject()
  const { stdout } = await work.run('schema')
  const schema = JSON.parse(stdout)
  expect(schema.$schema).toBe('http://json-schema.org/draft-07/schema#')
  const ajv = new Ajv({ allErrors: true, strictTypes: false, formats: { date: /^\d{4}-\d\d-\d\d$/ } })
  isValid = value => ajv.validate(schema, value)
})
afterAll(() => work.remove())

/** Front matter as other programs read it: `60` is a number there. */
function frontMatterOf(file: string): Record<string, unknown> {
  const text = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')
  return parseYaml(text.split('\n---\n')[0]?.slice(4) ?? '')
}

test.each(['decks/crsv-mission-approaches/deck.md', 'templates/starter/deck.md'])('%s is valid', file => {
  expect(isValid(frontMatterOf(file))).toBe(true)
})

test('unknown fields, missing fields and bad values are not valid', () => {
  const good = frontMatterOf('templates/starter/deck.md')
  const { title: _, ...untitled } = good
  expect(isValid(untitled)).toBe(false)
  expect(isValid({ ...good, langage: 'en' })).toBe(false)
  expect(isValid({ ...good, language: 'english language' })).toBe(false)
  expect(isValid({ ...good, profile: 'own' })).toBe(false)
  expect(isValid({ ...good, duration: 'an hour' })).toBe(false)
  expect(isValid({ ...good, duration: 60, version: 1 })).toBe(true)
  expect(isValid({ ...good, date: 'tomorrow' })).toBe(false)
  expect(isValid({ ...good, theme: 'contrast' })).toBe(true)
  expect(isValid({ ...good, theme: 'our-own' })).toBe(true)
  expect(isValid({ ...good, theme: 'not a name' })).toBe(false)
})

test('is a schema by the schema of schemas', async () => {
  const ajv = new Ajv()
  const schema = JSON.parse((await work.run('schema')).stdout)
  expect([ajv.validateSchema(schema), ajv.errors]).toEqual([true, null])
  expect(ajv.validateSchema({ ...schema, required: 'title' })).toBe(false)
})

test('says of every field what it is for', async () => {
  const { properties } = JSON.parse((await work.run('schema')).stdout)
  expect(Object.keys(properties)).toEqual(Object.keys(frontMatterSchema.shape))
  for (const [field, { description }] of Object.entries<{ description?: string }>(properties))
    expect([field, description]).toEqual([field, expect.stringMatching(/^[A-Z].*\.$/)])
})

test('the schema is written into a file in UTF-8, whatever the shell would make of it', async () => {
  const work = createTempProject()
  const printed = await work.run('schema')
  expect(await work.run('schema', '--output', 'editor/deck.schema.json')).toEqual({
    code: 0,
    stdout: 'Wrote editor/deck.schema.json.\n',
    stderr: ''
  })
  expect(work.read('editor/deck.schema.json')).toBe(printed.stdout)
  work.put('taken/inside', '')
  expect(await work.run('schema', '--output', 'taken')).toMatchObject({ code: 3, stdout: '' })
  work.remove()
})
