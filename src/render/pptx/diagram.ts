import type { Diagram } from '../../deck/blocks.js'
import { type DiagramItem, diagramItems } from '../../deck/diagram-items.js'
import type { Box, DiagramNote, PlacedItem, Shape } from '../../deck/diagrams/geometry.js'
import { detailSize } from '../../deck/diagrams/head-and-detail.js'
import { answerSize } from '../../deck/diagrams/short-answers.js'
import { numberSize } from '../../deck/diagrams/step-arrow.js'
import { fitDiagram } from '../../layout/diagram-fit.js'
import { placeDiagram } from '../../layout/place-diagram.js'
import type { Xml } from '../office/xml.js'
import type { SlideContext } from './context.js'
import { edgeless, edges, type Fills, fillOf, fillsOf, widths, wordsOn } from './diagram-look.js'
import { labelParas, withIconRoom } from './diagram-words.js'
import { parasOf } from './paras.js'
import { type Outline, outlineOf } from './paths.js'
import { pictureShape } from './pictures.js'
import { drawingWidth } from './places.js'
import { group, noInsets, type TextShape, textShape } from './shapes.js'
import { plainOf } from './text.js'
import { contains, insetsOf, isLine } from './words-in-shape.js'

/** A place on the canvas of a drawing as a place on the slide: turned round where the deck runs from right to left. */
export function onSlide({ x, y, width, height }: Box, from: Box, isRtl: boolean): Box {
  return { x: from.x + (isRtl ? drawingWidth - x - width : x), y: from.y + y, width, height }
}

/** A diagram as one group of shapes whose words can be changed; the group says its list in words. */
export function diagramShapes(node: Diagram, box: Box, context: SlideContext): Xml[] {
  const items = diagramItems(node)
  const placed = placeDiagram(node.layout, items, context.language, box.height)
  const { sizes } = fitDiagram(items, placed, context.language)
  const on: Ground = {
    from: box,
    ...fillsOf(node.layout)
  }
  const draw = (item: DiagramItem, place: PlacedItem | undefined, level: number, step: number): Xml[] => {
    if (!place) return []
    const first = place.isFirst ? sizes.centre : sizes.first
    const size = level === 1 && !place.isAxis ? first : sizes.second
    const detailColour = context.palette.colour(
      place.on === 'solid' || place.on === 'focus' ? wordsOn(place.on, on) : 'ink'
    )
    const paras = labelParas(
      item,
      place,
      place.onWay ? { size, bold: true } : place.detail ? {} : { size: detailSize(size), colour: detailColour }
    )
    const words: TextShape = {
      name: item.text,
      box: onSlide(withIconRoom(place), box, context.isRtl),
      paras: place.onWay ? paras.slice(1) : place.detail ? paras.slice(0, 1) : paras,
      size,
      bold: true,
      colour: context.palette.colour(wordsOn(place.on, on)),
      anchor: place.atTop && (!place.icon || place.isNumbered) ? 't' : 'ctr'
    }
    return [
      ...withWords(place.shapes, words, on, context),
      ...(place.onWay
        ? [
            textShape(
              {
                ...words,
                box: onSlide(place.onWay, box, context.isRtl),
                paras: paras.slice(0, 1),
                size: answerSize,
                colour: context.palette.colour(wordsOn(place.on === 'focus' ? 'focus' : 'solid', on)),
                anchor: 'ctr'
              },
              context
            )
          ]
        : []),
      ...(place.isNumbered && place.icon
        ? [
            textShape(
              {
                ...words,
                name: `${step}`,
                box: onSlide(place.icon, box, context.isRtl),
                paras: [{ runs: [{ text: `${step}` }], align: 'centre' }],
                size: numberSize(place.icon),
                anchor: 'ctr'
              },
              context
            )
          ]
        : []),
      ...(place.detail
        ? [
            textShape(
              {
                name: `${item.text} 2`,
                box: onSlide(place.detail, box, context.isRtl),
                paras: paras.slice(1),
                size: sizes.list,
                colour: context.palette.colour('ink'),
                anchor: 'ctr'
              },
              context
            )
          ]
        : []),
      ...pictureOf(item, place, on, context),
      ...listBelow(item, place, box, sizes.list, context),
      ...(place.list
        ? []
        : item.children.flatMap((child, index) => draw(child, place.children[index], level + 1, index + 1)))
    ]
  }
  const shapes = [
    ...placed.ground.map(shape => drawShape(shape, on, context)),
    ...(placed.notes ?? []).flatMap(note => drawNote(note, on, context)),
    ...items.flatMap((item, index) => draw(item, placed.items[index], 1, index + 1))
  ]
  return [group(node.layout, altOf(node, context), { ...box, height: placed.canvas.height }, shapes)]
}

