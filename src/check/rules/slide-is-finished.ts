import { splitBlanks } from '../../deck/blanks.js'
import { blocksOf, textOf } from '../../deck/walk.js'
import { quote } from '../quote.js'
import type { Rule } from '../rule.js'

export const slideIsFinished: Rule = {
  id: 'slide-is-finished',
  severity: 'info',
  refusedInRelease: true,
  wants: 'Nothing is missing and every blank is filled.',
  why: 'A draft may show what is unfinished; a release goes into rooms where nobody can finish it.',
  check(deck, report) {
    for (const { block } of blocksOf(deck, 'missing'))
      report({
        what: `Missing: ${quote(textOf(block))}`,
        fix: 'Put in what is missing, and take out `::missing`.',
        place: block.position,
        severity: 'warning'
      })
    for (const { block } of blocksOf(deck, 'blank'))
      report({ what: `Blank to fill: ${quote(block.value)}`, fix: fill(block.value), place: block.position })
    for (const [field, value] of fieldsOf(deck.frontMatter))
      for (const part of splitBlanks(value))
        if ('blank' in part)
          report({ what: `Blank to fill: ${quote(part.blank)}`, fix: fill(part.blank), place: deck.fieldPlaces[field] })
  }
}

function fill(blank: string): string {
  return `Write it in place of \`{{${blank}}}\`.`
}

function fieldsOf(frontMatter: object, path = ''): [string, string][] {
  return Object.entries(frontMatter).flatMap(([name, value]: [string, unknown]): [string, string][] => {
    if (typeof value === 'string') return [[`${path}${name}`, value]]
    return typeof value === 'object' && value !== null ? fieldsOf(value, `${path}${name}.`) : []
  })
}
