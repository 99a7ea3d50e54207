import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { directionOf } from '../../deck/language.js'
import type { RenderInput } from '../format.js'
import { abbreviationsUsed, type GlossaryText, type UsedAbbreviation } from './abbreviations.js'
import { part } from './draw.js'

/** The table of the abbreviations that the deck uses; nothing when it uses none. */
export function drawAbbreviations({ deck, templates: { labels } }: RenderInput): ElementContent[] {
  const used = abbreviationsUsed(deck)
  if (used.length === 0) return []
  return part(2, labels.abbreviations, [
    h('table', { className: ['paper-table', 'abbreviations'] }, [
      h('thead', [
        h('tr', [h('th', { scope: 'col' }, labels.abbreviation), h('th', { scope: 'col' }, labels.meaning)])
      ]),
      h(
        'tbody',
        used.map(entry => drawEntry(entry, deck.language))
      )
    ])
  ])
}

function drawEntry({ abbreviation, term, definition, source }: UsedAbbreviation, language: string) {
  const line = (said: GlossaryText | undefined, name?: string) =>
    said === undefined ? [] : [h('p', { ...(name && { className: [name] }), ...speech(said, language) }, said.text)]
  return h('tr', [
    h('th', { scope: 'row' }, abbreviation),
    h('td', [...line(term, 'term'), ...line(definition), ...line(source, 'term-source')])
  ])
}

function speech({ language }: GlossaryText, pageLanguage: string): { lang?: string; dir?: 'ltr' | 'rtl' } {
  return language === pageLanguage ? {} : { lang: language, dir: directionOf(language) }
}
