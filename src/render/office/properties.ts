import type { Deck } from '../../deck/deck.js'
import { escaped, tag, type Xml } from './xml.js'

/** What programs show about the file: title, author, language, and when this version was finished. */
export function corePart({ language, frontMatter }: Deck, title = frontMatter.title): Xml {
  const { author, source, date, version } = frontMatter
  const day = `${date}T00:00:00Z`
  const time = (name: string) => tag(name, { 'xsi:type': 'dcterms:W3CDTF' }, day)
  return tag(
    'cp:coreProperties',
    {
      'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance'
    },
    tag('dc:title', {}, escaped(title)),
    author === undefined ? [] : tag('dc:creator', {}, escaped(author)),
    tag('dc:description', {}, escaped(source)),
    tag('dc:language', {}, escaped(language)),
    time('dcterms:created'),
    time('dcterms:modified'),
    tag('cp:version', {}, escaped(version))
  )
}

export function appPart(): Xml {
  return tag(
    'Properties',
    { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
    tag('Application', {}, 'Backbrief')
  )
}
