import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { default as Ajv } from 'ajv-draft-04'
import { default as addFormats } from 'ajv-formats'
import { beforeAll, describe, expect, it } from 'vitest'
import { check } from '../../../src/check/check.js'
import { asSarif } from '../../../src/cli/report/sarif.js'
import type { Diagnostic } from '../../../src/deck/diagnostic.js'
import { parse } from '../../../src/parse/parse.js'

const schema = JSON.parse(readFileSync(join(import.meta.dirname, 'schemas/sarif-2.1.0-rtm.5.json'), 'utf8'))
const spoiled = join(import.meta.dirname, '../../parse/spoiled')

/** What is wrong with a log by the official schema, in words. */
let faults: (sarif: string) => string[]
beforeAll(() => {
  // A pattern of the schema is no regular expression under the flag `u`.
  const ajv = new Ajv.default({ allErrors: true, strict: false, unicodeRegExp: false })
  addFormats.default(ajv)
  const validate = ajv.compile(schema)
  faults = sarif => {
    validate(JSON.parse(sarif))
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
  }
})

function messagesOf(file: string, text: string): Diagnostic[] {
  const { deck, messages } = parse({ id: 'water', deck: { file, text } })
  return [...messages, ...check(deck)]
}

describe('SARIF, by its official schema', () => {
  it('is valid without messages, and without a version', () => {
    expect(faults(asSarif([]))).toEqual([])
    expect(faults(asSarif([], { version: '1.0.0' }))).toEqual([])
  })

  it.each(readdirSync(spoiled))('is valid for %s', name => {
    const messages = messagesOf(`decks/wells & springs/${name}`, readFileSync(join(spoiled, name), 'utf8'))
    expect(messages).not.toEqual([])
    expect(faults(asSarif(messages, { version: '1.0.0' }))).toEqual([])
  })

  it('is valid with fixes', () => {
    const text = readFileSync(join(import.meta.dirname, '../../build/repairs/block-marks.md'), 'utf8')
    const sarif = asSarif(messagesOf('C:\\decks\\water\\deck.md', text))
    expect(JSON.parse(sarif).runs[0].results.some(({ fixes = [] }: { fixes?: unknown[] }) => fixes.length > 0)).toBe(
      true
    )
    expect(faults(sarif)).toEqual([])
  })

  it('would be said to be wrong', () => {
    const log = JSON.parse(asSarif(messagesOf('deck.md', '# No front matter')))
    log.runs[0].results[0].level = 'fatal'
    log.runs[0].results[0].locations[0].physicalLocation.region = { startLine: 0 }
    expect(faults(JSON.stringify(log))).toEqual([
      '/runs/0/results/0/level must be equal to one of the allowed values',
      '/runs/0/results/0/locations/0/physicalLocation/region/startLine must be >= 1'
    ])
  })
})
