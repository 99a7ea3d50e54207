import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  ParseOption,
  XmlBufferInputProvider,
  XmlDocument,
  XmlValidateError,
  type XsdValidator,
  xmlRegisterInputProvider
} from 'libxml2-wasm'

// The schemas of ISO/IEC 29500 have a licence of their own and are no part of the project. Where a folder of shared files lies beside it, they are
// there. They are those of the strict form: our files are written in the transitional one, which all programs read, with the same elements
// under other names of namespaces.
const folder = join(import.meta.dirname, '../../../../shared/corpora/ooxml-xsd')

/** Whether the schemas are on this computer. */
export const schemasAreThere = existsSync(folder)

/** Gives the parser every schema by its name, so that one can ask for another; `change` where a text must be another, and `more` that are not in the folder. */
export function provideSchemas(change = (text: string) => text, more: Readonly<Record<string, string>> = {}): void {
  const names = readdirSync(folder).filter(name => name.endsWith('.xsd'))
  const texts = { ...more, ...Object.fromEntries(names.map(name => [name, change(schemaText(name))])) }
  xmlRegisterInputProvider(
    new XmlBufferInputProvider(
      Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, Buffer.from(text)]))
    )
  )
}

export function schemaText(name: string): string {
  return readFileSync(join(folder, name), 'utf8')
}

/** The names of namespaces as the strict form has them. */
export function strictNamespaces(text: string): string {
  return text.replaceAll(
    /http:\/\/schemas\.openxmlformats\.org\/(drawingml|presentationml|wordprocessingml|officeDocument)\/2006\//g,
    'http://purl.oclc.org/ooxml/$1/'
  )
}

/** What is wrong with a part, each thing once. */
export function faultsOf(text: string, rules: XsdValidator): string[] {
  const document = XmlDocument.fromString(text, { option: ParseOption.XML_PARSE_NONET })
  try {
    rules.validate(document)
    return []
  } catch (error) {
    if (!(error instanceof XmlValidateError)) throw error
    return [...new Set(error.details.map(({ message }) => message.trim()))]
  } finally {
    document.dispose()
  }
}
