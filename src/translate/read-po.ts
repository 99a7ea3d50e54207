import { deckHeader, sourceLanguageHeader } from '../deck/catalogue.js'
import { type CatalogueFile, type FileEntry, type FileFault, withSensibleAmount } from './catalogue-file.js'
import { readComments, translatorLines } from './po-comments.js'
import { type PoEntry, readPoEntries } from './po-entries.js'

/** Header fields in the case that everybody writes. */
const knownHeaders = new Map(
  [
    'Project-Id-Version',
    'Report-Msgid-Bugs-To',
    'POT-Creation-Date',
    'PO-Revision-Date',
    'Last-Translator',
    'Language-Team',
    'Language',
    'MIME-Version',
    'Content-Type',
    'Content-Transfer-Encoding',
    'Plural-Forms',
    deckHeader,
    sourceLanguageHeader
  ].map(name => [name.toLowerCase(), name])
)

/** Reads a PO file. One that breaks the format's rules, or says a text twice, is a fault with a line where that is known. */
export function readPo(text: string): CatalogueFile | FileFault {
  if (!/^[ \t]*msgid\s/m.test(text)) return { fault: 'it is neither PO nor XLIFF' }
  const read = readPoEntries(text)
  if ('fault' in read) return read
  const header = read.find(isHeader)
  const headers = headersIn(header?.target ?? '')
  const deck = headers.get(deckHeader)
  const sourceLanguage = headers.get(sourceLanguageHeader)
  const language = headers.get('Language')
  return withSensibleAmount({
    ...(deck && { deck }),
    ...(sourceLanguage && { sourceLanguage }),
    ...(language && { language: language.replaceAll('_', '-') }),
    headers: [...headers],
    preface: translatorLines(header?.comments ?? []),
    entries: entriesOf(read, false),
    obsolete: entriesOf(read, true)
  })
}

const deckField = new RegExp(`(${deckHeader}[ \\t]*:[ \\t]*)[^"\\\\]*`, 'i')

/** A PO file of the deck `from` as that of its copy `to`: only the header changes. A file that says another deck stays as it is. */
export function poOfDeck(text: string, from: string, to: string): string {
  const entries = readPoEntries(text)
  const header = 'fault' in entries ? undefined : entries.find(isHeader)
  if (!header || headersIn(header.target).get(deckHeader) !== from) return text
  const lines = text.split('\n')
  const end = lines.findIndex((line, index) => index >= header.line && !/^\s*(msgstr\b|")/.test(line))
  return lines
    .map((line, index) =>
      index >= header.line && (end < 0 || index < end)
        ? line.replace(deckField, (_, name: string) => `${name}${to}`)
        : line
    )
    .join('\n')
}

function isHeader({ key, source, isObsolete }: PoEntry): boolean {
  return key === '' && source === '' && !isObsolete
}

function headersIn(text: string): ReadonlyMap<string, string> {
  const headers = new Map<string, string>()
  for (const line of text.split('\n')) {
    const [typed = '', ...value] = line.split(':')
    const name = typed.trim()
    if (name !== '') headers.set(knownHeaders.get(name.toLowerCase()) ?? name, value.join(':').trim())
  }
  return headers
}

function entriesOf(entries: readonly PoEntry[], obsolete: boolean): FileEntry[] {
  return entries
    .filter(({ source, isObsolete }) => source !== '' && isObsolete === obsolete)
    .map(({ comments, isObsolete: _, ...entry }) => ({ ...entry, ...readComments(comments) }))
}
