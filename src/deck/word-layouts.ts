import type { Paragraph, RootContent } from 'mdast'
import { isKind, isOwn } from './block-kinds.js'
import type { Block } from './blocks.js'
import { type Slide, type WordLayout, wordLayouts } from './deck.js'
import { figuresOf } from './figures.js'
import { itemsOf } from './lesson.js'
import { isTitle, textOf } from './walk.js'

/** What a layout that authors may ask for needs of a slide. */
interface Wanted {
  /** Completes the sentence `expected …`. */
  readonly wants: string
  /** Whether it can show a slide with these blocks below its one title. Never by the length of words: translations are longer. */
  readonly suits: (body: readonly Block[]) => boolean
}

const mostFigure = 24
const mostTiles = 6

const shortList: Wanted = {
  wants: 'one list of two to six items without items below them, and below it at most one callout',
  suits: ([list, callout, ...others]) =>
    list !== undefined &&
    isFlat([list]) &&
    itemsOf([list]).length >= 2 &&
    itemsOf([list]).length <= mostTiles &&
    (callout === undefined || isRemark(callout)) &&
    others.length === 0
}

const kinds: Readonly<Record<WordLayout, Wanted>> = {
  list: { wants: 'anything below the title', suits: () => true },
  statement: {
    wants: 'one sentence below the title, or the title alone',
    suits: ([first, ...others]) => others.length === 0 && (first === undefined || isWords(first))
  },
  number: {
    wants: `a figure of at most ${mostFigure} characters in a paragraph of its own, and below it what it means`,
    suits: ([figure, meaning, ...others]) =>
      isWords(figure) && textOf(figure).length <= mostFigure && isWords(meaning) && others.every(isWords)
  },
  figures: {
    wants:
      'one list of two or three items that each begin with a figure in bold (`**72 hours**: of water`), and below it at most one paragraph or callout',
    suits: ([list, below, ...others]) =>
      list?.type === 'list' &&
      figuresOf([list]) !== undefined &&
      (below === undefined || isWords(below) || isRemark(below)) &&
      others.length === 0
  },
  quotation: {
    wants: 'one quotation (`> words`), and below it at most one paragraph or `:::relevance`',
    suits: ([first, ...others]) => first?.type === 'blockquote' && others.length <= 1 && others.every(isSaid)
  },
  tiles: shortList,
  rows: shortList,
  comparison: {
    wants: '`::::columns` with two columns that each begin with a heading (`### Before`)',
    suits: body => body.some(isComparison)
  },
  agenda: {
    wants: 'the title alone, or the list in `:::scope`',
    suits: ([first, ...others]) => others.length === 0 && (first === undefined || isFlatScope(first))
  },
  care: {
    wants: 'one `:::callout{kind=care}`, and at most one picture',
    suits: body => {
      const [first, ...others] = body.filter(block => !isPicture(block))
      const isCare = first?.type === 'callout' && first.kind === 'care'
      return isCare && others.length === 0 && body.length <= 2
    }
  },
  closing: {
    wants: 'lines or a list below the title that say whom to ask and where, and at most one picture',
    suits: body => {
      const said = body.filter(block => !isPicture(block))
      return (
        said.length > 0 &&
        body.length - said.length <= 1 &&
        said.every(block => isWords(block) || block.type === 'list')
      )
    }
  }
}

/** What a layout needs of a slide, to complete the sentence `expected …`. */
export function wordLayoutWants(layout: WordLayout): string {
  return kinds[layout].wants
}

/** Whether a layout can show what a slide holds. Several titles make panels, which no other layout can show. */
export function suits(layout: WordLayout, slide: Slide): boolean {
  if (slide.kind === 'title' || slide.body.filter(isTitle).length > 1) return false
  return kinds[layout].suits(bodyOf(slide))
}

/** The layout of words that a slide asks for, where it can show what the slide holds. */
export function askedWordLayout(slide: Slide): WordLayout | undefined {
  return wordLayouts.find(layout => layout === slide.layout && suits(layout, slide))
}

/** What participants see below the title of a slide, without its foot and what is for paper only. */
export function bodyOf({ body }: Slide): Block[] {
  return body.filter(block => !isTitle(block) && (!isOwn(block) || isSeen(block)))
}

function isSeen(block: Block): boolean {
  return isKind(block, 'shownOn', 'body') && isKind(block, 'audience', 'everyone')
}

function isWords(block: RootContent | undefined): block is Paragraph {
  return block?.type === 'paragraph' && block.children.every(({ type }) => type !== 'image')
}

/** Whether a block is one picture and nothing else. */
function isPicture(block: RootContent): boolean {
  return block.type === 'paragraph' && block.children.length === 1 && block.children[0]?.type === 'image'
}

/** What may stand below a quotation: why it matters. */
function isSaid(block: Block): boolean {
  return isWords(block) || block.type === 'relevance'
}

/** A callout of some sentences, as it stands below other things. */
function isRemark(block: Block): boolean {
  return block.type === 'callout' && block.children.every(isWords)
}

function isFlatScope(block: Block): boolean {
  return block.type === 'scope' && isFlat(block.children)
}

/** Whether blocks are one list without items below its items. */
function isFlat([list, ...others]: readonly Block[]): boolean {
  return (
    list?.type === 'list' &&
    others.length === 0 &&
    list.children.every(({ children }) => children.length === 1 && isWords(children[0]))
  )
}

function isComparison(block: Block): boolean {
  return (
    block.type === 'columns' &&
    block.children.length === 2 &&
    block.children.every(({ children: [head] }) => head?.type === 'heading')
  )
}