function drawNote({ text, box, shapes }: DiagramNote, on: Ground, context: SlideContext): Xml[] {
  const words: TextShape = {
    name: text,
    box: onSlide(box, on.from, context.isRtl),
    paras: [{ runs: [{ text }], align: 'centre' }],
    size: 26,
    colour: context.palette.colour('ink'),
    anchor: 'ctr'
  }
  return [...shapes.map(shape => drawShape(shape, on, context)), textShape(words, context)]
}

/** What a diagram says, item by item. */
export function altOf(node: Diagram, { labels, language }: SlideContext): string {
  return plainOf(
    parasOf(
      node.children.filter(({ type }) => type === 'list' || type === 'steps'),
      { labels, language }
    )
  )
}

function pictureOf(item: DiagramItem, place: PlacedItem, { from }: Ground, context: SlideContext): Xml[] {
  const picture = item.picture === undefined ? undefined : context.media.picture(item.picture, context.relations)
  if (!picture || !place.picture) return []
  const box = onSlide(place.picture, from, context.isRtl)
  return [pictureShape(picture, { name: 'picture', alt: '', box, fills: true })]
}

function listBelow(item: DiagramItem, place: PlacedItem, box: Box, size: number, context: SlideContext): Xml[] {
  if (!place.list || item.children.length === 0) return []
  const list = item.item.children.filter(child => child.type === 'list')
  const shape: TextShape = {
    name: `${item.text} 2`,
    box: onSlide(place.list, box, context.isRtl),
    paras: parasOf(list, context),
    size,
    colour: context.palette.colour('ink')
  }
  return [textShape(shape, context)]
}

/** The shapes of an item with its words: inside of the box around them that lies on top, else over all. */
function withWords(shapes: readonly Shape[], words: TextShape, on: Ground, context: SlideContext): Xml[] {
  const around = shapes.findLastIndex(({ path, look }) => {
    const outline = outlined(path, on.from, context)
    return outline.isClosed && outline.kind === 'box' && !isLine(look) && contains(outline.box, words.box)
  })
  const drawn = shapes.map((shape, index) => drawShape(shape, on, context, index === around ? words : undefined))
  return around < 0 ? [...drawn, textShape(words, context)] : drawn
}

/** Where a diagram stands on the slide, and whether its grounds let each other be seen. */
interface Ground extends Fills {
  readonly from: Box
}

function drawShape({ path, look }: Shape, { from, ...fills }: Ground, context: SlideContext, words?: TextShape): Xml {
  const { palette } = context
  const outline = outlined(path, from, context)
  const fill = fillOf(look, fills, context)
  return textShape(
    {
      ...(words ?? { name: look, paras: [] }),
      box: outline.box,
      geometry: outline.geometry,
      ...(fill && { fill }),
      ...(!edgeless.has(look) && { line: palette.colour(edges[look] ?? 'accent') }),
      lineWidth: widths[look] ?? 3,
      ...(look === 'border' && { dash: 'dash' }),
      insets: words?.box ? insetsOf(outline.box, words.box) : noInsets
    },
    context
  )
}

function outlined(path: string, from: Box, { isRtl }: SlideContext): Outline {
  return outlineOf(path, isRtl ? { from, mirror: drawingWidth } : { from })
}
