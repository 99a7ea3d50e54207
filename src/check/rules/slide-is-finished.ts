import { splitBlanks } from '../../deck/blanks.js'
import type { Deck } from '../../deck/deck.js'
import type { Finding } from '../../deck/diagnostic.js'
import { blocksOf, textOf } from '../../deck/walk.js'
import type { Rule } from '../rule.js'

export const slideIsFinished: Rule = {
  id: 'slide-is-finished',
  severity: 'warning',
  refusedInRelease: true,
  wants: 'Nothing is marked as missing, and every blank is filled in. Until then a release is not built.',
  why: 'A draft marks missing content clearly. In front of a class, that mark is the first thing people would see.',
  check(deck, report) {
    for (const { block } of blocksOf(deck, 'missing'))
      report({
        what: `Unexpected \`::missing[${textOf(block)}]\` on a slide`,
        fix: 'Replace the mark with the missing content. Until then only a draft can be built.',
        place: block.position
      })
    for (const { block } of blocksOf(deck, 'blank')) report(unfilled(block.value, block.position))
    reportBlankFields(deck, report)
  }
}

function unfilled(blank: string, place: Finding['place']): Finding {
  return {
    what: `Unexpected blank \`{{${blank}}}\`, expected the words that belong there`,
    fix: `Before you teach, write what belongs there at the top of the deck, below \`blanks:\`: \`${blank}: …\`. Until then only a draft can be built.`,
    place,
    severity: 'info'
  }
}

function reportBlankFields(deck: Deck, report: (finding: Finding) => void): void {
  const { sensitivity, ...fields } = deck.frontMatter
  const values = [
    ...Object.entries(fields),
    ...Object.entries(sensitivity ?? {}).map(([name, value]): [string, unknown] => [`sensitivity.${name}`, value])
  ]
  for (const [name, value] of values)
    for (const part of typeof value === 'string' ? splitBlanks(value) : [])
      if ('blank' in part) report(unfilled(part.blank, deck.fieldPlaces[name]))
}
