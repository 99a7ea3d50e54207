import type { Catalogue, SegmentTag, TagKind, Unit, UnitState } from '../../deck/catalogue.js'
import { groupBySlide } from './group-by-slide.js'
import { unitNotes } from './unit-notes.js'
import { attributes, segmentXml, xml } from './xml.js'

const states: Readonly<Record<UnitState, string>> = {
  // A target without a translation is the source, filled in for programs that show nothing else.
  missing: 'new',
  stale: 'needs-review-translation',
  unsure: 'needs-review-translation',
  translated: 'translated',
  reviewed: 'signed-off'
}

const kinds: Partial<Record<TagKind, string>> = {
  bold: 'bold',
  italic: 'italic',
  link: 'link',
  'line-break': 'lb',
  picture: 'image'
}

/** A catalogue as XLIFF 1.2, a group for each slide: what most translation agencies' programs read. */
export function writeXliff12(catalogue: Catalogue): string {
  const { deck, sourceLanguage, language, units } = catalogue
  const file = {
    original: deck,
    datatype: 'x-backbrief',
    'source-language': sourceLanguage,
    'target-language': language
  }
  const groups = groupBySlide(units).map(({ id, title, units: inside }) =>
    [
      `      <group${attributes({ id, resname: title })}>`,
      ...inside.map(unit => writeUnit(unit, language)),
      '      </group>'
    ].join('\n')
  )
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">',
    `  <file${attributes(file)}>`,
    '    <body>',
    ...groups,
    '    </body>',
    '  </file>',
    '</xliff>',
    ''
  ].join('\n')
}

function writeUnit(unit: Unit, language: string): string {
  const { key, role, source, target, tags, state, maxLength } = unit
  const length = maxLength === undefined ? {} : { maxwidth: maxLength, 'size-unit': 'char' }
  const approved = state === 'reviewed' ? 'yes' : 'no'
  return [
    `        <trans-unit${attributes({ id: key, resname: key, restype: `x-${role}`, approved, ...length })} xml:space="preserve">`,
    `          <source>${segmentXml(source, tags, writeTag)}</source>`,
    ...(target === ''
      ? []
      : [`          <target${attributes({ state: states[state] })}>${segmentXml(target, tags, writeTag)}</target>`]),
    ...unitNotes(unit, language).map(({ from, text }) => `          <note${attributes({ from })}>${xml(text)}</note>`),
    '        </trans-unit>'
  ].join('\n')
}

function writeTag({ name, kind, value }: SegmentTag, at: 'open' | 'close' | 'alone'): string {
  if (at === 'close') return '</g>'
  const ctype = kinds[kind] ?? `x-${kind}`
  const equivalent = value === undefined || value === '' ? undefined : value
  return at === 'open'
    ? `<g${attributes({ id: name, ctype, 'equiv-text': undefined })}>`
    : `<x${attributes({ id: name, ctype, 'equiv-text': equivalent })}/>`
}
