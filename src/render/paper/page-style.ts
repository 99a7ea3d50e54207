import { brandLine } from '../../deck/brand.js'
import { directionOf, type Script, scriptOf } from '../../deck/language.js'
import { draftMark, draftMarks } from '../draft-mark.js'
import type { RenderInput } from '../format.js'
import { fill } from '../templates.js'
import { margins, pageSizes, sideMargins, textSizes, topMargins } from './page-size.js'

/** What stands in the head of the pages of a part, in the place of what stands on the others, by the name that its style sheet gives to `page`. */
export type PageMarks = Readonly<Record<string, string>>

/**
 * The style sheet of the sheet of paper itself: its size and margins, and what stands in the margins of every page. The head
 * holds the brand's line, its classification, `mark` if there is one, and what is open in a draft; the foot the deck, its version and the page.
 */
export function pageStyle(
  input: RenderInput,
  mark?: string,
  parts: PageMarks = {},
  draft: string | undefined = draftMark(input)
): string {
  const { deck, templates, options } = input
  const { width, height } = pageSizes[options.paper]
  const { print = 'normal' } = options
  const script = scriptOf(deck.language)
  const fontSize = print === 'normal' ? marginText[script] : textSizes[print]
  const { title, version } = deck.frontMatter
  const name = `${title} · ${fill(templates.labels.version, { version })}`
  // Page margins know no start and end.
  const [start, end] = directionOf(deck.language) === 'rtl' ? ['right', 'left'] : ['left', 'right']
  const head = (mark: string | undefined) =>
    cssString([mark, draft].filter(text => text !== undefined && text !== '').join(' · '))
  const boxes = [
    [`top-${start}`, cssString(brandLine(deck.brand) ?? '')],
    ['top-center', cssString(deck.brand?.classification ?? '')],
    [`top-${end}`, head(mark)],
    [`bottom-${start}`, cssString(name)],
    ['bottom-center', cssString(deck.brand?.classification ?? '')],
    [`bottom-${end}`, pageNumber(templates.labels.pageOf)]
  ]
  const written = boxes.filter(([box, content]) => !box?.endsWith('center') || content !== '""')
  return [
    '@page {',
    `  size: ${inches(width)} ${inches(height)};`,
    `  margin: ${topMargins[print]}mm ${sideMargins[print]}mm ${margins.bottom}mm;`,
    ...written.map(
      ([box, content]) =>
        `  @${box} { content: ${content}; font: ${marginWeight[script]} ${fontSize}pt ${fonts}; ${box?.startsWith('top') ? places.top : places.bottom} }`
    ),
    '}',
    ...Object.entries(parts).map(([page, own]) => `@page ${page} { @top-${end} { content: ${head(own)}; } }`)
  ].join('\n')
}

// In points. It stands 15 mm from the edge of the paper, where every printer reaches. Arabic is larger and heavier, so that a copy keeps its dots.
const marginText: Readonly<Record<Script, number>> = { alphabetic: 8.5, arabic: 10, ideographic: 9 }
const marginWeight: Readonly<Record<Script, number>> = { alphabetic: 400, arabic: 700, ideographic: 400 }
// In millimetres: a line of 18 points, which ends where every printer reaches.
const briefMargin = 17
const places = { top: 'vertical-align: bottom; padding-bottom: 2mm;', bottom: 'vertical-align: top; padding-top: 2mm;' }

// Margins of a page inherit nothing from it.
const fonts = '"Noto Sans", "Vazirmatn", "Noto Sans SC", "Noto Sans SC Regular", "Noto Sans SC Bold", sans-serif'

/** `Page {page} of {pages}` as CSS content: the browser counts. */
function pageNumber(label: string): string {
  return label
    .split(/(\{pages?\})/)
    .filter(part => part !== '')
    .map(part => (part === '{page}' ? 'counter(page)' : part === '{pages}' ? 'counter(pages)' : cssString(part)))
    .join(' ')
}

/**
 * A CSS string. All but plain letters and digits is escaped, so that no title can end the string or the style sheet. Spaces where
 * no line may break stay such.
 */
function cssString(text: string): string {
  const hex = (character: string) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `
  return `"${text
    .replaceAll('\u202f', '\u00a0')
    .replace(/[^\S\u00a0]+/g, ' ')
    .replace(/["\\<>&\p{Cc}]/gu, hex)}"`
}

/**
 * In the place of some of the above, for large letters on many pages: the head says in one line that this is a draft, and in full on the first page
 * alone. So each page has a line more for its text.
 */
export function briefHeads(input: RenderInput): string {
  const [brief] = draftMarks(input)
  const end = directionOf(input.deck.language) === 'rtl' ? 'left' : 'right'
  return [
    `@page { margin-block: ${briefMargin}mm; @top-${end} { content: ${cssString(brief ?? '')}; } @bottom-left { padding-top: 1mm; } @bottom-right { padding-top: 1mm; } }`,
    `@page :first { margin-block-start: ${topMargins.large}mm; @top-${end} { content: ${cssString(draftMark(input) ?? '')}; } }`
  ].join('\n')
}

function inches(length: number): string {
  return `${Math.round(length * 10000) / 10000}in`
}
