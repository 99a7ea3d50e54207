import type { Term } from '../../deck/glossary.js'
import { writePo } from './po.js'
import { reviewSheet } from './review-sheet.js'
import { type ExchangeInput, termPairs } from './terms.js'
import { writeTmx } from './tmx.js'
import { writeXliff12 } from './xliff12.js'
import { writeXliff21 } from './xliff21.js'
import { attributes, xml } from './xml.js'

/** The glossary in two languages as TBX, for programs that show and check terms. */
function writeTbx(input: ExchangeInput): string {
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
function writeOmegatTerms(input: ExchangeInput): string {
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

/** A format that translators' programs, or translators themselves, read. */
export interface ExchangeFormat {
  /** What `--format` calls it. */
  readonly name: string
  readonly extension: string
  /** False for lists of terms, for memories, and for what is only read. */
  readonly comesBack: boolean
  /** True where all texts of a deck are listed: `--only-open` leaves out what is done. */
  readonly listsTexts: boolean
  /** True where programs show only texts that have a translation: the source may stand in its place. */
  readonly canPrefill?: true
  write(input: ExchangeInput): string | Promise<string>
}

const texts = { comesBack: true, listsTexts: true } as const
const help = { comesBack: false, listsTexts: false } as const

/** Every format for translators. To add one, add it here. */
export const exchangeFormats: readonly ExchangeFormat[] = [
  { name: 'po', extension: 'po', ...texts, write: ({ catalogue }) => writePo(catalogue, { numbered: true }) },
  { name: 'xliff12', extension: 'xlf', ...texts, canPrefill: true, write: ({ catalogue }) => writeXliff12(catalogue) },
  {
    name: 'xliff21',
    extension: '2.1.xlf',
    ...texts,
    canPrefill: true,
    write: ({ catalogue }) => writeXliff21(catalogue)
  },
  {
    name: 'review',
    extension: 'review.html',
    comesBack: false,
    listsTexts: true,
    write: async ({ catalogue, templates }) => reviewSheet(catalogue, await templates())
  },
  { name: 'tmx', extension: 'tmx', ...help, write: ({ catalogue }) => writeTmx(catalogue) },
  { name: 'tbx', extension: 'tbx', ...help, write: writeTbx },
  { name: 'omegat', extension: 'terms.txt', ...help, write: writeOmegatTerms }
]
