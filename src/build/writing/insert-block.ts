import { snippets } from '../../../scripts/template-data.mjs'
import { type TextChange, textChanges } from '../../deck/text/text-changes.js'
import { blocks } from '../../parse/blocks.js'
import { plainSnippet } from './completion.js'
import type { Draft } from './draft.js'
import { type OpenBlock, onSlide, openBlocks } from './surroundings.js'

/** An example that was put into a text, and the part of it to be written first, in characters of the new text. */
export interface Inserted {
  readonly changes: readonly TextChange[]
  readonly select: { readonly from: number; readonly to: number }
}

/** Why nothing was put in: the example belongs into a block that is not there. */
export interface NoPlace {
  readonly inside: string
}

/** An example by its title: what it is for, and the block that it begins. */
export interface Example {
  readonly title: string
  readonly about: string
  readonly name: string
}

const blockLine = /^:{2,}([a-z]+)/

/** Everything that may be added to a deck, each with what it is for: the same examples that editors write. */
export const examples: readonly Example[] = Object.entries(snippets).map(([title, { description, body }]) => ({
  title,
  about: description,
  name: title === 'Section' ? 'section' : (body.map(line => blockLine.exec(line)?.[1]).find(name => name) ?? '')
}))

/**
 * Puts an example where it belongs, seen from a line: a slide behind that slide; a block behind the block or paragraph that the line stands in, inside the
 * innermost block that may hold it, which gets more colons where it has too few. All other lines stay as they are. Undefined where there is no such example.
 */
export function insertExample(draft: Draft, title: string, line: number): Inserted | NoPlace | undefined {
  const example = examples.find(one => one.title === title)
  const body = snippets[title]?.body.filter(text => text !== '$0')
  if (!example || !body) return undefined
  if (example.name !== 'slide' && example.name !== 'section')
    return insertSnippet(draft, body.join('\n'), homesOf(example.name), line)
  const { lines } = draft
  return put(lines, lines, lastWritten(lines, slideAround(draft, line)), body.join('\n'))
}

/** Puts a snippet behind the block or paragraph that a line stands in, inside the innermost of the blocks that it may stand in. */
export function insertSnippet(
  draft: Draft,
  snippet: string,
  homes: readonly string[],
  line: number
): Inserted | NoPlace {
  const { lines } = draft
  const slide = slideAround(draft, line)
  const place = placeIn(homes, lines, slide, line)
  if (!place) return { inside: homes[0] ?? '' }
  const widest = Math.max(...snippet.split('\n').map(text => /^:*/.exec(text)?.[0].length ?? 0))
  const least = widest === 0 ? 0 : widest + 1
  return put(lines, widened(lines, place.around, least, slide), place.behind, snippet)
}

/** The line that ends the first block of a name on the slide of a line; undefined where there is none that ends. */
export function endOfNamed(draft: Draft, name: string, line: number): number | undefined {
  const { lines } = draft
  const { first, last } = slideAround(draft, line)
  for (let number = first; number <= last; number++) {
    const block = openBlocks(lines, first, number + 1).at(-1)
    if (block?.line !== number || block.name !== name) continue
    const end = endOfBlock(lines, block, last)
    return colonsOf(lines[end - 1]) > 0 ? end : undefined
  }
  return undefined
}

/** The names of what a block may stand in. */
function homesOf(name: string): readonly string[] {
  const inside = blocks.find(block => block.name === name)?.inside
  return inside ?? (name === 'columns' ? ['slide'] : ['slide', 'column'])
}

/** The numbers of the first and the last line of a slide. */
interface Span {
  readonly first: number
  readonly last: number
}

function slideAround({ deck: { slides }, lines }: Draft, line: number): Span {
  const at = Math.max(
    0,
    slides.findLastIndex(({ firstLine }) => firstLine <= line)
  )
  const next = slides[at + 1]
  return { first: slides[at]?.firstLine ?? 1, last: next ? next.firstLine - 2 : lines.length }
}

/** The last line of a span that says something; the line above it where none does. */
function lastWritten(lines: readonly string[], { first, last }: Span): number {
  let at = last
  while (at >= first && (lines[at - 1] ?? '').trim() === '') at--
  return at
}

/** The line behind which something is put, and the blocks that then stand around it. */
interface Place {
  readonly behind: number
  readonly around: readonly OpenBlock[]
}

