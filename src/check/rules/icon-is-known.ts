import type { RootContent } from 'mdast'
import { iconOf, meantIcon } from '../../deck/icons.js'
import { quote } from '../../deck/phrasing.js'
import { walk } from '../../deck/walk.js'
import type { Rule } from '../rule.js'

export const iconIsKnown: Rule = {
  id: 'icon-is-known',
  severity: 'error',
  wants: 'Every `icon=` names one of the icons that Backbrief has.',
  why: 'An icon with an unknown name would be left out, and nobody would notice before the lesson.',
  check(deck, report) {
    for (const { body, notes, icon, place } of deck.slides)
      for (const named of [{ icon, place }, ...walk([...body, ...notes]).map(namedBy)]) {
        if (named.icon === undefined || iconOf(named.icon)) continue
        const meant = meantIcon(named.icon)
        report({
          what: `Unknown icon ${quote(named.icon)}${meant ? `, did you mean \`${meant}\`?` : ''}`,
          fix: meant
            ? `Write \`icon=${meant}\`, or take it out. \`docs/icons.md\` shows all icons.`
            : 'Choose one in `docs/icons.md`, which shows all icons, or take it out.',
          place: named.place
        })
      }
  }
}

function namedBy(node: RootContent) {
  return { icon: iconNameOf(node), place: node.position }
}

function iconNameOf(node: RootContent): string | undefined {
  if (node.type === 'listItem') return node.data?.icon
  return node.type === 'callout' || node.type === 'activity' || node.type === 'column' ? node.icon : undefined
}
