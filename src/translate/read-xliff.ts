import { type CatalogueFile, type FileEntry, type FileFault, withSensibleAmount } from './catalogue-file.js'
import { notesOf, segmentText } from './xliff-text.js'
import { childOf, elements, readXml, type XmlElement } from './xml-tree.js'

/** The meaning of a translation's state in a file. */
interface Claim {
  readonly isFuzzy: boolean
  readonly isReviewed: boolean
  /** True where programs are known to change the text without the state. */
  readonly mayLag: boolean
}

/** Reads XLIFF 1.2, 2.0 or 2.1. A file that is not XLIFF, not well-formed or has a DOCTYPE is a fault. */
export function readXliff(text: string): CatalogueFile | FileFault {
  const root = readXml(text)
  if ('fault' in root) return root
  const version = root.attributes.version ?? ''
  if (root.name !== 'xliff' || !/^(1\.2|2\.[012])$/.test(version))
    return { fault: `unexpected \`${`${root.name} ${version}`.trim()}\`, expected XLIFF 1.2 or 2.1`, line: root.line }
  const files = [...elements(root, 'file')]
  const decks = [...new Set(files.map(file => file.attributes.original))]
  if (decks.length > 1) return { fault: 'texts of several decks in one file', line: files[1]?.line ?? 1 }
  const isOld = version === '1.2'
  const sourceLanguage = isOld ? files[0]?.attributes['source-language'] : root.attributes.srcLang
  const language = isOld ? files[0]?.attributes['target-language'] : root.attributes.trgLang
  return withSensibleAmount({
    ...(decks[0] && { deck: decks[0] }),
    ...(sourceLanguage && { sourceLanguage }),
    ...(language && { language }),
    headers: [],
    preface: [],
    entries: isOld ? [...elements(root, 'trans-unit')].map(readTransUnit) : [...elements(root, 'unit')].map(readUnit),
    obsolete: []
  })
}

function readTransUnit(unit: XmlElement): FileEntry {
  const { id = '', resname, approved } = unit.attributes
  const target = childOf(unit, 'target')
  const state = target?.attributes.state ?? ''
  const isReviewed = approved === 'yes' || state === 'signed-off' || state === 'final'
  const source = segmentText(childOf(unit, 'source'))
  const words = segmentText(target)
  // The export filled in the source for programs that show nothing else, and it was not changed.
  const isUntouched = state === 'new' && words === source
  const claim = { isFuzzy: !isReviewed && /^needs-|^new$/.test(state), isReviewed, mayLag: true }
  return entryOf(
    unit,
    resname ?? id,
    { source, target: isUntouched ? '' : words },
    { ...claim, isFuzzy: claim.isFuzzy && state !== 'new' }
  )
}

function readUnit(unit: XmlElement): FileEntry {
  const { id = '', name } = unit.attributes
  // A program may have cut a text into sentences; what stands between them is `ignorable`.
  const parts = unit.children.filter(
    (child): child is XmlElement =>
      typeof child !== 'string' && (child.name === 'segment' || child.name === 'ignorable')
  )
  const segments = parts.filter(part => part.name === 'segment')
  const states = segments.map(part => part.attributes.state ?? 'initial')
  const isWhole = segments.every(part => childOf(part, 'target'))
  const text = (name: string) =>
    parts
      .map(part =>
        segmentText(childOf(part, name) ?? (part.name === 'ignorable' ? childOf(part, 'source') : undefined))
      )
      .join('')
  return entryOf(
    unit,
    name ?? id,
    { source: text('source'), target: isWhole ? text('target') : '' },
    {
      isFuzzy: states.includes('initial'),
      isReviewed: states.every(state => state === 'reviewed' || state === 'final'),
      mayLag: false
    }
  )
}

function entryOf(
  unit: XmlElement,
  key: string,
  { source, target }: Pick<FileEntry, 'source' | 'target'>,
  { isFuzzy, isReviewed, mayLag }: Claim
): FileEntry {
  const notes = notesOf(unit)
  const noteBy = (whose: string) => notes.find(note => note.from === whose)?.text
  const previous = isFuzzy ? noteBy('previous-source') : undefined
  const origin = isFuzzy ? noteBy('memory') : undefined
  const reviewer = isReviewed ? (noteBy('reviewed-by') ?? 'the translators, in XLIFF') : undefined
  const ours = new Set(['backbrief', 'previous-source', 'memory', 'reviewed-by'])
  return {
    key,
    source,
    target,
    isFuzzy,
    ...(mayLag && isFuzzy && { mayLag: true }),
    ...(previous !== undefined && { previous }),
    ...(origin !== undefined && { origin }),
    ...(reviewer !== undefined && { reviewer }),
    remarks: notes.filter(note => !ours.has(note.from) && note.text !== '').map(note => note.text),
    line: unit.line
  }
}
