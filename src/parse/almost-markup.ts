import type { Paragraph } from 'mdast'
import type { Edit } from '../deck/edit.js'
import type { SlideContext } from './context.js'
import { markupIsUnderstood } from './problems.js'
import { type Fault, linePlace } from './report.js'

/** Signs that Word, PowerPoint and web pages set before a bullet. */
const bullet = /^([•▪‣●○◦▸►➢⮚✓✔])[ \t\u00a0]*(?=\S)/u
const heading = /^(#{2,6})(?=[^#\s])/
const tightBullet = /^([-*+])(?=[^\s\d*+-])/
const spacedAddress = /(!?\[[^\]]*\]\()([^()<>"']*[^()<>"'\s][ \t]+[^()<>"'\s][^()<>"']*)\)/

/** A line of a paragraph without what quotations and lists put before it. */
interface Line {
  readonly number: number
  readonly text: string
}

/**
 * Reports a paragraph that was meant as something else and that Markdown shows as it stands: bullets pasted from Word, `##Title`, rows
 * of a table without the line below its head, the address of a picture with a space in it. The paragraph stays as it is.
 */
export function reportAlmostMarkup(node: Paragraph, context: SlideContext): void {
  if (!node.position) return
  const { start, end } = node.position
  const lines = Array.from({ length: end.line - start.line + 1 }, (_, index): Line => {
    const text = context.lineAt(start.line + index)
    return { number: start.line + index, text: index === 0 ? text.slice(start.column - 1) : text.trimStart() }
  })
  const fault = pasted(lines) ?? tight(lines) ?? title(lines) ?? table(lines) ?? address(node, lines)
  if (fault) context.report(markupIsUnderstood, fault)
}

function pasted(lines: readonly Line[]): Fault | undefined {
  const [first, mark] = firstWith(lines, bullet)
  if (!first) return undefined
  return {
    what: `Unexpected \`${mark}\` at the beginning of a line, expected \`-\``,
    fix: `Write \`- ${shortened(first.text.replace(bullet, ''))}\`: a hyphen and a space make a bullet.`,
    place: linePlace(first.number, first.text.length),
    repair: lines.flatMap(line => replaced(line, bullet, () => '- '))
  }
}

// One such line alone may be meant: `-Inf`, `*so called`.
function tight(lines: readonly Line[]): Fault | undefined {
  const [first, mark] = firstWith(lines, tightBullet)
  if (!first || lines.length < 2 || !lines.every(({ text }) => tightBullet.test(text) && !/^\*.*\*/.test(text)))
    return undefined
  return {
    what: `Unexpected \`${mark}\` without a space behind it`,
    fix: `Write \`${mark} ${shortened(first.text.slice(1))}\`.`,
    place: linePlace(first.number, first.text.length),
    repair: lines.flatMap(line => replaced(line, tightBullet, found => `${found} `))
  }
}

function title(lines: readonly Line[]): Fault | undefined {
  const [first, mark] = firstWith(lines, heading)
  if (!first || !mark) return undefined
  return {
    what: `Unexpected \`${shortened(first.text)}\` without a space behind \`${mark}\``,
    fix: `Write \`${mark} ${shortened(first.text.slice(mark.length))}\`.`,
    place: linePlace(first.number, first.text.length),
    repair: replaced(first, heading, found => `${found} `)
  }
}

function table(lines: readonly Line[]): Fault | undefined {
  const [head, second] = lines
  const isRow = (line: Line | undefined) => /^\|.*\|\s*$/.test(line?.text ?? '')
  if (!head || !second || !isRow(head) || !isRow(second)) return undefined
  const columns = head.text.trim().replace(/\\\|/g, '').split('|').length - 2
  const rule = `|${' --- |'.repeat(columns)}`
  return {
    what: 'Unexpected rows of a table without a line below its head',
    fix: `Write \`${rule}\` below \`${shortened(head.text)}\`.`,
    place: linePlace(head.number, head.text.length)
  }
}

function address(node: Paragraph, lines: readonly Line[]): Fault | undefined {
  // What Markdown understood is no text any more.
  const shown = node.children.flatMap(child => (child.type === 'text' ? [child.value] : [])).join('\n')
  const line = lines.find(({ text }) => shown.includes(spacedAddress.exec(text)?.[0] ?? '\0'))
  const [found, start = '', path = ''] = spacedAddress.exec(line?.text ?? '') ?? []
  if (!line || found === undefined) return undefined
  const place = linePlace(line.number, line.text.length)
  return {
    what: `Unexpected space in the address \`${path.trim()}\``,
    fix: `Write \`${start}<${path.trim()}>)\`, or give the file a name without spaces.`,
    place,
    repair: [{ place, before: found, after: `${start}<${path.trim()}>)` }]
  }
}

function firstWith(lines: readonly Line[], mark: RegExp): readonly [Line | undefined, string | undefined] {
  const line = lines.find(({ text }) => mark.test(text))
  return [line, line && mark.exec(line.text)?.[1]]
}

function replaced({ number, text }: Line, mark: RegExp, write: (found: string) => string): Edit[] {
  const found = mark.exec(text)?.[0]
  return found === undefined
    ? []
    : [{ place: linePlace(number, text.length), before: text, after: write(found) + text.slice(found.length) }]
}

function shortened(text: string): string {
  const line = text.trim().replaceAll('`', "'")
  return line.length > 40 ? `${line.slice(0, 39)}…` : line
}
