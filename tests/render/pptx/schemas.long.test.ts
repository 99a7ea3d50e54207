/** @module-tag long */

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  ParseOption,
  XmlBufferInputProvider,
  XmlDocument,
  XmlValidateError,
  XsdValidator,
  xmlRegisterInputProvider
} from 'libxml2-wasm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pptx } from '../../../src/render/pptx/pptx.js'
import { inputFor } from '../paper/lesson.js'
import { packageIn } from './open-package.js'
import { richLesson } from './rich.js'

// The schemas of ISO/IEC 29500 have a licence of their own and are no part of the project. Where a folder of shared files lies beside it, they are
// there. They are those of the strict form: presentations are written in the transitional one, which all programs read, with the same
// elements under other names of namespaces, and percents in thousandths.
const folder = join(import.meta.dirname, '../../../../shared/corpora/ooxml-xsd')
const isThere = existsSync(folder)
const presentation = 'pml.xsd'
const drawing = 'dml-main.xsd'
const chart = 'dml-chart.xsd'
// What is no part of ISO/IEC 29500 stands in extensions, whose schemas are the makers'.
const checked =
  /^ppt\/(?:presentation|presProps|tableStyles|(?:slides|slideLayouts|slideMasters|notesSlides|notesMasters|theme|charts)\/\w+)\.xml$/

describe.runIf(isThere)('the schemas of ISO/IEC 29500', () => {
  const open: { dispose(): void }[] = []
  const validators = new Map<string, XsdValidator>()

  beforeAll(() => {
    const schemas = readdirSync(folder).filter(name => name.endsWith('.xsd'))
    xmlRegisterInputProvider(
      new XmlBufferInputProvider(Object.fromEntries(schemas.map(name => [name, readFileSync(join(folder, name))])))
    )
    for (const name of [presentation, drawing, chart]) {
      const rules = XmlDocument.fromBuffer(readFileSync(join(folder, name)))
      const validator = XsdValidator.fromDoc(rules)
      validators.set(name, validator)
      open.push(validator, rules)
    }
  })
  afterAll(() => {
    for (const one of open) one.dispose()
  })

  it.each(['en', 'ar', 'zh'])('find no fault in any part of either file in %s', async language => {
    const input = await inputFor({ ...richLesson(), language })
    // Slides of the other shape have their measures changed.
    const slideShape = language === 'zh' ? '4:3' : '16:9'
    const files = await pptx.render({ ...input, options: { ...input.options, slideShape } })
    let parts = 0
    for (const name of ['slides.pptx', 'deck.pptx'])
      for (const [path, text] of packageIn(files, name).texts) {
        if (!checked.test(path)) continue
        parts += 1
        const isDrawing = /\/theme\/|tableStyles/.test(path)
        const rules = path.includes('/charts/') ? chart : isDrawing ? drawing : presentation
        expect(faultsOf(asStrict(text), validators.get(rules)), path).toEqual([])
      }
    expect(parts).toBeGreaterThan(60)
    console.log(`${language}: ${parts} parts valid by the schemas of ISO/IEC 29500`)
  })
})

it.runIf(!isThere)('leaves the schemas out where there is no folder ../shared/corpora/ooxml-xsd', () => {
  console.log('The schemas of ISO/IEC 29500 are not on this computer: presentations were not held against them.')
})

const chartPercents = /(<c:(?:gapWidth|overlap|lblOffset) val=")(\d+)"/g
const percents = /((?:<a:(?:spcPct|alpha) val|\bfontScale|\blnSpcReduction)=")(\d+)"/g

/** A part as the strict form has it. */
function asStrict(text: string): string {
  return text
    .replaceAll(
      /http:\/\/schemas\.openxmlformats\.org\/(drawingml|presentationml|officeDocument)\/2006\//g,
      'http://purl.oclc.org/ooxml/$1/'
    )
    .replaceAll(chartPercents, '$1$2%"')
    .replaceAll(percents, (_, before: string, value: string) => `${before}${Number(value) / 1000}%"`)
    .replaceAll(/<a:srcRect [^>]*>/g, cut => cut.replaceAll(/"(\d+)"/g, (_, value) => `"${Number(value) / 1000}%"`))
}

function faultsOf(text: string, validator: XsdValidator | undefined): string[] {
  const document = XmlDocument.fromString(text, { option: ParseOption.XML_PARSE_NONET })
  try {
    if (!validator) return ['There is no validator']
    validator.validate(document)
    return []
  } catch (error) {
    if (!(error instanceof XmlValidateError)) throw error
    return error.details.map(({ line, message }) => `${line}: ${message.trim()}`)
  } finally {
    document.dispose()
  }
}
