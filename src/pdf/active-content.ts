import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject, PDFStream } from '@cantoo/pdf-lib'
import { textAt } from './objects.js'
import { decode } from './page-headings.js'

/** Entries by which a PDF does something when it is opened or touched, or carries other files along. */
const activeKeys = new Set([
  'OpenAction',
  'AA',
  'JS',
  'JavaScript',
  'Launch',
  'AcroForm',
  'XFA',
  'EmbeddedFiles',
  'EF',
  'AF',
  'RichMediaContent'
])

/** What a link may do: lead to an address, or to a place in the same PDF. */
const harmless = new Set(['URI', 'GoTo'])

/** Whether a PDF does anything but show its pages and lead to the addresses that a page names. */
export function isActive(document: PDFDocument, html: string): boolean {
  const addresses = addressesIn(html)
  return document.context.enumerateIndirectObjects().some(([, object]) => isActiveObject(object, addresses))
}

function isActiveObject(object: PDFObject, addresses: ReadonlySet<string>): boolean {
  if (object instanceof PDFStream) return isActiveObject(object.dict, addresses)
  if (object instanceof PDFArray) return object.asArray().some(item => isActiveObject(item, addresses))
  if (!(object instanceof PDFDict)) return false
  const address = textAt(object, 'URI')
  if (address !== undefined && !addresses.has(address)) return true
  return object.entries().some(([key, value]) => {
    const name = key.decodeText()
    return activeKeys.has(name) || (name === 'A' && isOtherAction(object, key)) || isActiveObject(value, addresses)
  })
}

// Under the same name elements of the structure keep their attributes, which are no actions: they have no `S`.
function isOtherAction(dict: PDFDict, key: PDFName): boolean {
  const action = dict.lookup(key)
  const kind = action instanceof PDFDict ? action.lookup(PDFName.of('S')) : undefined
  return (
    (kind instanceof PDFName && !harmless.has(kind.decodeText())) ||
    (action instanceof PDFDict && action.has(PDFName.of('Next')))
  )
}

function addressesIn(html: string): ReadonlySet<string> {
  const written = [...html.matchAll(/\shref="([^"]*)"/g)].map(([, address = '']) => decode(address))
  return new Set(written.flatMap(address => (URL.canParse(address) ? [address, new URL(address).href] : [address])))
}
