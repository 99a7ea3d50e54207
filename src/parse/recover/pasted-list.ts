import type { Finding } from '../../deck/diagnostic.js'
import type { Edit } from '../../deck/edit.js'
import { linePlace, partPlace } from '../report.js'
import { bulletMarks, lazyBullets, levelOf, signName, unmarkedEnd } from './bullets.js'
import { firstWith, type Line, shortened } from './mistake.js'
import { asOptions, type MarkedLine } from './pasted-options.js'

const noBox = /^[•▪▫‣●○◦∙⁃▸►➢➤⮚❖\uf020-\uf0ff][ \t\u00a0]*(?=\S)/u

// Boxes to tick, on paper and in Word's forms; some are Wingdings.
const box = /^(?:[☐❏❐❑❒◻▢□\uf06f\uf071\uf072\uf0a8]|([☑☒\uf052\uf0fd\uf0fe]))[ \t\u00a0]*(?=\S)/u
const anotherBox = /[☐☑☒❏❐❑❒◻▢□].*[☐☑☒❏❐❑❒◻▢□]/u

const lettered = /^(?:([a-zA-Z])|([ivx]{1,5}))([.)])[ \t\u00a0]+(?=\S)/u

/** Finds bullets, letters and boxes of word processors at the beginning of lines, which Markdown reads as text. */
export function pastedList(lines: readonly Line[], lineAbove = '', parent = 'slide'): Finding | undefined {
  const isItem = /(?:[-*+]|\d[.)])[ \t]+$/.test(lines[0]?.before ?? '')
  return isItem
    ? (secondBullet(lines) ?? lazyBullets(lines))
    : (boxes(lines) ??
        letters(lines, parent) ??
        bullets(lines, /^\s*(?:[-*+•·§▪o–—]|\d+[.)])\s/u.test(lineAbove), parent))
}

/** `- • Rain`: the item has its bullet. */
function secondBullet([first]: readonly Line[]): Finding | undefined {
  const found = first && noBox.exec(first.text)?.[0]
  if (!found) return undefined
  const place = partPlace(first.number, first.before.length, found.length)
  return {
    what: `Unexpected ${signName(found)} after \`${first.before.trim()}\``,
    fix: `Write \`${first.before.trim()} ${shortened(first.text.slice(found.length))}\`: one sign makes a bullet.`,
    place,
    edits: [{ place, before: found, after: '' }]
  }
}

function bullets(lines: readonly Line[], isBelowItem: boolean, parent: string): Finding | undefined {
  const marks = bulletMarks(lines, isBelowItem)
  const [first, found] = firstWith(lines, marks)
  if (!first || found === undefined) return undefined
  const sign = found.trim()
  const items = lines.flatMap(line => {
    const [, mark] = firstWith([line], marks)
    return mark === undefined ? [] : [{ line, mark }]
  })
  if (parent === 'quiz' && items.length > 1) return optionsFinding(items, signName(found))
  return {
    what:
      sign === '-'
        ? 'Unexpected wide space after `-`, expected a plain one'
        : `Unexpected ${signName(sign)} at the beginning of a line, expected \`-\``,
    fix: `Write \`- ${shortened(first.text.slice(found.length))}\`: a hyphen and a space make a bullet.`,
    place: linePlace(first.number, first.text.length),
    edits: [...nested(lines, marks), ...apart(lines, marks)]
  }
}

/** Signs before the options of a question, which are boxes here. */
function optionsFinding(items: readonly MarkedLine[], named: string): Finding | undefined {
  const [first] = items
  if (!first) return undefined
  return {
    what: `Unexpected ${named} before an option, expected \`- [ ]\``,
    fix: `Write \`- [ ] ${shortened(first.line.text.slice(first.mark.length))}\`, and \`- [x]\` before the right one.`,
    place: linePlace(first.line.number, first.line.text.length),
    edits: asOptions(items)
  }
}

