import { shortened } from './recover/mistake.js'
import { linePlace, type Report } from './report.js'
import { htmlIsAbsent, slideBreakStandsAlone } from './slide-problems.js'

/** A part of the deck's text, and the number of its first line. */
export interface Piece {
  readonly text: string
  readonly firstLine: number
}

const slideBreak = /^ {0,3}-{3,}[ \t]*$/
const codeFence = /^\s*(?:[>*+-]\s+)*(`{3,}|~{3,})(.*)$/
const fenceEnd = /^ {0,3}(`{4,}|~{4,})[ \t]*$/
const commentStart = /^ {0,3}<!--/
const commentMarks = { start: '<!--', end: '-->' }
// Lines that are not part of a paragraph; after any other line, Markdown reads `---` as a heading.
const notParagraph = /^\s*($|#|:|[-*+]\s|\d+[.)]\s|>|\||`{3}|~{3}|<!--)/

/**
 * Splits a deck's body into slides at its `---` lines. It scans lines and knows only fenced code and comments, so
 * that no text can make it slow; each slide is then small enough for the Markdown parser.
 */
export function cutSlides(body: Piece, report: Report): Piece[] {
  const slides: Piece[] = []
  let lines: string[] = []
  let firstLine = body.firstLine
  let fence: string | undefined
  let comment: number | undefined
  const all = body.text.split('\n')
  const lastEnd = all.findLastIndex(line => line.includes(commentMarks.end))
  const closesBelow = fenceEnds(all)
  for (const [index, line] of all.entries()) {
    if (comment !== undefined && line.includes(commentMarks.start)) {
      reportOpenComment(comment, index)
      comment = undefined
    }
    if (comment === undefined) fence = fenceAfter(line, fence)
    // An unclosed comment would swallow all slides below it and hide their problems, so it ends with its slide.
    if (fence === undefined && comment === undefined && commentStart.test(line) && index < lastEnd) comment = index
    if (comment !== undefined && line.includes(commentMarks.end)) comment = undefined
    const isInCode = fence !== undefined && closesBelow(fence, index)
    if (isInCode || comment !== undefined || !slideBreak.test(line)) {
      lines.push(line)
      continue
    }
    // Unclosed code is reported elsewhere, and its lines are not a paragraph.
    const isText = fence === undefined && !notParagraph.test(lines.at(-1) ?? '')
    fence = undefined
    const before = lines.at(-1) ?? ''
    const number = body.firstLine + index
    if (isText)
      report(slideBreakStandsAlone, {
        what: `Unexpected \`---\` right under \`${shortened(before)}\`, expected an empty line between them`,
        fix: 'Put an empty line before `---`.',
        place: linePlace(number, line.length),
        edits: [{ place: linePlace(number), before: '', after: '\n' }]
      })
    slides.push({ text: lines.join('\n'), firstLine })
    lines = []
    firstLine = number + 1
  }
  slides.push({ text: lines.join('\n'), firstLine })
  return slides

  /** The end of the next comment would end this one, and the text between them would be lost silently. */
  function reportOpenComment(start: number, next: number): void {
    const line = all[start] ?? ''
    report(htmlIsAbsent, {
      what: `Unexpected \`<!--\` at line \`${body.firstLine + next}\` in a comment that has no end, expected \`-->\` first`,
      fix: 'Write `-->` where this comment ends.',
      place: linePlace(body.firstLine + start, line.length)
    })
  }
}

/**
 * Returns a function that tells whether a fence stays open across slide breaks. Fences of three signs never do: where an end is forgotten,
 * the start of the next code would close them, and every slide in between, including its notes, would be shown as code.
 */
function fenceEnds(lines: readonly string[]): (fence: string, after: number) => boolean {
  const last = new Map<string, number>()
  return (fence, after) => {
    if (fence.length < 4) return false
    const known = last.get(fence) ?? lines.findLastIndex(line => fenceEnd.exec(line)?.[1]?.startsWith(fence))
    last.set(fence, known)
    return known > after
  }
}

/** Returns the code fence that is open after a line, given the one open before it. */
function fenceAfter(line: string, open: string | undefined): string | undefined {
  const [, marker, rest = ''] = codeFence.exec(line) ?? []
  if (marker === undefined) return open
  if (open === undefined) return marker.startsWith('`') && rest.includes('`') ? undefined : marker
  const closes = marker[0] === open[0] && marker.length >= open.length && rest.trim() === ''
  return closes ? undefined : open
}