function placeIn(homes: readonly string[], lines: readonly string[], slide: Span, line: number): Place | undefined {
  const { first, last } = slide
  const at = Math.min(Math.max(line, first), last)
  const open = blocksAt(lines, first, at)
  // From the innermost block around the line outwards.
  for (let depth = open.length; depth >= 0; depth--) {
    const around = open.slice(0, depth)
    const home = around.at(-1)
    if (!homes.includes(home?.name ?? onSlide)) continue
    const below = open[depth]
    if (below) return { behind: endOfBlock(lines, below, last), around }
    const end = home ? endOfBlock(lines, home, last) - 1 : last
    return { behind: endOfParagraph(lines, at, { first, last: end }), around }
  }
  // The last one of the slide.
  for (let number = last; number >= first; number--) {
    const around = openBlocks(lines, first, number + 1)
    const home = around.at(-1)
    if (home?.line === number && homes.includes(home.name))
      return { behind: lastWritten(lines, { first: number, last: endOfBlock(lines, home, last) - 1 }), around }
  }
  return undefined
}

/** The blocks that a line stands in; the lines that begin and end a block belong to it. */
function blocksAt(lines: readonly string[], first: number, line: number): readonly OpenBlock[] {
  const [before, after] = [openBlocks(lines, first, line), openBlocks(lines, first, line + 1)]
  return after.length > before.length ? after : before
}

/** The line that closes a block; the last of the slide where nothing does. */
function endOfBlock(lines: readonly string[], { line, colons }: OpenBlock, last: number): number {
  for (let number = line + 1; number <= last; number++) if (colonsOf(lines[number - 1]) >= colons) return number
  return last
}

/** How many colons stand alone on a line. */
function colonsOf(line = ''): number {
  return /^\s*(:{3,})\s*$/.exec(line)?.[1]?.length ?? 0
}

/** The last line of the paragraph, list or table that a line stands in; where it stands in none, the last one above it. */
function endOfParagraph(lines: readonly string[], line: number, { first, last }: Span): number {
  let at = line
  while (at < last && (lines[at - 1] ?? '').trim() !== '' && !/^\s*(?:$|:{2,})/.test(lines[at] ?? '')) at++
  return lastWritten(lines, { first, last: Math.min(at, last) })
}

/** Lines in which each block around a place has more colons than what it holds, `least` and more. */
function widened(
  lines: readonly string[],
  around: readonly OpenBlock[],
  least: number,
  { last }: Span
): readonly string[] {
  const wide = [...lines]
  let wanted = least
  for (const block of around.toReversed()) {
    const more = ':'.repeat(Math.max(0, wanted - block.colons))
    const end = endOfBlock(lines, block, last)
    for (const number of colonsOf(lines[end - 1]) > 0 ? [block.line, end] : [block.line])
      wide[number - 1] = (wide[number - 1] ?? '').replace(/^(\s*)/, `$1${more}`)
    wanted = Math.max(wanted, block.colons) + 1
  }
  return wide
}

/** Puts an example behind a line, with an empty line on both sides where there is text. */
function put(before: readonly string[], lines: readonly string[], behind: number, snippet: string): Inserted {
  const { text, from, to } = readSnippet(snippet)
  const [above, below] = [lines.slice(0, behind), lines.slice(behind)]
  const opens = /^\s*:{3,}\s*[a-z]/.test(above.at(-1) ?? '')
  const gapAbove = above.length > 0 && above.at(-1)?.trim() !== '' && !opens ? [''] : []
  const [next] = below
  const gapBelow = next === undefined || (next.trim() !== '' && colonsOf(next) === 0) ? [''] : []
  const after = [...above, ...gapAbove, ...text.split('\n'), ...gapBelow, ...below].join('\n')
  const start = [...above, ...gapAbove].reduce((sum, one) => sum + one.length + 1, 0)
  return { changes: textChanges(before.join('\n'), after), select: { from: start + from, to: start + to } }
}

/** A snippet as text, and where its first words stand that are to be written. */
function readSnippet(snippet: string): { readonly text: string; readonly from: number; readonly to: number } {
  const [above = ''] = snippet.split(/\$\{1[:|]/, 1)
  const first = /\$\{1[:|](?:[^}]*)\}/.exec(snippet)?.[0] ?? ''
  const from = plainSnippet(above).length
  return { text: plainSnippet(snippet), from, to: from + plainSnippet(first).length }
}
