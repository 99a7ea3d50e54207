import type { RootContent } from 'mdast'
import type { ForeignSlide } from '../foreign.js'
import { relatedPart } from '../open/package.js'
import { childOf, elementsIn, isOn } from '../open/xml.js'
import { titlePhrasing } from '../phrasing.js'
import { withSources } from '../sources.js'
import { arrangedBlocks, type Item } from './blocks.js'
import { withSteps } from './builds.js'
import { readComments } from './comments.js'
import { type DeckContext, type SlideContext, stemOf } from './context.js'
import { readFrame } from './frames.js'
import { readNotes } from './notes.js'
import { isOurDrawing, readOurDrawing } from './our-drawings.js'
import { isOurBackground, isOurFurniture, ourCallout } from './ours.js'
import { missing, readPicture } from './pictures.js'
import type { Ancestry } from './placeholders.js'
import { flatShapes, hasWords, type Shape } from './shapes.js'
import { inOneLine } from './table.js'
import { readText, type TextItem, textBlocks } from './text-items.js'
import { findTitle } from './title.js'

/** What a layout's `type` says about a slide. */
export interface SlideFacts {
  /** `title`, `secHead`, `obj`. */
  readonly layout: string
  /** The line below the title of a title slide. */
  readonly subtitle?: string | undefined
  /** The words of the footer's placeholder. */
  readonly footer: string | undefined
}

/** Reads a slide. One that is damaged says so. */
export function readSlide(
  part: string,
  number: number,
  defaults: Ancestry['defaults'],
  deck: DeckContext
): ForeignSlide & SlideFacts {
  const losses: string[] = []
  const lose = (what: string) => {
    if (!losses.includes(what)) losses.push(what)
  }
  const { opened } = deck
  const slide = opened.part(part)
  if (slide?.name !== 'sld')
    return {
      ...{ number, title: [], notes: [], comments: [], layout: '', footer: undefined },
      body: [missing(`Slide ${number}, which is damaged in the file`)],
      losses: ['The slide is damaged in the file and cannot be read']
    }
  const layoutPart = relatedPart(opened, part, 'slideLayout')
  const masterPart = layoutPart === undefined ? undefined : relatedPart(opened, layoutPart, 'slideMaster')
  const ancestry = { layout: opened.part(layoutPart), master: opened.part(masterPart), defaults }
  const context = { ...deck, part, number, ancestry, relationships: opened.relationships(part), lose }
  const shapes = flatShapes(slide, ancestry, group => deck.isOurs && isOurDrawing(group))
  const margin = shapes.filter(({ placeholder }) => placeholder && marginal.has(placeholder.type))
  const isDrawnByUs = (shape: Shape) => deck.isOurs && (isOurFurniture(shape) || isOurBackground(shape))
  const content = shapes.filter(shape => !margin.includes(shape) && !isDrawnByUs(shape))
  const texts = content.filter(shape => shape.kind === 'text' && hasWords(shape)).map(shape => readText(shape, context))
  const isRtl = isMostlyRtl(texts)
  const found = findTitle(texts, deck.size, content.length === 1)
  const below = layoutOf(ancestry) === 'title' ? subtitleIn(texts) : undefined
  const items = content.filter(shape => shape !== below?.shape).flatMap(shape => itemOf(shape, texts, found, context))
  loseDrawing(content, lose)
  const layout = layoutOf(ancestry)
  const body = withSources(withSteps(arrangedBlocks(items, isRtl, lose), slide, texts))
  const behind = deck.isOurs ? shapes.find(isOurBackground) : undefined
  const background = behind ? pictureBehind(behind, context) : backgroundOf(slide, context)
  return {
    number,
    isHidden: slide.attributes.show !== undefined && !isOn(slide.attributes.show),
    isDivider: isDivider(layout, found, body, number),
    title: found ? titlePhrasing(inOneLine(found.paras.map(({ content }) => content))) : [],
    body,
    notes: readNotes(context),
    comments: readComments(context),
    ...(background !== undefined && { background }),
    losses,
    layout,
    subtitle: below?.paras[0]?.text,
    footer: margin.filter(({ placeholder }) => placeholder?.type === 'ftr').map(shape => footerOf(shape, context))[0]
  }
}

