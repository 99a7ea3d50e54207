import type { List, ListItem } from 'mdast'
import { blockIsComplete } from './problems.js'
import { linePlace, type Report } from './report.js'

// What people write for a box that is ticked or not, with spaces, other letters, other brackets, or as a sign of Word.
const almostBox = /^(?:\[\s*([xXvV✓✔*+]?)\s*\]|\(\s*([xXvV✓✔*+]?)\s*\)|([☐☑☒✓✔✗✘□■]))\s*/u

/** The box that an option of a quiz was meant to have, and that Markdown shows as text; undefined when it has one, or none was meant. */
export function almostBoxOf({ checked, children: [first] }: ListItem): string | undefined {
  if (typeof checked === 'boolean') return undefined
  const text = first?.type === 'paragraph' && first.children[0]?.type === 'text' ? first.children[0].value : ''
  return almostBox.exec(text)?.[0].trim() || undefined
}

/** Reports each option whose box is not written as it has to be: then nobody knows which is right. True when there is none. */
export function reportBoxes({ children }: List, report: Report): boolean {
  const wrong = children.filter(({ checked }) => typeof checked !== 'boolean')
  for (const item of wrong) {
    const box = almostBoxOf(item)
    const line = item.position?.start.line
    const meant = box === undefined ? undefined : meantBox(box)
    report(blockIsComplete, {
      what: `Unexpected ${box ? `\`${box}\` before an option` : 'option without a box'}, expected \`[ ]\` or \`[x]\``,
      fix: meant ? `Write \`- ${meant} …\`.` : 'Begin the right option with `- [x]`, every other one with `- [ ]`.',
      place: item.position,
      repair: box && meant && line !== undefined ? [{ place: linePlace(line), before: box, after: meant }] : undefined
    })
  }
  return wrong.length === 0
}

function meantBox(box: string): string | undefined {
  const sign = box.replace(/[[\]()\s]/g, '')
  if (sign === '' || sign === '☐' || sign === '□') return '[ ]'
  return /^[xXvV✓✔☑☒]$/u.test(sign) ? '[x]' : undefined
}
