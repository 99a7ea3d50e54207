import type { Position } from 'unist'
import { splitBlanks } from '../deck/blanks.js'
import { nearest } from '../deck/suggest.js'
import { frontMatterFieldIsKnown } from './problems.js'
import type { Report } from './report.js'

/** Reports what the front matter fills and the deck does not have: a slip there would leave the true blank open. */
export function reportFilledBlanks(
  text: string,
  { blanks = {} }: { readonly blanks?: Readonly<Record<string, string>> | undefined },
  places: Readonly<Record<string, Position>>,
  report: Report
): void {
  const names = new Set(splitBlanks(text).flatMap(part => ('blank' in part ? [part.blank] : [])))
  for (const name of Object.keys(blanks)) {
    if (names.has(name)) continue
    const meant = nearest(name, [...names])
    report(frontMatterFieldIsKnown, {
      what: `Unexpected \`${name}\` below \`blanks\`${meant === undefined ? ', expected the name of a blank in this deck' : `, did you mean \`${meant}\`?`}`,
      fix: `Write the name as it stands between the braces${meant === undefined ? `: \`{{${name}}}\` on a slide is filled by \`${name}: …\`` : `: \`${meant}: …\``}.`,
      place: places[`blanks.${name}`]
    })
  }
}
