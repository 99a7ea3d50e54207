import type { Finding } from '../deck/diagnostic.js'
import type { Edit } from '../deck/edit.js'
import { firstWith, type Line, shortened } from './lines.js'
import { bulletMarks, levelOf, signName } from './pasted-signs.js'
import { linePlace, partPlace } from './report.js'

/** Bullets of Word right below an item of a list: Markdown takes them for words of that item. */
export function lazyBullets([item, ...below]: readonly Line[]): Finding | undefined {
  if (!item) return undefined
  const marks = below.length === 0 ? [] : bulletMarks(below, true)
  const [first, found] = firstWith(below, marks)
  if (!first || found === undefined) return undefined
  return {
    what: `Unexpected ${signName(found)} at the beginning of a line, expected \`-\``,
    fix: `Write \`- ${shortened(first.text.slice(found.length))}\`: a hyphen and a space make a bullet; two spaces before it, one below the other.`,
    place: linePlace(first.number, first.text.length),
    edits: repairOf(item, below, marks)
  }
}

/** A sign of the item's own level stays there; another one stands for a level below. */
function repairOf(item: Line, below: readonly Line[], marks: readonly RegExp[]): Edit[] | undefined {
  const sign = /(?:[-*+]|\d+[.)])[ \t]+$/.exec(item.before)?.[0] ?? ''
  const around = item.before.slice(0, item.before.length - sign.length)
  const isNumbered = /\d/.test(sign)
  // A quotation or a list around it has its own signs in each line.
  if (around.trim() !== '' || below.some(({ before }) => before.trim() !== '')) return undefined
  const open = [isNumbered ? 'number' : '•']
  return below.flatMap(line => {
    const [, found] = firstWith([line], marks)
    if (found === undefined) return []
    const own = levelOf(found)
    // A dash beside hyphens is what a word processor has made of one.
    const level = own === '–' && open.length === 1 && !isNumbered ? '•' : own
    const known = open.indexOf(level)
    open.splice(known === -1 ? open.length : known + 1)
    if (known === -1) open.push(level)
    const depth = open.length - 1
    const indent = depth === 0 ? '' : ' '.repeat(sign.length + 2 * (depth - 1))
    const start = line.before.length
    return [
      {
        place: partPlace(line.number, 0, start + found.length),
        before: line.before + found,
        after: `${around}${indent}- `
      }
    ]
  })
}
