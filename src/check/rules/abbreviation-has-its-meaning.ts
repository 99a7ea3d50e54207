import { quote } from '../../deck/phrasing.js'
import { without } from '../../deck/walk.js'
import { usesIn } from '../abbreviations.js'
import { otherExpansion, ownMeaningOf } from '../expansion.js'
import type { Rule } from '../rule.js'

export const abbreviationHasItsMeaning: Rule = {
  id: 'abbreviation-has-its-meaning',
  severity: 'warning',
  wants: 'The full form of an abbreviation is the one that the glossary gives.',
  why: 'If an abbreviation is explained in two ways in one lesson, people learn the wrong one. Even a WCAG page on abbreviations expands one wrongly.',
  source: 'WCAG technique G97, whose example expands UNHCR wrongly',
  check(deck, report) {
    const said = new Set<string>()
    for (const slide of deck.slides) {
      const blocks = without([...slide.body, ...slide.notes], ({ type }) => type === 'blockquote' || type === 'sources')
      for (const { text, line, place } of usesIn(blocks)) {
        const meaning = ownMeaningOf(text, deck.glossary, deck.language)
        const other = meaning && otherExpansion(line, text, meaning)
        const key = `${text} ${other}`
        if (!meaning || other === undefined || said.has(key)) continue
        said.add(key)
        report({
          what: `Unexpected ${quote(other)} for \`${text}\`, expected ${quote(meaning.term)}`,
          fix: `Write \`${meaning.term} (${text})\`. If the glossary is wrong, fix \`glossary.yaml\`.`,
          place
        })
      }
    }
  }
}
