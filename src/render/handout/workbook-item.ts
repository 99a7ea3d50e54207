import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { forScreen } from '../../deck/audience.js'
import { isKind } from '../../deck/block-kinds.js'
import type { Block } from '../../deck/blocks.js'
import type { Deck, Slide } from '../../deck/deck.js'
import { slideAnchor } from '../../deck/links.js'
import { all, blocksOf, textOf } from '../../deck/walk.js'
import { bodyOf } from '../../deck/word-layouts.js'
import { exercisePicture } from '../../layout/exercise-picture.js'
import { pictureLayout } from '../../layout/picture-layout.js'
import { diagramInWords } from '../diagram-words.js'
import type { RenderInput } from '../format.js'
import { drawBelow, heading } from '../paper/draw.js'
import { drawLoneDiagram } from '../paper/lone-diagram.js'
import { ruledLines } from '../paper/ruled-lines.js'
import { slideName } from '../paper/slide-words.js'
import { tablesAsLists } from '../paper/tables-as-lists.js'
import { inColumns, isWide, wide } from './page-columns.js'

/** What a slide says, once, as text: its key points, its diagrams as pictures, room to write for an exercise, and what there is to read. Nothing for a slide that says nothing more. */
export function drawWorkbookItem(slide: Slide, number: number, input: RenderInput): Element[] {
  const points = keyPoints(slide, input.deck)
  const drawn = [
    ...(pictureLayout(slide) === 'picture-set'
      ? [drawPictureRow(points, input)]
      : points.flatMap(block => drawPoint(block, slide, input))),
    ...readings(slide, input)
  ]
  if (drawn.length === 0) return []
  const title = heading(3, slideName(number, slide, input.templates.labels))
  const joined = joinTexts(drawn)
  const isPage = joined.some(isWide)
  return [
    h('article', { id: slideAnchor(slide), className: ['workbook-item', ...(isPage ? [wide] : [])] }, [
      title,
      ...(isPage ? inColumns(joined) : joined)
    ])
  ]
}

/** Whether the work on a slide is done on a paper of its own: a question, or an activity with a sheet. */
export function isOnOwnPaper({ body }: Slide): boolean {
  const hasSheet = body.some(block => block.type === 'paper' && block.kind !== 'text')
  return body.some(({ type }) => type === 'quiz' || (type === 'activity' && hasSheet))
}

/** The blocks of a slide that are printed: not what stands on the front page, in the list of sources, or in a text to read. */
function keyPoints(slide: Slide, deck: Deck): Block[] {
  const { kind, body } = slide
  if (kind !== 'content' || body.some(({ type }) => type === 'aim' || type === 'scope' || type === 'outcomes'))
    return []
  const [title] = body
  // A divider with a picture, a break, the last slide: what they say stands on the front page.
  if (title?.type === 'heading' && title.depth === 1) return []
  const pictures = body.filter(isPicture)
  const ornament = exercisePicture(bodyOf(slide))
  const hasReading = body.some(block => block.type === 'paper' && block.kind === 'text')
  // What a box of care says stands on the front page, and needs no picture there.
  const isCare = (block: Block) =>
    block.type === 'callout' && block.kind === 'care' && deck.frontMatter.sensitivity !== undefined
  const read = [...blocksOf(deck, 'paper')].map(({ block }) => textOf(block)).join('\n')
  return forScreen(body).filter(block => {
    if (block.type === 'heading') return block.depth > 2
    // Beside a text to read, one picture is an ornament, and so is that of a question or an activity.
    if (isPicture(block)) return block !== ornament && !body.some(isCare) && (pictures.length > 1 || !hasReading)
    if (block.type === 'callout') return !isCare(block)
    if (block.type === 'list') return !isExplained(block, slide)
    if (block.type === 'blockquote') return !read.includes(textOf(block.children.slice(0, 1)))
    return block.type !== 'relevance' && block.type !== 'sources'
  })
}

function isPicture(block: Block): boolean {
  return block.type === 'paragraph' && block.children.every(({ type }) => type === 'image')
}

/** Whether a text to read on the same slide takes up the points of a list: at least half of its bold words are words of the list. */
function isExplained(list: Block, { body }: Slide): boolean {
  const said = textOf(list).toLowerCase()
  const texts = body.filter(block => block.type === 'paper' && block.kind === 'text')
  const leads = texts
    .flatMap(text => all(text.type === 'paper' ? text.children : [], 'listItem'))
    .flatMap(item => {
      const [lead] = all(item.children.slice(0, 1), 'strong')
      return lead ? [textOf(lead).toLowerCase()] : []
    })
  return leads.length > 1 && leads.filter(lead => said.includes(lead)).length * 2 >= leads.length
}

function drawPoint(block: Block, slide: Slide, input: RenderInput): ElementContent[] {
  const { labels } = input.templates
  switch (block.type) {
    case 'activity':
      // Where there is a sheet, the work is written there.
      return isOnOwnPaper(slide) ? [] : [ruledLines(2)]
    case 'quiz':
      return []
    case 'diagram':
      if (input.inWords) return drawBelow(3, diagramInWords(block, labels), input)
      return [drawLoneDiagram(block, slide, input)]
  }
  return drawBelow(3, isKind(block, 'runningText', 'content') ? block.children : [block], input)
}

/** Pictures that stand side by side on the slide do so on paper, too. */
function drawPictureRow(points: readonly Block[], input: RenderInput): Element {
  const pictures = all(points, 'image').map(image => ({ type: 'paragraph' as const, children: [image] }))
  return h(
    'div',
    { className: ['picture-row', wide] },
    pictures.flatMap(picture => drawBelow(3, [picture], input))
  )
}

function readings(slide: Slide, input: RenderInput): ElementContent[] {
  return slide.body.flatMap(block =>
    block.type === 'paper' && block.kind === 'text'
      ? readingParts(forPrint(block.children, input)).map(part =>
          h('div', { className: ['reading', ...(part.some(isWideTable) ? [wide] : [])] }, drawBelow(3, part, input))
        )
      : []
  )
}

/** A text, divided where a wide table stands, with the line that announces it. */
function readingParts(blocks: readonly Block[]): Block[][] {
  const parts: Block[][] = []
  for (const [index, block] of blocks.entries()) {
    const next = blocks[index + 1]
    const announces = !isWideTable(block) && next !== undefined && isWideTable(next)
    const before = blocks[index - 1]
    const begins = announces || (before !== undefined && isWideTable(before)) || (isWideTable(block) && !before)
    if (begins || parts.length === 0) parts.push([block])
    else parts.at(-1)?.push(block)
  }
  return parts
}

/** In a column, three columns of words would be a few letters wide. */
function isWideTable(block: Block): boolean {
  return block.type === 'table' && (block.children[0]?.children.length ?? 0) >= 3
}

function forPrint(blocks: readonly Block[], { options }: RenderInput): readonly Block[] {
  return options.print === 'large' ? tablesAsLists(blocks) : blocks
}

/** Texts in a row as one, so that no gap of two boxes comes between them. */
function joinTexts(drawn: readonly ElementContent[]): ElementContent[] {
  const isText = (content?: ElementContent): content is Element =>
    content?.type === 'element' &&
    Array.isArray(content.properties.className) &&
    content.properties.className[0] === 'text'
  const joined: ElementContent[] = []
  for (const content of drawn) {
    const last = joined.at(-1)
    if (isText(last) && isText(content))
      joined[joined.length - 1] = { ...last, children: [...last.children, ...content.children] }
    else joined.push(content)
  }
  return joined
}
