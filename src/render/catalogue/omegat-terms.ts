import type { Term } from '../../deck/glossary.js'
import type { ExchangeInput } from './exchange-input.js'
import { termPairs } from './terms.js'

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
