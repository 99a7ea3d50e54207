import type { Term } from '../../deck/glossary.js'
import { type ExchangeInput, termPairs } from './terms.js'
import { attributes, xml } from './xml.js'

/** The glossary in two languages as TBX, for programs that show and check terms. */
export function writeTbx(input: ExchangeInput): string {
  const { sourceLanguage, language } = input.catalogue
  const entries = termPairs(input).map(({ slug, source, target }) =>
    [
      `      <termEntry${attributes({ id: slug })}>`,
      ...(source.definition === undefined
        ? []
        : [`        <descrip type="definition">${xml(source.definition)}</descrip>`]),
      writeTerms(sourceLanguage, source),
      writeTerms(language, target),
      '      </termEntry>'
    ].join('\n')
  )
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<martif type="TBX-Basic"${attributes({ 'xml:lang': sourceLanguage })}>`,
    '  <martifHeader>',
    '    <fileDesc><sourceDesc><p>Terms that the decks share</p></sourceDesc></fileDesc>',
    '  </martifHeader>',
    '  <text>',
    '    <body>',
    ...entries,
    '    </body>',
    '  </text>',
    '</martif>',
    ''
  ].join('\n')
}

function writeTerms(language: string, { term, abbreviation, admitted = [], forbidden = [] }: Term): string {
  const terms = [
    writeTerm(term, 'preferredTerm-admn-sts'),
    ...(abbreviation === undefined ? [] : [writeTerm(abbreviation, 'admittedTerm-admn-sts')]),
    ...admitted.map(word => writeTerm(word, 'admittedTerm-admn-sts')),
    ...forbidden.map(word => writeTerm(word, 'deprecatedTerm-admn-sts'))
  ]
  return [`        <langSet${attributes({ 'xml:lang': language })}>`, ...terms, '        </langSet>'].join('\n')
}

function writeTerm(term: string, status: string): string {
  return `          <tig><term>${xml(term)}</term><termNote type="administrativeStatus">${status}</termNote></tig>`
}