/** A blank line above a last line that is no item, so that it does not become words of the item above it. */
function apart(lines: readonly Line[], marks: readonly RegExp[]): Edit[] {
  const last = unmarkedEnd(lines, marks)
  return last === undefined || last.before !== ''
    ? []
    : [{ place: partPlace(last.number, 0, 0), before: '', after: '\n' }]
}

/** A different sign, or a deeper indent, begins a nested list. */
function nested(lines: readonly Line[], marks: readonly RegExp[]): Edit[] {
  const open: string[] = []
  return lines.flatMap(line => {
    const [, found] = firstWith([line], marks)
    if (found === undefined) return []
    const level = `${widthOf(line)} ${levelOf(found)}`
    const known = open.indexOf(level)
    open.splice(known === -1 ? open.length : known + 1)
    if (known === -1) open.push(level)
    return [replaced(line, lines, found, `${'  '.repeat(open.length - 1)}- `)]
  })
}

function boxes(lines: readonly Line[]): Finding | undefined {
  const [first, found] = firstWith(lines, [box])
  if (!first || found === undefined || lines.some(({ text }) => anotherBox.test(text))) return undefined
  const written = (mark: string) => `- [${box.exec(mark)?.[1] === undefined ? ' ' : 'x'}] `
  return {
    what: `Unexpected \`${found.trim()}\` at the beginning of a line, expected \`- [ ]\``,
    fix: `Write \`${written(first.text)}${shortened(first.text.slice(found.length))}\`: a list of boxes to tick.`,
    place: linePlace(first.number, first.text.length),
    edits: lines.flatMap(line => {
      const mark = box.exec(line.text)?.[0]
      return mark === undefined ? [] : [replaced(line, lines, mark, written(line.text))]
    })
  }
}

const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii']

/** `a. b. c.` and `i) ii)`. Two lines that begin with capitals and points may be two names. */
function letters(lines: readonly Line[], parent: string): Finding | undefined {
  const found = lines.flatMap(line => {
    const [mark, letter, roman, sign = '.'] = lettered.exec(line.text) ?? []
    return mark === undefined ? [] : [{ line, mark, letter: letter ?? roman ?? '', sign }]
  })
  const counts = (order: (letter: string) => number) => found.every(({ letter }, index) => order(letter) === index)
  const isCapital = /[A-Z]/.test(found[0]?.letter ?? '')
  const isList =
    counts(letter => (letter.length === 1 ? letter.toLowerCase().charCodeAt(0) - 97 : -1)) ||
    counts(letter => romans.indexOf(letter))
  const [first] = found
  const isQuiz = parent === 'quiz'
  if (!first || !isList || found.length < (isCapital && first.sign === '.' && !isQuiz ? 3 : 2)) return undefined
  if (isQuiz) return optionsFinding(found, `\`${first.mark.trim()}\``)
  return {
    what: `Unexpected \`${first.mark.trim()}\` at the beginning of a line, expected \`1${first.sign}\``,
    fix: `Write \`1${first.sign} ${shortened(first.line.text.slice(first.mark.length))}\`: lists are numbered with figures.`,
    place: linePlace(first.line.number, first.line.text.length),
    edits: found.map(({ line, mark, sign }, index) => replaced(line, lines, mark, `${index + 1}${sign} `))
  }
}

/** Returns the indent of a line; a tab counts as four spaces. */
function widthOf({ before }: Line): number {
  return before.replace(/\t/g, '    ').length
}

/** Replaces an item's sign, at the indent of the paragraph's first line. */
function replaced(line: Line, [first]: readonly Line[], found: string, written: string): Edit {
  const isIndent = line !== first && /^\s+$/.test(line.before)
  const indent = isIndent ? line.before : ''
  const base = isIndent ? ' '.repeat(first?.before.length ?? 0) : ''
  return {
    place: partPlace(line.number, line.before.length - indent.length, indent.length + found.length),
    before: indent + found,
    after: base + written
  }
}
