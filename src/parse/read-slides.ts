import type { Finding, RuleMeta } from '../deck/diagnostic.js'
import type { Piece } from './cut-slides.js'
import type { OtherTool } from './recover/other-tools.js'
import type { Report } from './report.js'
import { readSlide, type SlideWithoutId } from './slide.js'

/** What a slide was read as, and what is wrong with its text. */
interface ReadSlide {
  readonly slide: SlideWithoutId
  readonly findings: readonly (readonly [RuleMeta, Finding])[]
}

/** The slides of the deck that was read last, by all that they were read from: while a deck is written, most of them are the same again. */
let last: ReadonlyMap<string, ReadSlide> = new Map()

/** Reads the slides of a deck. */
export function readSlides(
  pieces: readonly Piece[],
  tool: OtherTool | undefined,
  report: Report
): readonly SlideWithoutId[] {
  const read = new Map<string, ReadSlide>()
  const slides = pieces.map((piece, index) => {
    const isFirst = index === 0
    const key = [piece.firstLine, isFirst, tool?.name, piece.text].join(' ')
    const known = last.get(key) ?? readWithFindings(piece, { isFirst, tool })
    read.set(key, known)
    for (const [rule, finding] of known.findings) report(rule, finding)
    return known.slide
  })
  last = read
  return slides
}

function readWithFindings(piece: Piece, about: Parameters<typeof readSlide>[1]): ReadSlide {
  const findings: [RuleMeta, Finding][] = []
  const slide = readSlide(piece, about, (rule, finding) => findings.push([rule, finding]))
  return { slide, findings }
}
