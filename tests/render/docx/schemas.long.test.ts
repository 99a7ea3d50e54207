/** @module-tag long */

import { XmlDocument, XsdValidator } from 'libxml2-wasm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { docx } from '../../../src/render/docx/docx.js'
import { faultsOf, provideSchemas, schemasAreThere, strictNamespaces } from '../office/iso-schemas.js'
import { inputFor } from '../paper/lesson.js'
import { openPackage } from '../pptx/open-package.js'
import { richLesson } from '../pptx/rich.js'

const xsd = 'http://www.w3.org/2001/XMLSchema'
/** What the schemas ask of XML's own attributes: they say nowhere where it is written. */
const xmlAttributes = `<xsd:schema xmlns:xsd="${xsd}" targetNamespace="http://www.w3.org/XML/1998/namespace"><xsd:attribute name="space" type="xsd:string"/></xsd:schema>`
const withPlace = (schema: string) =>
  schema.replace(
    /<xsd:import namespace="http:\/\/www\.w3\.org\/XML\/1998\/namespace"\s*\/>/,
    '<xsd:import namespace="http://www.w3.org/XML/1998/namespace" schemaLocation="xml.xsd"/>'
  )
const checked = /^word\/(?:document|styles|numbering|settings|header1|footer1)\.xml$/

describe.runIf(schemasAreThere)('the schemas of ISO/IEC 29500', () => {
  const open: { dispose(): void }[] = []
  let validator: XsdValidator

  beforeAll(() => {
    provideSchemas(withPlace, { 'xml.xsd': xmlAttributes })
    const rules = XmlDocument.fromString(
      `<xsd:schema xmlns:xsd="${xsd}"><xsd:import namespace="http://purl.oclc.org/ooxml/wordprocessingml/main" schemaLocation="wml.xsd"/></xsd:schema>`
    )
    validator = XsdValidator.fromDoc(rules)
    open.push(validator, rules)
  })
  afterAll(() => {
    for (const one of open) one.dispose()
  })

  it.each(['en', 'ar', 'zh'])('find no fault in any part of any document in %s', async language => {
    const files = await docx.render(await inputFor({ ...richLesson(), language }))
    let parts = 0
    for (const file of files)
      for (const [path, text] of 'bytes' in file ? openPackage(file.bytes).texts : []) {
        if (!checked.test(path)) continue
        parts += 1
        expect(faultsOf(asStrict(text), validator), `${file.path}: ${path}`).toEqual([])
      }
    expect(parts).toBe(54)
    console.log(`${language}: ${parts} parts of documents valid by the schemas of ISO/IEC 29500`)
  })
})

it.runIf(!schemasAreThere)('leaves the schemas out where there is no folder ../shared/corpora/ooxml-xsd', () => {
  console.log('The schemas of ISO/IEC 29500 are not on this computer: documents were not held against them.')
})

/** A part as the strict form has it: other names of namespaces and of sides, percents with their sign, nothing for the settings of one maker. */
function asStrict(text: string): string {
  return strictNamespaces(text)
    .replaceAll('w:w="5000" w:type="pct"', 'w:w="100%" w:type="pct"')
    .replaceAll(/w:w="(\d+)" w:type="dxa"/g, (_, value) => `w:w="${Number(value) / 20}pt" w:type="dxa"`)
    .replaceAll(/<w:compat>.*?<\/w:compat>/g, '')
    .replaceAll(/(<w:(?:ind|tab)\b[^>]*?)w:left=/g, '$1w:start=')
    .replaceAll(/(<w:ind\b[^>]*?)w:right=/g, '$1w:end=')
    .replaceAll(/(<w:(?:jc|lvlJc|tab) w:val=")left"/g, '$1start"')
    .replaceAll(/(<w:(?:jc|lvlJc|tab) w:val=")right"/g, '$1end"')
    .replaceAll(/<w:left (w:(?:w|val)=)/g, '<w:start $1')
    .replaceAll(/<w:right (w:(?:w|val)=)/g, '<w:end $1')
    .replaceAll(/<w:tblLook [^>]*>/g, look => look.replace(/ w:val="\w*"/, ''))
    .replaceAll('w:val="btLr"', 'w:val="lr"')
}
