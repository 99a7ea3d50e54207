import { PDFBool, PDFDict, PDFRawStream } from '@cantoo/pdf-lib'
import { type Check, dict, name, text, value } from '../subject.js'

const rightToLeft = /^(ar|fa|he|ps|ur|yi)\b/

/** What stands in the head of a file: its version, its language, and its metadata. */
export const checkFile: Check = ({ bytes, document, catalog }, fail) => {
  const head = Buffer.from(bytes.subarray(0, 9)).toString('latin1')
  if (!/^%PDF-1\.7[\r\n]/.test(head)) fail('header', `begins with \`${head.trim()}\``)

  const marks = dict(catalog, 'MarkInfo')
  if (!marks || value(marks, 'Marked') !== PDFBool.True) fail('marked', 'the file does not say that it is tagged')
  if (marks && value(marks, 'Suspects') === PDFBool.True) fail('01-007', 'tags are suspect')

  const language = text(catalog, 'Lang') ?? ''
  if (!/^[a-z]{2,3}(-[A-Za-z\d]{2,8})*$/.test(language)) fail('11-006', `the language is \`${language}\``)

  const preferences = dict(catalog, 'ViewerPreferences')
  if (!preferences || value(preferences, 'DisplayDocTitle') !== PDFBool.True)
    fail('07-001', 'viewers show the name of the file')
  const direction = preferences && name(preferences, 'Direction')
  if (rightToLeft.test(language) !== (direction === 'R2L')) fail('direction', `${direction} in \`${language}\``)

  if (document.context.trailerInfo.Encrypt) fail('26-001', 'the file is encrypted')
  if (value(catalog, 'OCProperties')) fail('20-001', 'the file has layers')
  if (value(catalog, 'AcroForm')) fail('25-001', 'the file has form fields')
  const names = dict(catalog, 'Names')
  if (names && value(names, 'EmbeddedFiles')) fail('21-001', 'the file holds other files')

  const info = document.context.lookup(document.context.trailerInfo.Info)
  const title = info instanceof PDFDict ? text(info, 'Title') : undefined
  if (!title?.trim()) fail('title', 'the file has no title')
  const stream = value(catalog, 'Metadata')
  if (!(stream instanceof PDFRawStream)) return fail('06-001', 'there is no XMP')
  const xmp = Buffer.from(stream.getContents()).toString('utf8')
  if (!/<pdfuaid:part>1<\/pdfuaid:part>/.test(xmp)) fail('06-002', 'the XMP does not say PDF/UA-1')
  if (within(xmp, 'dc:title') !== title) fail('06-003', `the XMP has the title \`${within(xmp, 'dc:title')}\``)
  if (within(xmp, 'dc:language') !== language) fail('language', `the XMP has \`${within(xmp, 'dc:language')}\``)
}

/** The text of an XML element, without the elements in it. */
function within(xml: string, element: string): string | undefined {
  const inner = new RegExp(`<${element}>(.*?)</${element}>`, 's').exec(xml)?.[1]?.replace(/<[^>]*>/g, '')
  return inner?.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&').trim()
}
