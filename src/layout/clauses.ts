import { scriptOf } from '../deck/language.js'
import { px, textSteps } from './box-sizes.js'
import type { SlideDensity } from './content-height.js'
import type { SlideLayout } from './slide-layout.js'
import { linesOf, textWidth } from './text-width.js'

// Widths are those of bold letters, and a mark or two may stand outside of the text.
const sure = 0.97
const enumerated = /、(?=[^”’」』）》\s])/gu
// Three lines of which one is shorter than this share of the room look like verse.
const leastShare = 0.66
// Of two, a first one that leaves more free looks broken by chance.
const leastFirst = 0.55
// A last line of one or two characters looks forgotten, in em with its mark.
const leastLast = 4
const clauseEnd = /[，；：。！？](?=[^，；：。！？、”’」』）》\s])/gu

const sentenceEnd = /[.!?؟]\s+(?=\S)/gu

/**
 * Where a text that does not fit into `room` em is best broken: behind the mark of a clause, each part on a line of its own, in two lines, of
 * which the first is well filled, or in three where it does not fit into two at all. Of three, one may end with a part of an enumeration. So it
 * takes as few lines as it would take anywhere. In languages with spaces only where a sentence ends. Nowhere where parts do not fit or leave lines half empty.
 */
export function clauseBreaks(text: string, room: number, language: string): readonly number[] {
  const most = room * sure
  if (scriptOf(language) !== 'ideographic') return sentenceBreak(text, most, language)
  const whole = textWidth(text, 700)
  if (whole <= most) return []
  const ends = endsOf(clauseEnd, text)
  // What may fit into two lines takes no third.
  if (whole <= 2 * room) {
    const filled = (share: number) =>
      ends.filter(
        at => textWidth(text.slice(0, at), 700) >= room * share && textWidth(text.slice(at), 700) >= leastLast
      )
    const well = inTwo(filled(leastShare), text, most)
    return well.length > 0 ? well : inTwo(filled(leastFirst), text, most)
  }
  const parts = [...ends, ...endsOf(enumerated, text)]
  return best(
    ends.flatMap(at => parts.filter(other => other !== at).map(other => [at, other].sort((a, b) => a - b))),
    text,
    most,
    room * leastShare
  )
}

function inTwo(ends: readonly number[], text: string, most: number): readonly number[] {
  const ways = ends.map(at => [at])
  return best(ways, text, most)
}

/** The end of a sentence after which a text goes on in a line of its own, and takes no line more. */
function sentenceBreak(text: string, room: number, language: string): readonly number[] {
  const linesIn = (part: string) => linesOf(part, 1, room, 700, language)
  const most = linesIn(text)
  const ends = most === 1 ? [] : [...text.matchAll(sentenceEnd)].map(({ index, 0: mark }) => index + mark.length)
  const between = best(
    ends.filter(at => linesIn(text.slice(0, at)) + linesIn(text.slice(at)) <= most).map(at => [at]),
    text,
    Number.POSITIVE_INFINITY
  )
  if (!/[?؟]\s*$/.test(text)) return between
  return [0, ...between].flatMap((start, index) => {
    const part = text.slice(start, between[index])
    const isOne = !/[.!?؟]\s+\S/.test(part)
    const at = isOne && linesIn(part) === 2 ? senseBreak(part, room) : undefined
    return [...(start === 0 ? [] : [start]), ...(at === undefined ? [] : [start + at])]
  })
}

// Of the narrowest two lines, how much wider lines may be that end with a clause, and others that leave the longer one above.
const [atClause, atWord] = [1.25, 1.1]

/**
 * Where a question that takes two lines is broken: behind a comma, or as late as lines of about one width allow: `Three of these are instruments` reads
 * on to `or ways to steer`, while a browser that balances lines would end the first with `are`.
 */
function senseBreak(text: string, room: number): number | undefined {
  const ways = [...text.matchAll(/\s+(?=\S)/g)]
    .map(({ index, 0: space }) => {
      const lines = [text.slice(0, index), text.slice(index + space.length)].map(line => textWidth(line.trim(), 700))
      return { at: index + space.length, wide: Math.max(...lines), isClause: /[,;:،؛]$/.test(text.slice(0, index)) }
    })
    .filter(({ wide }) => wide <= room)
  const least = Math.min(...ways.map(({ wide }) => wide))
  const last = (most: number, isClause: boolean) =>
    ways.findLast(way => way.wide <= least * most && (way.isClause || !isClause))?.at
  return last(atClause, true) ?? last(atWord, false)
}

function endsOf(mark: RegExp, text: string): number[] {
  return [...text.matchAll(mark)].map(({ index }) => index + 1)
}

/** Of several ways to break a text, the one whose widest part is the narrowest. No part is narrower than `least`. */
function best(ways: readonly (readonly number[])[], text: string, most: number, least = 0): readonly number[] {
  const widthsOf = (ends: readonly number[]) =>
    [0, ...ends].map((start, index) => textWidth(text.slice(start, ends[index]), 700))
  const widest = (ends: readonly number[]) => Math.max(...widthsOf(ends))
  return ways
    .filter(ends => widest(ends) <= most && Math.min(...widthsOf(ends)) >= least)
    .reduce<readonly number[]>((least, ends) => (least.length === 0 || widest(ends) < widest(least) ? ends : least), [])
}

// The largest that running text is set in, in px, and what stands beside it at the most.
const largest = 45
const beside = 40

/**
 * The room in em that running text has for sure in a layout; 0 where that depends on what stands there, and in languages with spaces, which fill
 * their lines. `columns` stand side by side.
 */
export function clauseRoom(layout: SlideLayout, density: SlideDensity, language: string, columns: number): number {
  const width = px['slide-width'] - 2 * px.edge
  const size = density === 'dense' ? textSteps(language)['text-dense'] : largest
  if (scriptOf(language) !== 'ideographic') return 0
  if (layout === 'activity') return (width - px['facts-width'] - px['facts-gap']) / size
  if (layout === 'columns' && columns > 0) return (width - px['columns-gap'] * (columns - 1)) / columns / size
  return layout === 'content' || layout === 'takeaways' ? (width - beside) / size : 0
}
