import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Block, Paper } from '../../deck/blocks.js'
import { type Format, isReadable, type RenderInput, type RenderOptions } from '../format.js'
import { optionLetterStyle } from '../option-letter.js'
import { copiesText, setLetters, sheetsOf } from '../paper/copies.js'
import { drawBelow, heading } from '../paper/draw.js'
import { activityName } from '../paper/draw-activity.js'
import { activitiesOf, type Numbered } from '../paper/numbered.js'
import { pageSizes, printableArea } from '../paper/page-size.js'
import { paperDocument } from '../paper/paper-document.js'
import { ruledLines } from '../paper/ruled-lines.js'
import { slideName } from '../paper/slide-words.js'
import { withWriteLines } from '../paper/write-lines.js'
import { fill } from '../templates.js'
import { backOf } from './backs.js'
import { cardLooks, fitOnePage } from './card-looks.js'
import { withUnbrokenWords } from './unbroken-words.js'

/** A sheet or a set of cards, and for two-sided printing the back of its cards. Cards on several pages get none: it would be between the wrong pages. */
function drawSides(found: Numbered<Paper>, front: Element, input: RenderInput): Element[] {
  const { deck, options, templates } = input
  if (!options.duplex || found.block.kind !== 'cards' || !fitOnePage(found.block, deck.language, options))
    return [front]
  return [front, backOf(front, nameOf(found, input), templates.labels.cardBacks)]
}

/** The activity or the slide that a sheet is for. */
function nameOf({ slide, slideNumber }: Numbered<Paper>, { deck, templates: { labels } }: RenderInput): string {
  const activity = activitiesOf(deck).find(one => one.slide.id === slide.id)
  return activity ? activityName(activity, labels) : slideName(slideNumber, slide, labels)
}

/** A page for each sheet, and for each set of cards where it is known how many groups there are. */
function drawSheets(found: Numbered<Paper>, input: RenderInput): Element[] {
  const { labels } = input.templates
  const letters = setLetters(found, input)
  if (letters.length === 0) return [drawSheet(found, copiesText(found, input), [], input)]
  return letters.map((letter, index) => {
    const copies = fill(labels.cardSet, { letter, count: letters.length })
    return drawSheet(found, copies, index === 0 ? ['set', 'first-set'] : ['set'], input)
  })
}

/** Which activity a sheet is for, how many copies to make, what to do, and the sheet, which fills the rest of its page. */
function drawSheet(found: Numbered<Paper>, copies: string, setLooks: readonly string[], input: RenderInput): Element {
  const { deck, options } = input
  const { block } = found
  const isCards = block.kind === 'cards'
  const instructions = instructionsFor(found, input)
  const isWrittenInTable = block.children.some(({ type }) => type === 'table')
  const drawn = textAndTable(block).flatMap(part => drawBelow(2, part, input))
  const text = isCards ? withUnbrokenWords(drawn) : drawn
  const looks = isCards ? ['cards', ...cardLooks(block, deck.language, options), ...setLooks] : sheetLooks(block)
  return h('section', { className: ['work-sheet', ...looks] }, [
    h('div', { className: ['sheet-head'] }, [
      heading(2, nameOf(found, input)),
      h('p', { className: ['copies'] }, copies)
    ]),
    ...(instructions.length === 0
      ? []
      : [h('div', { className: ['instructions'] }, drawBelow(2, instructions, input))]),
    // Above ruled lines, a gap in the text would be room for another answer.
    ...(isCards || isWrittenInTable ? text : [...withWriteLines(text), ruledLines(linesForAnswer)])
  ])
}

/** What there is to do. Cards are cut up: there it stands on the slide. */
function instructionsFor({ block, slide }: Numbered<Paper>, { deck }: RenderInput): Block[] {
  if (block.kind === 'cards') return []
  const activity = activitiesOf(deck).find(one => one.slide.id === slide.id)
  return activity ? activity.block.children.filter(isInstruction) : []
}

