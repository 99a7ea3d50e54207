import { posix } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { ParseOption, XmlDocument, type XmlElement } from 'libxml2-wasm'

/** The words of a presentation by another reader: every text of every part, found by XPath with libxml2, which shares no line with ours. */
export interface PresentationWords {
  readonly slides: readonly string[]
  readonly notes: readonly string[]
  readonly smartArt: readonly string[]
}

const marginal = ['dt', 'ftr', 'sldNum', 'hdr', 'sldImg'].map(type => `@type='${type}'`).join(' or ')
const isMarginal = `ancestor::*[local-name()='sp'][*[local-name()='nvSpPr']/*[local-name()='nvPr']/*[local-name()='ph'][${marginal}]]`
const isHidden = "ancestor::*[*[starts-with(local-name(),'nv')]/*[local-name()='cNvPr'][@hidden='1' or @hidden='true']]"
const isFallback = "ancestor::*[local-name()='Fallback']"
const texts = `//*[local-name()='p'][.//*[local-name()='t' and not(*)]][not(${isMarginal})][not(${isHidden})][not(${isFallback})]`

export function wordsOfPresentation(bytes: Uint8Array): PresentationWords {
  const files = unzipSync(bytes)
  const open = (name: string) => {
    const found = Object.keys(files).find(one => one.toLowerCase() === name.toLowerCase())
    const content = found === undefined ? undefined : files[found]
    if (!content) return undefined
    try {
      return XmlDocument.fromString(withoutBreaks(strFromU8(content)), { option: ParseOption.XML_PARSE_NONET })
    } catch {
      return undefined
    }
  }
  const find = (name: string, xpath: string): string[] => {
    const document = open(name)
    if (!document) return []
    try {
      return document.find(xpath).map(node => (node as XmlElement).content)
    } finally {
      document.dispose()
    }
  }
  const related = (name: string) => {
    const document = open(posix.join(posix.dirname(name), '_rels', `${posix.basename(name)}.rels`))
    if (!document) return []
    try {
      return document.find("//*[local-name()='Relationship'][not(@TargetMode='External')]").map(node => {
        const value = (attribute: string) => (node as XmlElement).attr(attribute)?.value ?? ''
        const target = value('Target')
        const path = target.startsWith('/') ? target.slice(1) : posix.normalize(posix.join(posix.dirname(name), target))
        return { id: value('Id'), type: value('Type').replace(/^.*\//, ''), path }
      })
    } finally {
      document.dispose()
    }
  }
  const main = related('.').find(({ type }) => type === 'officeDocument')?.path ?? 'ppt/presentation.xml'
  const ids = find(main, "//*[local-name()='sldIdLst']/*[local-name()='sldId']/@*[namespace-uri()!='']")
  const parts = ids.flatMap(id => related(main).filter(one => one.id === id && one.type === 'slide'))
  const words = { slides: [] as string[], notes: [] as string[], smartArt: [] as string[] }
  for (const { path } of parts) {
    words.slides.push(find(path, texts).join('\n'))
    for (const other of related(path)) {
      if (other.type === 'notesSlide') words.notes.push(find(other.path, texts).join('\n'))
      if (other.type === 'diagramData') words.smartArt.push(find(other.path, texts).join('\n'))
    }
  }
  return words
}

// A break between two words is a space, though it has no letter. What is only drawn is no text: formulas have alternatives in pictures.
function withoutBreaks(xml: string): string {
  return xml
    .replace(/>\s*\n\s*</g, '><')
    .replace(/<a:br\b[^>]*\/>|<a:br\b[^>]*>[\s\S]*?<\/a:br>/g, ' ')
    .replace(/_x000[BbDd]_|&#x?[0-9A-Fa-f]+;(?<=&#x0?[BbDd];|&#1[13];)/g, ' ')
}

/** The words of a text, in small letters. */
export function wordsIn(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  )
}

/** How many words of some texts are found in others, each as often as it stands there, and which are not. */
export function foundWords(wanted: readonly string[], there: string): { found: number; all: number; lost: string[] } {
  const counts = new Map<string, number>()
  for (const word of wordsIn(there)) counts.set(word, (counts.get(word) ?? 0) + 1)
  const lost: string[] = []
  const words = wanted.flatMap(wordsIn)
  for (const word of words) {
    const left = counts.get(word) ?? 0
    if (left > 0) counts.set(word, left - 1)
    else lost.push(word)
  }
  return { found: words.length - lost.length, all: words.length, lost }
}
