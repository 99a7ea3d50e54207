import { XmlDocument, XsdValidator } from 'libxml2-wasm'
import { faultsOf, provideSchemas, schemaText, strictNamespaces } from '../office/iso-schemas.js'
import type { OpenPackage } from './open-package.js'

const presentation = 'pml.xsd'
const drawing = 'dml-main.xsd'
const chart = 'dml-chart.xsd'
// What is no part of ISO/IEC 29500 stands in extensions, whose schemas are the makers'.
const ours = /^ppt\/(?:presentation|presProps|tableStyles|(?:slides|notesSlides|notesMasters|charts)\/\w+)\.xml$/
const ofTheTemplate = /^ppt\/(?:slideLayouts|slideMasters|theme)\/\w+\.xml$/

/** What the schemas of ISO/IEC 29500 find in a presentation, and how many of its parts they looked at. */
export interface Verdict {
  readonly parts: number
  readonly faults: readonly string[]
}

/** Opens the schemas of presentations; `close` gives their memory back. */
export function openPresentationSchemas() {
  provideSchemas()
  const documents = [presentation, drawing, chart].map(name => XmlDocument.fromString(schemaText(name)))
  const [slides, drawings, charts] = documents.map(document => XsdValidator.fromDoc(document))
  if (!slides || !drawings || !charts) throw new Error('There is a schema for each')
  return {
    /** A template's layouts, masters and themes are another's: only with `templateToo` are they looked at. */
    judge({ texts }: OpenPackage, templateToo: boolean): Verdict {
      const checked = [...texts].filter(([path]) => ours.test(path) || (templateToo && ofTheTemplate.test(path)))
      const rulesOf = (path: string) =>
        path.includes('/charts/') ? charts : /\/theme\/|tableStyles/.test(path) ? drawings : slides
      const faults = checked.flatMap(([path, text]) =>
        faultsOf(asStrict(text), rulesOf(path)).map(fault => `${path}: ${fault}`)
      )
      return { parts: checked.length, faults }
    },
    close() {
      for (const one of [slides, drawings, charts, ...documents]) one.dispose()
    }
  }
}

const chartPercents = /(<c:(?:gapWidth|overlap|lblOffset) val=")(\d+)"/g
const percents = /((?:<a:(?:spcPct|alpha) val|\bfontScale|\blnSpcReduction)=")(\d+)"/g

/** A part as the strict form has it, where percents are not in thousandths. */
function asStrict(text: string): string {
  return strictNamespaces(text)
    .replaceAll(chartPercents, '$1$2%"')
    .replaceAll(percents, (_, before: string, value: string) => `${before}${Number(value) / 1000}%"`)
    .replaceAll(/<a:srcRect [^>]*>/g, cut => cut.replaceAll(/"(\d+)"/g, (_, value) => `"${Number(value) / 1000}%"`))
}
