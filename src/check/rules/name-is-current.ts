import type { RootContent } from 'mdast'
import type { Position } from 'unist'
import { counted, quote } from '../../deck/phrasing.js'
import { all, without } from '../../deck/walk.js'
import type { Rule } from '../rule.js'
import { type Line, linesOf, placeIn } from '../screen.js'
import { type FormerName, formerNames } from '../un/names.js'

export const nameIsCurrent: Rule = {
  id: 'name-is-current',
  severity: 'warning',
  wants: 'A department of the UN has the name that it has today, outside titles, quotations and sources.',
  why: 'Participants look for an office by its name. An old name also makes them doubt the rest.',
  source: 'UN reform of peace and security, 1 January 2019: DPKO became DPO, DFS became DOS, DPA became DPPA',
  check(deck, report) {
    const lines = deck.slides.flatMap(({ body, notes }) => linesOf(without([...body, ...notes], isKept)))
    for (const name of formerNames) {
      const uses = usesOf(name, lines)
      const [first] = uses
      if (!first) continue
      report({
        what: `Unexpected name ${quote(name.former)} (${counted(uses.length, 'use')}), since \`${name.since}\` it is ${quote(name.present)}`,
        fix: `Write ${quote(name.present)}; if you mean the old name, write the year next to it or put the title in asterisks: \`*…*\`.`,
        place: first
      })
    }
  }
}

/** A quotation keeps its words, and a source or a title in italics its name. */
const keepsNames: ReadonlySet<RootContent['type']> = new Set(['blockquote', 'sources', 'emphasis', 'missing'])

function usesOf({ former, present, since }: FormerName, lines: readonly Line[]): (Position | undefined)[] {
  // A capital right behind it makes it part of a title: `DPKO Policy`, `DPKO-DFS Specialised Training Materials`.
  const used = new RegExp(`(?<![\\p{L}\\p{N}“"«-])${former}(?![\\p{L}\\p{N}-]| \\p{Lu})`, 'u')
  return lines
    .filter(({ text }) => text.includes(former) && !isOfItsTime(text, since) && !hasWord(text, present))
    .flatMap(({ node }) => [...all([node], 'text')])
    .flatMap(node => {
      const found = used.exec(node.value)
      return found ? [placeIn(node, found.index, former.length)] : []
    })
}

function isKept(node: RootContent): boolean {
  return keepsNames.has(node.type)
}

/** Beside a year in which the name was right, it is right. */
function isOfItsTime(text: string, since: number): boolean {
  return (text.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? []).some(year => Number(year) < since)
}

function hasWord(text: string, word: string): boolean {
  return new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'u').test(text)
}
