import type { Piece } from './cut-slides.js'
import { slideIsOfSensibleSize } from './problems.js'
import { linePlace, type Report } from './report.js'

// CommonMark parsers take more than linear time on hostile text: 16 KiB of `- - -` takes micromark 17 s, 4 KiB less than one.
const slideBytes = 16 * 1024
const markersOnALine = 16
const blocksInBlocks = 8

/** Whether a slide is small and flat enough to be parsed; says why not. */
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
  if (deep === undefined) return true
  report(slideIsOfSensibleSize, {
    what: `Unexpected ${deep.what}, expected at most \`${deep.limit}\``,
    fix: 'Write it flatter: one or two levels are all that a room can read.',
    place: linePlace(slide.firstLine + deep.index)
  })
  return false
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
