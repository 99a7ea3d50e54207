import type { Code, Heading, Paragraph } from 'mdast'
import type { Position } from 'unist'
import { calloutKinds } from '../../deck/blocks.js'
import type { Edit } from '../../deck/edit.js'
import { nearest } from '../../deck/phrasing.js'
import { blocks } from '../blocks.js'
import { linePlace, type SlideContext } from '../report.js'
import { attributeIsKnown, attributeIsValid, blockIsClosed, blockIsKnown } from '../slide-problems.js'
import { fixBraces } from './braces.js'
import { otherNames } from './other-names.js'

/** Returns a block's name with its colons. */
export function writeBlock(name: string): string {
  const leaf = name === 'slide' || blocks.some(block => block.name === name && block.form === 'leaf')
  return `${leaf ? '::' : ':::'}${name}`
}

/** Returns the block that was probably meant by an unknown name, in its syntax. */
export function meantBlock(name: string): string | undefined {
  const usual = otherNames.get(name.toLowerCase())
  if (usual !== undefined) return usual
  const kind = calloutKinds.find(known => known === name.toLowerCase())
  const near = kind && kind !== 'note' ? undefined : nearest(name, ['slide', ...blocks.map(block => block.name)])
  if (near !== undefined) return writeBlock(near)
  return kind ? `:::callout{kind=${kind}}` : undefined
}

/** Whether a name is one of the kinds of `callout`. */
export function isKindOfCallout(name: string): boolean {
  return calloutKinds.some(known => known === name.toLowerCase())
}

// Full-width colons count: a Chinese keyboard writes them.
const colons = /^\s*([:：]{3,})\s*$/
/** More than a slide has: its size is limited. */
const maxLines = 1000
/** `::: {.notes}`, as Pandoc and Quarto write it. */
const classed = /^(\s*:{2,})\s*\{\s*\.([\p{L}-]+)([^{}]*)\}\s*$/u
const almostBlock = /^\s*([:：]{1,})\s*([\p{L}-]+)(.*)$/u

/**
 * Reports lines that were meant as a block and that Markdown reads as text: a spare `:::`, `::: notes`, braces that do not
 * close. Returns true if there was one: such a paragraph may be a private note, and is dropped.
 */
export function reportStrayColons(node: Paragraph | Code, context: SlideContext): boolean {
  if (!node.position) return false
  const { start, end } = node.position
  const indented = node.type === 'code' && !/^\s*(?:[>*+-]\s+)*[`~]{3}/.test(context.lineAt(start.line))
  if (node.type === 'code' && !indented) return false
  let found = false
  for (let line = start.line; line <= end.line; line++) {
    const text = context.lineAt(line).replace(/^[\s>]*/, '')
    found = reportLine(text, line, indented, context) || found
  }
  return found
}

function reportLine(text: string, line: number, indented: boolean, context: SlideContext): boolean {
  const [, classMarks, className, more = ''] = classed.exec(text) ?? []
  if (classMarks !== undefined && className !== undefined) return reportClass(text, line, { className, more }, context)
  const place = linePlace(line, text.length)
  if (colons.test(text) && context.leftOver.ends > 0) {
    context.leftOver.ends -= 1
    return true
  }
  if (colons.test(text)) {
    context.report(blockIsClosed, {
      what: `Unexpected \`${text.trim()}\` that closes nothing`,
      fix: 'Take it out, or begin a block above it. Give the outer block one more colon than the block inside it: `::::activity` around `:::answer`.',
      place,
      // Full-width colons close the block once they are replaced.
      edits: text.includes('：') ? [{ place, before: text.trim(), after: ':'.repeat(text.trim().length) }] : undefined
    })
    return true
  }
  const [, marks = '', name = '', rest = ''] = almostBlock.exec(text) ?? []
  if (name === '') return false
  const known = nearest(name, ['slide', ...blocks.map(block => block.name)])
  if (marks.length === 1 && (known === undefined || rest.trim() !== '' || marks === '：')) return false
  const right = known === undefined ? meantBlock(name) : writeBlock(known)
  if (right?.startsWith(':::') || marks.length > 2) context.leftOver.ends += 1
  const fixed = known === name ? fixBraces(rest, { number: line, text }) : undefined
  if (fixed && marks.length > 1) context.report(attributeIsValid, fixed.finding)
  else if (known === name && marks === right?.slice(0, marks.length) && rest.startsWith('{'))
    context.report(attributeIsValid, {
      what: `Unexpected \`${rest.slice(0, 60)}\` after \`${right}\`, expected \`{name="value"}\``,
      fix: /^\{#/.test(rest)
        ? `An id has letters, digits and hyphens: \`${right}{#rivers}\`. Behind it come the others: \`${right}{#rivers minutes=2}\`.`
        : 'Close every quote and the brace, and leave no space before `{`.',
      place
    })
  else
    context.report(blockIsKnown, {
      what: indented
        ? `Unexpected \`${text.trim().slice(0, 60)}\` after four spaces, expected it at the left edge`
        : `Unexpected \`${text.trim().slice(0, 60)}\`${right ? `, did you mean \`${right}\`?` : ''}`,
      fix: indented
        ? 'Begin the line at the left edge: a line that is indented by four spaces is shown as it stands.'
        : `Write ${/^\s*[:：]+\s/.test(text) ? 'the colons and the name without a space' : 'it with these colons'}${right ? `: \`${right}${bracesOf(rest)}\`` : ''}.`,
      place,
      ...(right !== undefined &&
        known === name &&
        !indented && { edits: repairOf(text, place, { right, rest }, context) })
    })
  return true
}

/** The braces behind a name, which stay when the name is put right. */
function bracesOf(rest: string): string {
  return /^\s*(\{[^{}`]*\})\s*$/.exec(rest)?.[1] ?? ''
}

