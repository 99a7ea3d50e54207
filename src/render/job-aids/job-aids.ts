import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Block, JobAid } from '../../deck/blocks.js'
import { blocksOf, textOf } from '../../deck/walk.js'
import type { Format, PageSize, RenderedFile, RenderInput } from '../format.js'
import { drawBelow, heading } from '../paper/draw.js'
import { pageSizes } from '../paper/page-size.js'
import { paperDocument } from '../paper/paper-document.js'
import { fill, type Labels } from '../templates.js'

/** What there is of a kind of job aid: its file, what it is called, and how many of it share a sheet. */
interface AidFile {
  readonly name: string
  readonly title: keyof Labels
  readonly copies: number
  /** How its sheet differs from that of the build. */
  sheet(page: PageSize): PageSize
}

const files: Readonly<Record<JobAid['kind'], AidFile>> = {
  /** Eight of the size A7 on a sheet of A4. */
  pocket: { name: 'pocket-card', title: 'pocketTitle', copies: 8, sheet: page => page },
  /** A sheet twice as large, A3 for A4, to hang on a wall. */
  poster: {
    name: 'poster',
    title: 'posterTitle',
    copies: 1,
    sheet: ({ width, height }) => ({ width: height, height: 2 * width })
  },
  reminder: { name: 'reminder', title: 'reminderTitle', copies: 1, sheet: page => page }
}

/** What people take from a lesson to their work: cards for a pocket, a poster, a page to pin up. Each is written in a block of its own. */
export const jobAids: Format = {
  name: 'job-aids',
  byDefault: false,
  files: [
    { path: 'pocket-card.pdf', title: 'filePocketPdf', audience: 'everyone', printed: true, forCourse: true },
    { path: 'pocket-card.html', title: 'filePocketHtml', audience: 'everyone', forCourse: true },
    { path: 'poster.pdf', title: 'filePosterPdf', audience: 'everyone', printed: true, forCourse: true },
    { path: 'poster.html', title: 'filePosterHtml', audience: 'everyone', forCourse: true },
    { path: 'reminder.pdf', title: 'fileReminderPdf', audience: 'everyone', printed: true, forCourse: true },
    { path: 'reminder.html', title: 'fileReminderHtml', audience: 'everyone', forCourse: true }
  ],
  measured: false,
  async render(input) {
    const made = await Promise.all((['pocket', 'poster', 'reminder'] as const).map(kind => makeAid(kind, input)))
    return made.flat()
  }
}

async function makeAid(kind: JobAid['kind'], input: RenderInput): Promise<readonly RenderedFile[]> {
  const { deck, options, templates } = input
  const aids = blocksOf(deck, 'jobaid').flatMap(({ block }) => (block.kind === kind ? [block] : []))
  if (aids.length === 0) return []
  const { name, title, sheet } = files[kind]
  const size = sheet(pageSizes[options.paper])
  const page = await paperDocument(input, {
    title: fill(templates.labels[title], { title: deck.frontMatter.title }),
    styles: [templates.styles['job-aids/job-aids.css'] ?? ''],
    pages: sheetStyle(kind, size),
    body: aids.map((aid, index) => drawSheet(aid, index, input))
  })
  return [
    { path: `${name}.html`, ...page },
    { path: `${name}.pdf`, printedFrom: `${name}.html`, page: size }
  ]
}

// In millimetres. Cards fill their sheet, so that its edges are theirs; printers leave the outermost millimetres white.
const marginOf: Readonly<Record<JobAid['kind'], number>> = { pocket: 0, poster: 18, reminder: 16 }

/** The size of the sheet, and nothing in its margins. */
function sheetStyle(kind: JobAid['kind'], { width, height }: PageSize): string {
  const boxes = ['top-left', 'top-center', 'top-right', 'bottom-left', 'bottom-center', 'bottom-right']
  const empty = boxes.map(box => `@${box} { content: none; }`).join(' ')
  const margin = marginOf[kind]
  return [
    `.aid-sheet { page: aid; --aid-height: calc(${height}in - ${2 * margin + 1}mm); }`,
    `@page aid { size: ${width}in ${height}in; margin: ${margin}mm; ${empty} }`
  ].join('\n')
}

function drawSheet(aid: JobAid, index: number, input: RenderInput): Element {
  const { copies } = files[aid.kind]
  return h(
    'section',
    { className: ['aid-sheet', `aid-${aid.kind}`] },
    Array.from({ length: copies }, (_, copy) =>
      h('div', { className: ['aid'] }, drawAid(aid, index + copy === 0, input))
    )
  )
}

/** A title, what to do, and at the foot where it comes from. The first heading of the block is its title. */
function drawAid({ children }: JobAid, isFirst: boolean, input: RenderInput): ElementContent[] {
  const { deck } = input
  const [first, ...others] = children
  const title = first?.type === 'heading' ? textOf(first) : deck.frontMatter.title
  const body: readonly Block[] = first?.type === 'heading' ? others : children
  return [
    isFirst ? heading(1, title) : h('p', { className: ['heading', 'aid-title'] }, title),
    ...drawBelow(2, body, input),
    h('p', { className: ['aid-foot'] }, `${deck.frontMatter.title} · ${deck.frontMatter.version}`)
  ]
}