const marginal = new Set(['dt', 'ftr', 'sldNum', 'hdr'])

function footerOf(shape: Shape, context: SlideContext): string {
  return readText(shape, { ...context, lose: () => {} })
    .paras.map(({ text }) => text)
    .join(' ')
}

function itemOf(shape: Shape, texts: readonly TextItem[], title: TextItem | undefined, context: SlideContext): Item[] {
  const { box } = shape
  const text = texts.find(one => one.shape === shape)
  if (text && text === title) return []
  if (text) {
    const blocks = (paras: TextItem['paras']) => textBlocks(paras, context.lose)
    return [{ box, blocks: (context.isOurs && ourCallout(text, blocks)) || blocks(text.paras), text }]
  }
  const blocks =
    shape.kind === 'frame'
      ? readFrame(shape, context)
      : shape.kind === 'picture' || shape.kind === 'text'
        ? readPicture(shape, context)
        : shape.kind === 'drawing' && isOurDrawing(shape)
          ? readOurDrawing(shape)
          : []
  return blocks.length > 0 ? [{ box, blocks }] : []
}

function layoutOf({ layout }: Ancestry): string {
  return layout?.attributes.type ?? ''
}

function subtitleIn(texts: readonly TextItem[]): TextItem | undefined {
  return texts.find(
    ({ shape, paras: [para, ...others] }) =>
      shape.placeholder?.type === 'subTitle' && others.length === 0 && (para?.text.length ?? 999) <= 140
  )
}

function pictureBehind(shape: Shape, { relationships, media, number }: SlideContext): string | undefined {
  const blip = childOf(shape.element, 'blipFill', 'blip')
  const id = [...elementsIn(blip, 'svgBlip')][0]?.attributes['r:embed'] ?? blip?.attributes['r:embed'] ?? ''
  const kept = media.keep(relationships.get(id)?.target ?? '', stemOf(number))
  return kept?.isPicture ? kept.path : undefined
}

function isMostlyRtl(texts: readonly TextItem[]): boolean {
  const paras = texts.flatMap(text => text.paras)
  return paras.filter(({ isRtl }) => isRtl).length * 2 > paras.length
}

/** Lines, arrows and shapes without words. */
function loseDrawing(shapes: readonly Shape[], lose: (what: string) => void): void {
  const isEmptyShape = (shape: Shape) =>
    shape.kind === 'text' && !shape.placeholder && !hasWords(shape) && !childOf(shape.element, 'spPr', 'blipFill')
  const count = shapes.filter(shape => shape.kind === 'line' || isEmptyShape(shape)).length
  if (count > 0) lose(`${count === 1 ? 'A line or shape' : `${count} lines and shapes`} without words`)
  if (shapes.some(({ element }) => element.name === 'contentPart')) lose('Ink: what was written by hand')
}

function isDivider(layout: string, title: TextItem | undefined, body: readonly RootContent[], number: number): boolean {
  if (number === 1 || !title) return false
  return layout === 'secHead' || (layout === 'title' && body.length === 0)
}

/** The picture behind a slide that the slide itself has. */
function backgroundOf(slide: NonNullable<Ancestry['layout']>, { relationships, media, number, lose }: SlideContext) {
  const blip = childOf(slide, 'cSld', 'bg', 'bgPr', 'blipFill', 'blip')
  const found = relationships.get(blip?.attributes['r:embed'] ?? '')
  const kept = found && !found.isExternal ? media.keep(found.target, stemOf(number)) : undefined
  if (blip && !kept?.isPicture) lose('The picture behind the slide')
  return kept?.isPicture ? kept.path : undefined
}
