import picocolors from 'picocolors'
import type { Position } from 'unist'
import { adviseWith, type Diagnostic, plainCommand, type Severity, withCommandName } from '../../deck/diagnostic.js'
import { closing, type Unfilled } from './closing.js'
import { type Folded, foldBySlide, foldedText } from './fold.js'
import { causesFirst, locationOf } from './order.js'
import { visible } from './visible.js'
import { displayWidth, wrap } from './wrap.js'

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
  const fault = fitWidth(shown(marked.slice(0, room + 1)), room - displayWidth(before))
  const rest = line.slice(start + marked.length)
  const after = fitWidth(shown(rest.slice(0, room + 1)), room - displayWidth(before + fault))
  return { before, fault, after }
}

function shown(text: string, mark = ''): string {
  return mark + visible(text.replaceAll('\t', ' '))
}

function fitWidth(text: string, room: number): string {
  if (displayWidth(text) <= room) return text
  let short = ''
  for (const character of text) {
    if (displayWidth(short + character) > room - 1) break
    short += character
  }
  return room > 0 ? `${short}…` : ''
}

/** What somebody can fix before looking again; more is a wall of text. */
export const maxShown = 10
/** What one broken deck among several shows at most: others were asked for, too. */
export const maxShownAmongOthers = 3

export interface TextOptions {
  /** Whether colours may be used: only where a person looks at a terminal. */
  readonly colour: boolean
  /** Columns to fill; at most 100, which is also the default. */
  readonly width?: number
  /** How many problems to show, those of one kind on one slide counted as one; all of them when absent. */
  readonly limit?: number | undefined
  /** Texts by file, to show the line of each message. */
  readonly sources?: Readonly<Record<string, string>>
  /** What has to be typed for the program to run: `npx backbrief`; left out, `backbrief`. */
  readonly command?: string
  /** What is still to be filled in, by deck. */
  readonly unfilled?: readonly Unfilled[]
  /** The decks that were asked for, as they are typed: hints name no others. */
  readonly asked?: string
}

type Colours = ReturnType<typeof picocolors.createColors>

const widest = 100
const narrowest = 40

/** Messages for people: causes and errors first, each with its line, and at the end the count and what to do next. */
export function asText(messages: readonly Diagnostic[], options: TextOptions): string {
  const { command = plainCommand, unfilled, asked } = options
  return [
    ...paragraphs(messages, options),
    closing(messages, { width: widthOf(options), command, unfilled, asked })
  ].join('\n\n')
}

/** The same without the end, for commands that have more to say. */
export function messagesAsText(messages: readonly Diagnostic[], options: TextOptions): string {
  return paragraphs(messages, options).join('\n\n')
}

function paragraphs(messages: readonly Diagnostic[], options: TextOptions): string[] {
  const colours = picocolors.createColors(options.colour)
  const explained = new Set<string>()
  const linesOf = linesByFile(options.sources ?? {})
  const { command = plainCommand } = options
  const problems = foldBySlide(causesFirst(messages.map(message => adviseWith(message, command))))
  const shown = problems.slice(0, options.limit)
  const hidden = problems.slice(shown.length).flat().length
  const said = shown.map(folded => {
    const [message] = folded
    // Why a rule is there is said once for each file: twenty slides without notes have one reason.
    const key = `${message.file}\n${message.rule}`
    const isFirst = !explained.has(key)
    explained.add(key)
    return paragraph(folded, isFirst, linesOf(message.file), colours, widthOf(options))
  })
  return hidden === 0
    ? said
    : [
        ...said,
        withCommandName(
          `And ${hidden} more: \`backbrief check --all${options.asked ? ` ${options.asked}` : ''}\` shows them.`,
          command
        )
      ]
}

function linesByFile(sources: Readonly<Record<string, string>>): (file: string) => readonly string[] {
  const lines = new Map(Object.entries(sources).map(([file, text]) => [file, text.split('\n')]))
  return file => lines.get(file) ?? []
}

function paragraph(
  folded: Folded,
  withWhy: boolean,
  lines: readonly string[],
  colours: Colours,
  width: number
): string {
  const [message] = folded
  const { severity, rule, what, why, fix, place } = message
  const times = foldedText(folded)
  const marked = place ? excerpt(lines, place, width) : []
  return [
    `${colours.bold(visible(locationOf(message)))}  ${inColour(severity, colours)}  ${rule}`,
    ...block('  ', visible(what), width),
    ...marked.map(line => (/^ *\^+$/.test(line) ? inColour(severity, colours, line) : colours.dim(line))),
    ...(times === undefined ? [] : block('  ', visible(times), width)),
    ...advice({ why: withWhy ? why : '', fix }, colours, width)
  ].join('\n')
}

/** A problem of the command or the computer, in lines as long as they are. `command` runs the program here. */
export function outsideText(
  diagnostic: Diagnostic,
  { colour, command = plainCommand }: Pick<TextOptions, 'colour' | 'command'>
): string {
  const colours = picocolors.createColors(colour)
  const { severity, what, why, fix } = adviseWith(diagnostic, command)
  return [
    `${inColour(severity, colours)}  ${colours.bold(visible(what))}`,
    ...advice({ why, fix }, colours, Number.POSITIVE_INFINITY)
  ].join('\n')
}

/** The end of every message: why it matters, and what to do. */
function advice({ why, fix }: Pick<Diagnostic, 'why' | 'fix'>, { dim }: Colours, width: number): string[] {
  return [
    ...(why === '' ? [] : block(`  ${dim('why')}  `, visible(why), width)),
    ...block(`  ${dim('fix')}  `, visible(fix), width)
  ]
}

function block(label: string, text: string, width: number): string[] {
  const indent = label.trim() === '' ? label : '       '
  return wrap(text, width - indent.length).map((line, index) => `${index === 0 ? label : indent}${line}`)
}

function inColour(severity: Severity, colours: Colours, text: string = severity): string {
  if (severity === 'error') return colours.red(text)
  return severity === 'warning' ? colours.yellow(text) : colours.cyan(text)
}

function widthOf({ width = widest }: TextOptions): number {
  return Math.max(narrowest, Math.min(width, widest))
}
