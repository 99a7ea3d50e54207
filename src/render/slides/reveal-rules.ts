import { oncePerText } from '../once-per-text.js'

// Parts of reveal.js that we never use: its transitions, previews, scroll view, print view, kinds of fragments and helpers.
const unused = new RegExp(
  [
    /(?<!:not\()\[data-(?:background-)?transition(?!=none)/,
    /\.reveal(?:-viewport)?\.(?:slide|convex|concave|zoom|cube|page|fade|default|linear)(?![-\w])/,
    /\.(?:slide|convex|concave|zoom|cube|page)-in(?![-\w])/,
    /\.fragment\.(?!visible|disabled|current-fragment)|\.r-[a-z]|\.(?:items|justify)-|\.stretch/,
    /(?<!pause-)overlay|reveal-scroll|scroll-page|scrollbar|print-pdf|reveal-print|auto-animate/
  ]
    .map(({ source }) => source)
    .join('|')
)

/** The rules of reveal.js's style sheet that our slides use: about a third of it. Without them each file of slides is smaller. */
export const revealRules = oncePerText(sheet =>
  topLevel(sheet)
    .filter(rule => !rule.startsWith('@media print'))
    .map(keepUsed)
    .join('')
)

/** A rule without the selectors that never apply; empty when none does. Rules inside of others are left as they are. */
function keepUsed(rule: string): string {
  const open = rule.indexOf('{')
  const selector = rule.slice(0, open)
  if (selector.startsWith('@')) return rule
  const kept = selector.split(/,(?![^(]*\))/).filter(one => !unused.test(one))
  return kept.length === 0 ? '' : kept.join(',') + rule.slice(open)
}

/** The rules of a sheet, one by one, with what stands inside of them. */
function topLevel(sheet: string): string[] {
  const rules: string[] = []
  let depth = 0
  let start = 0
  for (let index = 0; index < sheet.length; index++) {
    if (sheet[index] === '{') depth += 1
    if (sheet[index] !== '}') continue
    depth -= 1
    if (depth > 0) continue
    rules.push(sheet.slice(start, index + 1).trim())
    start = index + 1
  }
  return rules
}
