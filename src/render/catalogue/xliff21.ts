import type { Catalogue, SegmentTag, TagKind, Unit, UnitState } from '../../deck/catalogue.js'
import { directionOf } from '../../deck/language.js'
import { tagMeaning } from './context.js'
import { groupBySlide } from './group-by-slide.js'
import { unitNotes } from './unit-notes.js'
import { attributes, segmentXml, xml } from './xml.js'

const states: Readonly<Record<UnitState, string>> = {
  missing: 'initial',
  stale: 'initial',
  unsure: 'initial',
  translated: 'translated',
  reviewed: 'reviewed'
}

const types: Partial<Record<TagKind, string>> = {
  bold: 'fmt',
  italic: 'fmt',
  struck: 'fmt',
  link: 'link',
  picture: 'image',
  'line-break': 'fmt'
}

/** A catalogue as XLIFF 2.1, its core only, a group for each slide. */
export function writeXliff21(catalogue: Catalogue): string {
  const { deck, sourceLanguage, language, units } = catalogue
  const direction = directionOf(language) === 'rtl' ? 'rtl' : undefined
  const groups = groupBySlide(units).map(({ id, title, units: inside }) =>
    [
      `    <group${attributes({ id, name: title })}>`,
      ...inside.map((unit, index) => writeUnit(unit, `${id}-${index + 1}`, language)),
      '    </group>'
    ].join('\n')
  )
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<xliff${attributes({ xmlns: 'urn:oasis:names:tc:xliff:document:2.0', version: '2.1', srcLang: sourceLanguage, trgLang: language })} xml:space="preserve">`,
    `  <file${attributes({ id: 'deck', original: deck, trgDir: direction })}>`,
    ...groups,
    '  </file>',
    '</xliff>',
    ''
  ].join('\n')
}

function writeUnit(unit: Unit, id: string, language: string): string {
  const { key, source, target, tags, state } = unit
  const data = tags.map(tag => `          <data id="d${tag.number}">${xml(tagMeaning(tag))}</data>`)
  return [
    `      <unit${attributes({ id, name: key })}>`,
    '        <notes>',
    ...unitNotes(unit, language).map(({ from, text }) => `          <note category="${from}">${xml(text)}</note>`),
    '        </notes>',
    ...(data.length === 0 ? [] : ['        <originalData>', ...data, '        </originalData>']),
    `        <segment${attributes({ state: states[state] })}>`,
    `          <source>${segmentXml(source, tags, writeTag)}</source>`,
    ...(target === '' ? [] : [`          <target>${segmentXml(target, tags, writeTag)}</target>`]),
    '        </segment>',
    '      </unit>'
  ].join('\n')
}

function writeTag({ name, number, kind }: SegmentTag, at: 'open' | 'close' | 'alone'): string {
  if (at === 'close') return '</pc>'
  const rights = { canCopy: 'no', canDelete: 'no', canReorder: 'yes' }
  const type = { type: types[kind] ?? 'other' }
  return at === 'open'
    ? `<pc${attributes({ id: name, ...rights, ...type, dataRefStart: `d${number}`, dataRefEnd: `d${number}` })}>`
    : `<ph${attributes({ id: name, ...rights, ...type, dataRef: `d${number}` })}/>`
}
