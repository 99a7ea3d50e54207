import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Paper } from '../../deck/blocks.js'
import type { Format, RenderInput } from '../format.js'
import { copiesText, sheetsOf } from '../paper/copies.js'
import { drawBelow, heading } from '../paper/draw.js'
import { activityName } from '../paper/draw-activity.js'
import { activitiesOf, type Numbered } from '../paper/numbered.js'
import { pageSizes, printableArea } from '../paper/page-size.js'
import { paperDocument } from '../paper/paper-document.js'
import { ruledLines } from '../paper/ruled-lines.js'
import { slideName } from '../paper/slide-words.js'
import { fill } from '../templates.js'
import { cardLooks } from './card-looks.js'

/** A page for each sheet: which activity it is for, how many copies to make, what to do, and the sheet, which fills the rest. */
function drawSheet(found: Numbered<Paper>, index: number, input: RenderInput): Element {
  const { deck, templates, options } = input
  const { labels } = templates
  const { block, slide, slideNumber } = found
  const activity = activitiesOf(deck).find(one => one.slide.id === slide.id)
  const looks = block.kind === 'cards' ? ['cards', ...cardLooks(block, deck.language, options)] : []
  const isWrittenInTable = block.children.some(({ type }) => type === 'table')
  return h('section', { className: ['work-sheet', ...looks] }, [
    ...(index === 0 ? [heading(1, fill(labels.sheetsTitle, { title: deck.frontMatter.title }))] : []),
    h('div', { className: ['sheet-head'] }, [
      heading(2, activity ? activityName(activity, labels) : slideName(slideNumber, slide, labels)),
      h('p', { className: ['copies'] }, copiesText(found, input))
    ]),
    // Cards are cut up: what to do stands on the slide.
    ...(activity && block.kind === 'sheet'
      ? [h('div', { className: ['instructions'] }, drawBelow(2, activity.block.children.filter(isInstruction), input))]
      : []),
    ...drawBelow(2, block.children, input),
    // More than a page holds: what does not fit is not printed.
    ...(block.kind === 'sheet' && !isWrittenInTable ? [ruledLines(32)] : [])
  ])
}

function isInstruction({ type }: { type: string }): boolean {
  return type !== 'paper'
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
  measured: false,
  async render(input) {
    const { deck, options, templates } = input
    const found = sheetsOf(input)
    if (found.length === 0) return []
    const page = await paperDocument(input, {
      title: fill(templates.labels.sheetsTitle, { title: deck.frontMatter.title }),
      // A little less than the page, so that no rounding makes a second one.
      styles: [
        templates.styles['sheets/sheets.css'] ?? '',
        `html { --sheet-height: ${Math.floor(printableArea(options.paper, options.print).height) - 1}mm; }`
      ],
      body: found.map((sheet, index) => drawSheet(sheet, index, input))
    })
    return [
      { path: 'activity-sheets.html', ...page },
      { path: 'activity-sheets.pdf', printedFrom: 'activity-sheets.html', page: pageSizes[options.paper] }
    ]
  }
}