function reportClass(
  text: string,
  line: number,
  { className, more }: { readonly className: string; readonly more: string },
  context: SlideContext
): boolean {
  const right = meantBlock(className)
  const place = linePlace(line, text.length)
  context.leftOver.ends += 1
  context.report(blockIsKnown, {
    what: `Unexpected \`${text.trim().slice(0, 60)}\`${right ? `, did you mean \`${right}\`?` : ''}`,
    fix: right
      ? `Write \`${right}\`: the name comes directly after the colons.`
      : 'Take it out, and the `:::` that ends it.',
    place,
    edits:
      right === `:::${className}` && more.trim() === '' ? [{ place, before: text.trim(), after: right }] : undefined
  })
  return true
}

// Only where just the colons and spaces are wrong: other text after the name leaves the intention open.
function repairOf(
  text: string,
  place: Position,
  { right, rest }: { readonly right: string; readonly rest: string },
  { lineAt }: SlideContext
): Edit[] {
  if (!/^\s*(\{.*\}\s*)?$/.test(rest)) return []
  const before = text.trim()
  const end = before.startsWith('：') ? fullWidthEnd(place.start.line, lineAt) : []
  return [{ place, before, after: right + rest.trim() }, ...end]
}

/** Finds the next line of full-width colons: a block opened with them is closed with them. */
function fullWidthEnd(line: number, lineAt: SlideContext['lineAt']): Edit[] {
  for (let next = line + 1; next <= line + maxLines; next++) {
    const text = lineAt(next)
    const before = /^：{3,}(?=\s*$)/.exec(text)?.[0]
    if (before) return [{ place: linePlace(next, before.length), before, after: ':'.repeat(before.length) }]
  }
  return []
}

/** Reports `## Title {#id}`, which other programs know and we write as `::slide{#id}`. Returns true if there is one. */
export function reportTrailingAttributes(node: Heading, context: SlideContext): boolean {
  const last = node.children.at(-1)
  const braces = last?.type === 'text' ? /\{[#.][^{}]*\}\s*$/.exec(last.value)?.[0] : undefined
  if (braces === undefined) return false
  context.report(attributeIsKnown, {
    what: `Unexpected \`${braces.trim()}\` after a heading`,
    fix: adviceFor(braces.trim()),
    place: node.position
  })
  return true
}

/** An id belongs into `::slide`; classes have no place here. */
function adviceFor(braces: string): string {
  const kept = braces
    .slice(1, -1)
    .split(/\s+/)
    .filter(part => part !== '' && !part.startsWith('.'))
  return kept.length > 0
    ? `Write \`::slide{${kept.join(' ')}}\` on a line of its own above the heading.`
    : `Take \`${braces}\` out: colours come from the theme. \`::slide{background=accent}\` above the heading gives the whole slide another ground.`
}
