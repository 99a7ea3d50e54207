import type { Catalogue } from '../../deck/catalogue.js'
import { type Glossary, type Term, termIn } from '../../deck/glossary.js'
import type { Templates } from '../templates.js'
import { attributes, xml } from './xml.js'

/** What a file for translators is made from. */
export interface ExchangeInput {
  readonly catalogue: Catalogue
  readonly glossary: Glossary
  /** What pages are made with, in the catalogue's language: read only where a page is made. */
  templates(): Promise<Templates>
}

/** A concept that the glossary names in both languages of a catalogue. */
interface TermPair {
  readonly slug: string
  readonly source: Term
  readonly target: Term
}

/** The glossary's concepts with their terms in both languages; of `pt-BR`, else of `pt`. */
function termPairs({ glossary, catalogue }: ExchangeInput): TermPair[] {
  return glossary.flatMap(entry => {
    const [source, target] = [termIn(entry, catalogue.sourceLanguage), termIn(entry, catalogue.language)]
    return source && target ? [{ slug: entry.slug, source, target }] : []
  })
}

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

/** The glossary as OmegaT reads it: source, translation and remark, with a tab between. */
export function writeOmegatTerms(input: ExchangeInput): string {
  const lines = termPairs(input).flatMap(({ source, target }) => [
    line(source.term, target.term, remarkOn(target)),
    ...(source.abbreviation === undefined
      ? []
      : [line(source.abbreviation, target.abbreviation ?? target.term, source.term)])
  ])
  return `${lines.join('\n')}\n`
}

function line(...fields: string[]): string {
  return fields.map(field => field.replace(/\s+/g, ' ').trim()).join('\t')
}

const vouching: Readonly<Record<NonNullable<Term['status']>, string>> = {
  read: '',
  recalled: 'not verified',
  inferred: 'not verified',
  unofficial: 'not official'
}

function remarkOn({ status, forbidden = [] }: Term): string {
  const not = forbidden.length === 0 ? [] : [`not: ${forbidden.join(', ')}`]
  const vouched = status === undefined || vouching[status] === '' ? [] : [vouching[status]]
  return [...vouched, ...not].join('; ')
}
