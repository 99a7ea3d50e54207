import { quote } from '../../deck/phrasing.js'
import { blocksOf, textOf } from '../../deck/walk.js'
import type { Rule } from '../rule.js'
import { fold } from '../words/phrase.js'
import { wordsOf } from '../words/words.js'

export const linkSaysWhere: Rule = {
  id: 'link-says-where',
  severity: 'warning',
  wants: 'The text of a link says where it leads.',
  why: 'On paper “here” leads nowhere, and people who use a screen reader hear a list of links: here, here, here.',
  source: 'WCAG 2.4.4; the Carpentries’ Workbench checks the same',
  check(deck, report) {
    const vague = wordsOf(deck.language)?.vagueLinks ?? []
    for (const { block } of blocksOf(deck, 'link')) {
      const text = textOf(block)
      const isVague = vague.map(fold).includes(fold(text).replace(/^[\p{P}\s]+|(?<![\p{P}\s])[\p{P}\s]+$/gu, ''))
      if (text !== '' && !isVague) continue
      report({
        what:
          text === '' ? `Unexpected link to ${quote(block.url)} without a text` : `Unexpected link text ${quote(text)}`,
        fix: `Name what is there: \`[the name of the page](${block.url})\`.`,
        place: block.position
      })
    }
  }
}
