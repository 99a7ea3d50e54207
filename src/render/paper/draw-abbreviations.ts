import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { RenderInput } from '../format.js'
import { abbreviationsUsed, type UsedAbbreviation } from './abbreviations.js'
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

function drawEntry({ abbreviation, term, language }: UsedAbbreviation, deckLanguage: string) {
  const foreign = language === deckLanguage ? {} : { lang: language }
  const source = [term.source, term.year].filter(text => text !== undefined).join(', ')
  return h('tr', [
    h('th', { scope: 'row' }, abbreviation),
    h('td', foreign, [
      h('p', { className: ['term'] }, term.term),
      ...(term.definition === undefined ? [] : [h('p', term.definition)]),
      ...(source === '' ? [] : [h('p', { className: ['term-source'] }, source)])
    ])
  ])
}
