import type { Catalogue, SegmentTag } from '../../deck/catalogue.js'
import { attributes, segmentXml, xml } from './xml.js'

/** A translation memory, TMX 1.4: what reviewers have vouched for, and nothing else. */
export function writeTmx({ deck, sourceLanguage, language, units }: Catalogue): string {
  const header = {
    creationtool: 'Backbrief',
    creationtoolversion: '1',
    segtype: 'paragraph',
    'o-tmf': 'PO',
    adminlang: 'en',
    srclang: sourceLanguage,
    datatype: 'plaintext'
  }
  const body = units
    .filter(({ state }) => state === 'reviewed')
    .map(({ key, source, target, tags }) =>
      [
        `    <tu${attributes({ tuid: `${deck}/${key}` })}>`,
        variant(sourceLanguage, segmentXml(source, tags, writeTag)),
        variant(language, segmentXml(target, tags, writeTag)),
        '    </tu>'
      ].join('\n')
    )
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<tmx version="1.4">',
    `  <header${attributes(header)}/>`,
    '  <body>',
    ...body,
    '  </body>',
    '</tmx>',
    ''
  ].join('\n')
}

function variant(language: string, segment: string): string {
  return `      <tuv${attributes({ 'xml:lang': language })}><seg>${segment}</seg></tuv>`
}

function writeTag({ name, number, kind }: SegmentTag, at: 'open' | 'close' | 'alone'): string {
  const shown = xml(`<${at === 'close' ? '/' : ''}${name}${at === 'alone' ? '/' : ''}>`)
  if (at === 'alone') return `<ph${attributes({ x: number, type: `x-${kind}` })}>${shown}</ph>`
  return at === 'open'
    ? `<bpt${attributes({ i: number, x: number, type: `x-${kind}` })}>${shown}</bpt>`
    : `<ept${attributes({ i: number })}>${shown}</ept>`
}
