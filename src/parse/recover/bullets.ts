import type { Finding } from '../../deck/diagnostic.js'
import type { Edit } from '../../deck/edit.js'
import { linePlace, partPlace } from '../report.js'
import { firstWith, type Line, shortened } from './mistake.js'

// Signs that Word, PowerPoint and web pages set before a bullet. Wingdings comes as letters of a private range, or as what its
// signs are in any other font: only a wide space behind them, or another bullet beside them, shows that those are no words.
const sure = /^[•▪▫‣●○◦∙⁃▸►➢➤⮚❖✓✔\uf020-\uf0ff][ \t\u00a0]*(?=\S)/u
const wide = /^[·§oØüqvà–—*-](?:\t|\u00a0| {2,}(?<=[·§oØ] +))[ \t\u00a0]*(?=\S)/u
const plain = /^(?:·|§(?! *\d)|Ø(?! *\d)) +(?=\S)/u
const letter = /^o +(?=\S)/u
const dash = /^[–—][ \t\u00a0]+(?=\S)/u

const soft = [plain, letter, dash]
const startsSentence = /^\S+[ \t\u00a0]+\p{Lu}/u

/**
 * The marks that stand for bullets at the beginning of lines. A dash on one line alone may be who said what is quoted above it, and one letter
 * a word: they count below a list, or where every line has a sign.
 */
export function bulletMarks(lines: readonly Line[], isBelowItem: boolean): readonly RegExp[] {
  const every = [sure, wide, ...soft]
  const below = /[:：]\s*$/.test(lines[0]?.text ?? '') ? lines.slice(1) : lines
  const list = unmarkedEnd(below, every) ? below.slice(0, -1) : below
  const areAll = list.every(({ text }) => every.some(mark => mark.test(text)))
  if (list.length > 1 && areAll && (list === below || list.some(({ text }) => sure.test(text)))) return every
  const [only] = lines
  const isOne = lines.length === 1 && only !== undefined && startsSentence.test(only.text)
  return [sure, wide, ...(isOne ? [plain, ...(isBelowItem ? [letter, dash] : [])] : [])]
}

/** Longer lines may have been wrapped where they were copied from. */
const unwrapped = 60

/**
 * The last line of a list, where it has no sign and is a sentence of its own. Not where it may be the rest of the item above: words in small letters,
 * or below a long line that ends in the middle of a sentence.
 */
export function unmarkedEnd(lines: readonly Line[], marks: readonly RegExp[]): Line | undefined {
  const [above, last] = lines.slice(-2)
  const isMarked = (line: Line) => marks.some(mark => mark.test(line.text))
  if (!above || !last || !isMarked(above) || isMarked(last)) return undefined
  const isEnded = above.text.length < unwrapped || /[.!?;:。！？؟]\s*$/u.test(above.text)
  return isEnded && !/^\p{Ll}/u.test(last.text) ? last : undefined
}

/** Signs that stand for the same level of a list, in different programs and fonts. */
const levels = ['•·●∙\uf0b7', 'o○◦', '§▪▫■\uf0a7', '–—‣-']

/** The level that a sign stands for, by the first of those that stand for the same; itself where it is no usual one. */
export function levelOf(found: string): string {
  const sign = found.trim()
  return levels.find(signs => signs.includes(sign))?.[0] ?? sign
}

/** How a message names a sign; one of Wingdings cannot be seen in any other font. */
export function signName(found: string): string {
  const sign = found.trim()
  const code = sign.codePointAt(0) ?? 0
  return code >= 0xf020 && code <= 0xf0ff
    ? `bullet of Word (\`U+${code.toString(16).toUpperCase()}\`, which only Word can show)`
    : `\`${sign}\``
}

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