/** Room for an answer of a sentence or two. */
const linesForAnswer = 3

/** A table of so many columns is written in on a page that lies on its side. */
const wideTable = 5

function sheetLooks({ children }: Paper): string[] {
  return children.some(isWideTable) ? ['wide'] : []
}

function isWideTable(block: Block): boolean {
  return block.type === 'table' && (block.children[0]?.children.length ?? 0) >= wideTable
}

/** On a page that lies on its side the text stands in columns, and the table with its heading below. Other sheets are one part. */
function textAndTable({ children }: Paper): Block[][] {
  const table = children.findIndex(isWideTable)
  const from = children[table - 1]?.type === 'heading' ? table - 1 : table
  return from <= 0 ? [children] : [children.slice(0, from), children.slice(from)]
}

function isInstruction({ type }: { type: string }): boolean {
  return type !== 'paper'
}

/** The document's title is the first heading and is not seen: it stands in the head of every page, so that all sheets and cards have the same room. */
function withTitle(sheet: Element, index: number, title: string): Element {
  const seen = heading(1, title)
  const unseen = { ...seen, properties: { className: ['heading', 'unseen'] } }
  return index === 0 ? { ...sheet, children: [unseen, ...sheet.children] } : sheet
}

/** How high a sheet may be, upright and on its side: a little less than the page, so that no rounding makes a second one. */
function sheetPages({ paper, print }: RenderOptions): string {
  const { width, height } = pageSizes[paper]
  const room = (isOnItsSide: boolean) => `${Math.floor(printableArea(paper, print, isOnItsSide).height) - 1}mm`
  return [
    `.work-sheet { --sheet-height: ${room(false)}; }`,
    `.work-sheet.wide { --sheet-height: ${room(true)}; page: wide; }`,
    `@page wide { size: ${height}in ${width}in; }`,
    // In readable print the text alone takes most of a page on its side: the table gets one of its own.
    ...(isReadable(print)
      ? ['.wide > .text + .text { break-before: page; min-height: calc(var(--sheet-height) - 1mm); }']
      : [])
  ].join('\n')
}

/** What participants work with, apart from the handout so that nobody reads it before its time: a page for each sheet and each set of cards. */
export const sheets: Format = {
  name: 'sheets',
  byDefault: true,
  files: [
    { path: 'activity-sheets.pdf', title: 'fileSheetsPdf', audience: 'everyone', printed: true },
    { path: 'activity-sheets.html', title: 'fileSheetsHtml', audience: 'everyone' }
  ],
  previewTab: 'Activity sheets',
  previewEmpty: {
    title: 'This lesson has no activity sheets',
    about: 'A sheet is a page that participants work on. It is printed by itself, so that nobody reads it too early.',
    example:
      ':::paper{kind=sheet}\n**What we know about the well**\n\n- Who uses it?\n- Who decides about it?\n\nOur answer: ______\n:::',
    more: 'With `{kind=cards}` instead, each item of a list becomes a card to cut out.'
  },
  measured: false,
  async render(input) {
    const { deck, options, templates } = input
    const found = sheetsOf(input)
    if (found.length === 0) return []
    const title = fill(templates.labels.sheetsTitle, { title: deck.frontMatter.title })
    const fronts = found.flatMap(sheet => drawSheets(sheet, input).map(front => ({ sheet, front })))
    const page = await paperDocument(input, {
      title,
      mark: title,
      styles: [templates.styles['sheets/sheets.css'] ?? '', optionLetterStyle(templates.labels)],
      printed: found.flatMap(sheet => [sheet.block, ...instructionsFor(sheet, input)]),
      pages: sheetPages(options),
      body: fronts.flatMap(({ sheet, front }, index) => drawSides(sheet, withTitle(front, index, title), input))
    })
    return [
      { path: 'activity-sheets.html', ...page },
      { path: 'activity-sheets.pdf', printedFrom: 'activity-sheets.html', page: pageSizes[options.paper] }
    ]
  }
}
