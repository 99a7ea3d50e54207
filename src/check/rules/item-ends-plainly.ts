import type { ListItem } from 'mdast'
import type { Edit } from '../../deck/edit.js'
import { nameOf, quote } from '../../deck/phrasing.js'
import { all } from '../../deck/walk.js'
import type { Rule } from '../rule.js'
import { onScreen, ownText, placeIn } from '../screen.js'

const clutter = /(?:[;,،；，]\s*(?:&|and|or|et|ou|y|o)?|(?<!\s)\s+&)$/u

// A semicolon or a comma only: an `and` at the end may be the beginning of a bullet that somebody meant to write.
const mark = /[;,，；]\s*$/u

export const itemEndsPlainly: Rule = {
  id: 'item-ends-plainly',
  severity: 'info',
  wants: 'A bullet ends without a semicolon, a comma or `and`.',
  why: 'Bullets already separate the points. Punctuation left at the end only adds clutter.',
  source: 'Our own, from the lists of the CRSV training deck',
  check(deck, report) {
    for (const slide of deck.slides) {
      const cluttered = [...all(onScreen(slide), 'listItem')].flatMap(item => {
        const found = clutter.exec(ownText(item))?.[0]
        return found === undefined ? [] : [{ item, found }]
      })
      const [first] = cluttered
      if (!first) continue
      const others = cluttered.length > 1 ? `, one of \`${cluttered.length}\` on ${nameOf(slide)}` : ''
      report({
        what: `Unexpected ${quote(first.found)} at the end of a bullet${others}`,
        fix: 'Take it out: a bullet needs no mark at its end.',
        place: first.item.position,
        edits: cluttered.flatMap(({ item }) => withoutMark(item))
      })
    }
  }
}

function withoutMark(item: ListItem): Edit[] {
  const paragraph = item.children.find(child => child.type === 'paragraph')
  const last = paragraph?.children.at(-1)
  const found = last?.type === 'text' ? mark.exec(last.value) : null
  const words = last?.type === 'text' && found ? last.value.slice(0, found.index).split(/\s/).at(-1) : undefined
  if (last?.type !== 'text' || !found || words === undefined) return []
  const [before, after] = [words + found[0].trimEnd(), words]
  const place = placeIn(last, found.index - words.length, before.length)
  return place ? [{ place, before, after }] : []
}
