import type { Position } from 'unist'
import { displayWidth } from './display-width.js'
import { visible } from './visible.js'

const gap = '  '
const rightToLeft = /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}/u
const lead = 24

/** The line of a file that a message is about, and below it the marks under the fault. Empty where the line is not there or blank. */
export function excerpt(lines: readonly string[], { start, end }: Position, width: number): string[] {
  const line = lines[start.line - 1]
  if (line === undefined || line.trim() === '') return []
  const gutter = `${start.line} | `
  const room = width - gap.length - gutter.length
  const last = end.line === start.line ? end.column - 1 : line.length
  const { before, fault, after } = cut(line, start.column - 1, Math.max(last, start.column), room)
  const shown = `${gap}${gutter}${before}${fault}${after}`
  // No terminal shows right-to-left text where a column says it is.
  if (rightToLeft.test(line) || fault === '') return [shown]
  const under = ' '.repeat(displayWidth(gap + gutter + before))
  return [shown, `${under}${'^'.repeat(displayWidth(fault))}`]
}

/** A long line is cut around the fault. */
function cut(line: string, start: number, end: number, room: number) {
  const isLong = displayWidth(line.slice(0, room + 1)) > room
  const from = isLong ? Math.max(0, start - lead) : 0
  const before = shown(line.slice(from, start), from > 0 ? '…' : '')
  const marked = line.slice(start, end).trimEnd()
  // No more characters than columns can be shown, and a line may be very long.
  const fault = shorten(shown(marked.slice(0, room + 1)), room - displayWidth(before))
  const rest = line.slice(start + marked.length)
  const after = shorten(shown(rest.slice(0, room + 1)), room - displayWidth(before + fault))
  return { before, fault, after }
}

function shown(text: string, mark = ''): string {
  return mark + visible(text.replaceAll('\t', ' '))
}

function shorten(text: string, room: number): string {
  if (displayWidth(text) <= room) return text
  let kept = ''
  for (const character of text) {
    if (displayWidth(kept + character) > room - 1) break
    kept += character
  }
  return room > 0 ? `${kept}…` : ''
}
