import { all } from '../../deck/walk.js'
import type { Rule } from '../rule.js'
import { linesOf, placeIn } from '../screen.js'
import { closedMissions } from '../un/names.js'

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
        if (year.test(text)) continue
        for (const piece of all([node], 'text'))
          for (const { 0: mission, index } of piece.value.matchAll(/(?<!\p{L})\p{Lu}{5,9}(?!\p{L})/gu)) {
            const closed = Object.hasOwn(closedMissions, mission) ? closedMissions[mission] : undefined
            if (closed === undefined || said.has(mission)) continue
            said.add(mission)
            report({
              what: `Unexpected \`${mission}\` without a year, it closed in \`${closed}\``,
              fix: `Write when it was so, as in \`${mission} (until ${closed})\`, or name a mission that runs today.`,
              place: placeIn(piece, index, mission.length)
            })
          }
      }
  }
}
