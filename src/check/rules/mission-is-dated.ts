import { all } from '../../deck/walk.js'
import type { Rule } from '../rule.js'
import { linesOf, placeIn } from '../screen.js'
import { closedMissions } from '../un/names.js'

// Few texts name one, and to look for words in capitals takes long.
const closed = new RegExp(`(?:${Object.keys(closedMissions).join('|')})`)
const year = /(?<!\d)(?:19|20)\d\d(?!\d)/

export const missionIsDated: Rule = {
  id: 'mission-is-dated',
  severity: 'info',
  wants: 'A mission that has closed is named together with a year.',
  why: 'Without a year, people think that a closed mission is still running, or wonder why their own is not listed.',
  source: 'UN Peacekeeping, list of past operations',
  check(deck, report) {
    const said = new Set<string>()
    for (const { body, notes } of deck.slides)
      for (const { node, text } of linesOf([...body, ...notes])) {
        if (!closed.test(text) || year.test(text)) continue
        for (const piece of all([node], 'text'))
          for (const { 0: mission, index } of piece.value.matchAll(/(?<!\p{L})\p{Lu}{5,9}(?!\p{L})/gu)) {
            const since = Object.hasOwn(closedMissions, mission) ? closedMissions[mission] : undefined
            if (since === undefined || said.has(mission)) continue
            said.add(mission)
            report({
              what: `Unexpected \`${mission}\` without a year, it closed in \`${since}\``,
              fix: `Write when it was so, as in \`${mission} (until ${since})\`, or name a mission that runs today.`,
              place: placeIn(piece, index, mission.length)
            })
          }
      }
  }
}
