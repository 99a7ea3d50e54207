import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { forScreen } from '../../deck/audience.js'
import { isKind } from '../../deck/block-kinds.js'
import type { Block } from '../../deck/blocks.js'
import type { Slide } from '../../deck/deck.js'
import { bodyOf } from '../../deck/word-layouts.js'
import { diagramInWords } from '../diagram-words.js'
import { drawSlide } from '../drawing/draw-slide.js'
import { drawScopeProgress } from '../drawing/scope-progress.js'
import { placeOf } from '../drawing/slide-place.js'
import type { RenderInput } from '../format.js'
import { fill, type Labels } from '../templates.js'
import { drawBelow } from './draw.js'

interface PictureParts {
  readonly without?: readonly ('slide-head' | 'slide-foot')[]
  readonly diagramHeight?: number
  readonly diagramWidth?: number
}

/**
 * A slide as the room sees it, framed; style sheets make it small with `zoom`, which keeps its text as text. Its headings are
 * drawn as paragraphs: the page has a heading of its own for the slide, and outlines name each slide once. `without` names parts to
 * leave out, by their classes; `diagramHeight` and `diagramWidth` are for a diagram that need not fill its slide.
 */
export function drawPicture(
  slide: Slide,
  { deck, templates }: RenderInput,
  { without = [], ...sizes }: PictureParts = {}
): Element {
  const drawn = drawSlide(slide, { deck, labels: templates.labels, titles: 'paragraph', ...sizes })
  const isLeftOut = (content: ElementContent) =>
    content.type === 'element' && without.some(name => classesOf(content).includes(name))
  return h('div', { className: ['picture'] }, [
    withoutHeadings({ ...drawn, children: drawn.children.filter(child => !isLeftOut(child)) })
  ])
}

function classesOf({ properties: { className } }: Element): string[] {
  return Array.isArray(className) ? className.map(String) : []
}

function withoutHeadings(element: Element): Element {
  const children = element.children.map((child: ElementContent) =>
    child.type === 'element' ? withoutHeadings(child) : child
  )
  if (!/^h[1-6]$/.test(element.tagName)) return { ...element, children }
  return { ...element, tagName: 'p', properties: { ...element.properties, className: ['as-heading'] }, children }
}

/** What a slide is called on paper: its number and its title, `3 · Aim and scope`. */
export function slideName(number: number, { title }: Pick<Slide, 'title'>, labels: Labels): string {
  return title === '' ? fill(labels.slideNumber, { number }) : `${number} · ${title}`
}

/**
 * What a slide says, as running text below a heading of the given level, for people to whom a picture of a slide is too small. What
 * paper says in full by itself (exercises, questions, sources) is not said twice.
 */
export function drawSlideWords(level: 3 | 4, slide: Slide, input: RenderInput): ElementContent[] {
  const showsParts = slide.kind === 'section' || (slide.layout === 'agenda' && bodyOf(slide).length === 0)
  const parts = showsParts
    ? drawScopeProgress(placeOf(slide, input.deck), { deck: input.deck, labels: input.templates.labels })
    : []
  return [
    ...drawBelow(level, wordsOf(slide, input), input),
    ...(parts.length === 0 ? [] : [h('div', { className: ['text'] }, parts)])
  ]
}

/** A diagram is the list that it is drawn from, and each part of the contract its lists. Pictures stand beside the words, where they are not left to them. */
function wordsOf({ body }: Slide, { inWords: withPictures, templates }: RenderInput): Block[] {
  const isTitle = (block: Block) => block.type === 'heading' && block.depth <= 2
  const hasOneTitle = body.filter(isTitle).length < 2
  return forScreen(body).flatMap((block): Block[] => {
    if (isKind(block, 'runningText', 'elsewhere') || (hasOneTitle && isTitle(block))) return []
    if (block.type === 'paragraph')
      return !withPictures && block.children.every(({ type }) => type === 'image') ? [] : [block]
    if (block.type === 'diagram') return diagramInWords(block, templates.labels)
    return isKind(block, 'runningText', 'content') ? [...block.children] : [block]
  })
}
