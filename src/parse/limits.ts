import type { Root } from 'mdast'
import type { Node } from 'unist'
import type { Piece } from './cut-slides.js'
import { linePlace, type Report } from './report.js'
import { slideIsOfSensibleSize } from './slide-problems.js'

// CommonMark parsers are not linear on hostile text: 16 KiB of `- - -` takes micromark 17 s, 4 KiB less than one.
const slideBytes = 16 * 1024
const markersOnALine = 16
const blocksInBlocks = 8
// Size alone is not enough: 16 KiB of `![` takes micromark 9 s. With this many signs no known text takes 0.3 s.
const signsOnASlide = 1000
const levels = 100

/** The largest number of slides read from a deck. */
export const maxSlides = 1000

// What makes a parser backtrack: line ends, runs of inline marks, and list and quotation markers.
const sign = /\n|\*+|_+|~+|`+|[[\]<>|!{]|(?<=^|[\s>])(?:[-+]|\d{1,9}[.)])(?=\s)/gm

/** Whether a slide is small and flat enough to be parsed; reports why not. */
export function isOfSensibleSize(slide: Piece, report: Report): boolean {
  const bytes = new TextEncoder().encode(slide.text).length
  if (bytes > slideBytes) {
    report(slideIsOfSensibleSize, {
      what: `Unexpected slide of \`${Math.ceil(bytes / 1024)}\` KiB, expected at most \`${slideBytes / 1024}\``,
      fix: 'Cut it into several slides with `---`, or move the long form to a handout of its own.',
      place: linePlace(slide.firstLine)
    })
    return false
  }
  const deep = deepLine(slide.text)
  if (deep) {
    report(slideIsOfSensibleSize, {
      what: `Unexpected ${deep.what}, expected at most \`${deep.limit}\``,
      fix: 'Write it flatter: one or two levels are all that a room can read.',
      place: linePlace(slide.firstLine + deep.index)
    })
    return false
  }
  const signs = slide.text.match(sign)?.length ?? 0
  if (signs > signsOnASlide) {
    report(slideIsOfSensibleSize, {
      what: `Unexpected \`${signs}\` lines and signs of Markdown such as \`*\`, \`[\` or \`|\` on one slide, expected at most \`${signsOnASlide}\``,
      fix: 'Cut it into several slides with `---`, or move the long form to a handout of its own.',
      place: linePlace(slide.firstLine)
    })
    return false
  }
  return true
}

function deepLine(text: string): { index: number; what: string; limit: number } | undefined {
  let open = 0
  for (const [index, line] of text.split('\n').entries()) {
    const markers = /^(?:[\s>]|[-*+](?=\s)|\d{1,9}[.)](?=\s))*/.exec(line)?.[0] ?? ''
    const count = markers.replace(/\s|\d/g, '').length
    if (count > markersOnALine)
      return { index, what: `line with \`${count}\` list or quotation marks`, limit: markersOnALine }
    const indent = /^[ \t]*/.exec(line)?.[0].replace(/\t/g, '    ').length ?? 0
    if (indent > 64 && line.trim() !== '') return { index, what: `line indented by \`${indent}\` spaces`, limit: 64 }
    if (/^\s*:{3,}[^\s:]/.test(line)) open += 1
    else if (/^\s*:{3,}\s*$/.test(line)) open = Math.max(0, open - 1)
    if (open > blocksInBlocks) return { index, what: `nesting of \`${open}\` blocks`, limit: blocksInBlocks }
  }
  return undefined
}

/** Whether a parsed slide is flat enough for recursive walks; reports why not. Text can be nested within a line, which the line scan does not see. */
export function isFlat(root: Readonly<Root>, slide: Piece, report: Report): boolean {
  let level: readonly Node[] = root.children
  for (let depth = 0; depth < levels; depth += 1) {
    level = level.flatMap(childrenOf)
    if (level.length === 0) return true
  }
  report(slideIsOfSensibleSize, {
    what: `Unexpected text inside more than \`${levels}\` others, expected one or two levels`,
    fix: 'Write it flatter: one or two levels are all that a room can read.',
    place: linePlace(slide.firstLine + (level[0]?.position?.start.line ?? 1) - 1)
  })
  return false
}

function childrenOf(node: Node): readonly Node[] {
  return 'children' in node && Array.isArray(node.children) ? node.children : []
}
