import { type GetTextTranslation, type GetTextTranslationRecord, po } from 'gettext-parser'
import { deckHeader, sourceLanguageHeader } from '../deck/catalogue.js'
import type { CatalogueFile, FileEntry, FileFault } from './catalogue-file.js'
import { readComments } from './po-comments.js'
import { keyLines } from './po-lines.js'
import { withSensibleAmount } from './sensible-amount.js'

/** Reads a PO file. One that breaks the format's rules, or says a text twice, is a fault with a line where that is known. */
export function readPo(text: string): CatalogueFile | FileFault {
  // The parser takes any words for comments.
  if (!/^[ \t]*msgid\s/m.test(text)) return { fault: 'it is neither PO nor XLIFF' }
  const parsed = parsePo(text)
  if ('fault' in parsed) return parsed
  const lines = keyLines(text)
  const header = parsed.translations['']?.['']
  // A file without the entry that says what it is has none, whatever the types say.
  const headers = Object.entries(parsed.headers ?? {})
  const byName = new Map(headers.map(([name, value]) => [name.toLowerCase(), value.trim()]))
  const deck = byName.get(deckHeader.toLowerCase())
  const sourceLanguage = byName.get(sourceLanguageHeader.toLowerCase())
  const language = byName.get('language')
  return withSensibleAmount({
    ...(deck && { deck }),
    ...(sourceLanguage && { sourceLanguage }),
    ...(language && { language: language.replaceAll('_', '-') }),
    headers,
    preface: header?.comments?.translator?.split('\n') ?? [],
    entries: entriesOf(parsed.translations, lines),
    obsolete: entriesOf(parsed.obsolete ?? {}, lines)
  })
}

function parsePo(text: string) {
  try {
    return po.parse(text, { validation: true })
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    // The parser has passed the line's end when it notices.
    const line = error instanceof Error && 'lineNumber' in error ? Math.max(1, Number(error.lineNumber) - 1) : undefined
    const fault = message.replace(/^Error parsing PO data: /, '').replace('Extected', 'Expected')
    return { fault: fault.split('. ')[0] ?? fault, ...(line !== undefined && { line }) }
  }
}

// The parser groups entries by context and loses their order, so they are put back in the order of the file.
function entriesOf(record: GetTextTranslationRecord, lines: ReadonlyMap<string, number>): FileEntry[] {
  return Object.values(record)
    .flatMap(byText => Object.values(byText))
    .filter(({ msgid }) => msgid !== '')
    .map(entry => entryOf(entry, lines))
    .sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
}

function entryOf(
  { msgctxt = '', msgid, msgstr, comments }: GetTextTranslation,
  lines: ReadonlyMap<string, number>
): FileEntry {
  const line = lines.get(msgctxt)
  return {
    key: msgctxt,
    source: msgid,
    target: msgstr[0] ?? '',
    ...readComments(comments ?? {}),
    ...(line !== undefined && { line })
  }
}
