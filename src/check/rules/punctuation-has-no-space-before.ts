import type { Text } from 'mdast'
import type { Edit } from '../../deck/edit.js'
import { quote } from '../../deck/phrasing.js'
import { all } from '../../deck/walk.js'
import type { Rule } from '../rule.js'
import { onScreen, placeIn } from '../screen.js'
import { wordsOf } from '../words/words.js'

// A time or a ratio, `3 : 1`, may have a space anywhere.
const spaced = /(?:\S{1,20} )?\S{0,20}[^\s\d] {1,9}[:;?!,](?=\s|$)/u

const everySpaced = /\S{0,20}[^\s\d] {1,9}[:;?!,](?=\s|$)/gu

export const punctuationHasNoSpaceBefore: Rule = {
  id: 'punctuation-has-no-space-before',
  severity: 'info',
  wants: 'No space stands before a colon, a semicolon, a comma, a question mark or an exclamation mark.',
  why: 'The mark can slip to the start of the next line, and the deck looks unchecked.',
  check(deck, report) {
    if (wordsOf(deck.language)?.spaceBeforePunctuation) return
    for (const slide of deck.slides)
      for (const node of all(onScreen(slide), 'text')) {
        const found = spaced.exec(node.value)
        if (!found) continue
        report({
          what: `Unexpected space in ${quote(found[0])}`,
          fix: `Write ${quote(found[0].replace(/ +(?=[:;?!,]$)/, ''))}.`,
          place: placeIn(node, found.index, found[0].length),
          edits: [...node.value.matchAll(everySpaced)].flatMap(space => withoutSpace(node, space))
        })
      }
  }
}

// The word before the space is kept in the edit, so that its place is found in a line whose indent nobody counted.
function withoutSpace(node: Text, { 0: found, index }: RegExpExecArray): Edit[] {
  const place = placeIn(node, index, found.length)
  return place ? [{ place, before: found, after: found.replace(/ +(?=.$)/u, '') }] : []
}
