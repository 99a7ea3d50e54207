import { readFileSync } from 'node:fs'
import {
  ParseOption,
  XmlBufferInputProvider,
  XmlDocument,
  XmlValidateError,
  XsdValidator,
  xmlRegisterInputProvider
} from 'libxml2-wasm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Unit } from '../../../src/deck/catalogue.js'
import { writeXliff12 } from '../../../src/render/catalogue/xliff12.js'
import { writeXliff21 } from '../../../src/render/catalogue/xliff21.js'
import { catalogueWith, deckNames, deckOf, ownDeck } from '../../translate/decks.js'

// OASIS's own schemas decide what XLIFF is. Where they come from says the README beside them.
const schemas = new URL('../../translate/schemas/', import.meta.url)
const schema = (name: string) => readFileSync(new URL(name, schemas))

beforeAll(() => {
  // Both schemas import what the W3C says of `xml:lang`, each from its own place.
  xmlRegisterInputProvider(
    new XmlBufferInputProvider({
      'http://www.w3.org/2001/xml.xsd': schema('xml.xsd'),
      'informativeCopiesOf3rdPartySchemas/w3c/xml.xsd': schema('xml.xsd')
    })
  )
})

/** A validator that lists what breaks a schema, with the line. */
function validator(name: string): { faults(text: string): string[]; dispose(): void } {
  const rules = XmlDocument.fromBuffer(schema(name))
  const xsd = XsdValidator.fromDoc(rules)
  return {
    faults(text) {
      const document = XmlDocument.fromString(text, { option: ParseOption.XML_PARSE_NONET })
      try {
        xsd.validate(document)
        return []
      } catch (error) {
        if (!(error instanceof XmlValidateError)) throw error
        return error.details.map(({ line, message }) => `${line}: ${message.trim()}`)
      } finally {
        document.dispose()
      }
    },
    dispose() {
      xsd.dispose()
      rules.dispose()
    }
  }
}

const states: readonly Partial<Unit>[] = [
  {},
  { state: 'stale', previous: 'What "it" said & <was>' },
  { state: 'unsure', origin: 'TM 100 %' },
  { state: 'translated', remarks: ['Is this right?', 'A second remark'] },
  { state: 'reviewed', reviewer: 'A. Reader, 2026' }
]

/** A translation with units in every state. */
const mixed = (deck: Parameters<typeof catalogueWith>[0]) =>
  catalogueWith(deck, 'ar', ({ source }, index) => {
    const state = states[index % states.length] ?? {}
    return { target: state.state === undefined ? '' : `${source} نعم`, ...state }
  })

describe.each([
  ['XLIFF 1.2', writeXliff12, 'xliff-core-1.2-transitional.xsd'],
  ['XLIFF 2.1', writeXliff21, 'xliff-core-2.0.xsd']
] as const)('%s', (_, write, name) => {
  let held: ReturnType<typeof validator>
  beforeAll(() => {
    held = validator(name)
  })
  afterAll(() => held.dispose())

  it.each(deckNames)('keeps its schema, whatever state a text is in: %s', id => {
    expect(held.faults(write(mixed(ownDeck(id))))).toEqual([])
  })

  it.each(deckNames)('keeps its schema before anything is translated: %s', id => {
    expect(held.faults(write(catalogueWith(ownDeck(id), 'zh', () => ({}))))).toEqual([])
  })

  it('keeps its schema with every kind of markup', () => {
    const deck = deckOf(
      '# A **bold** *word*',
      '## ~~Gone~~ and `code`\n\n- See [the map](https://example.org/?a=1&b=2)  \n  and ![a "well"](well.png) with {{a name}}\n- https://example.org/a\n\n| A | B |\n| --- | --- |\n| 1 <b1> | 2 |'
    )
    const catalogue = catalogueWith(deck, 'ar', ({ source }) => ({ target: source, state: 'translated' }))
    expect(held.faults(write(catalogue))).toEqual([])
  })

  it('would be found out if it did not', () => {
    const text = write(mixed(deckOf('# Water')))
    expect(held.faults(text.replace(/state="[a-z-]+"/, 'state="perhaps"')).length).toBeGreaterThan(0)
    expect(held.faults(text.replace(/<source>[^<]*<\/source>/, '')).length).toBeGreaterThan(0)
  })
})
