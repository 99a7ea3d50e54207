import type { Image, Paragraph, Table } from 'mdast'
import type { Activity, Block, Callout, Chart, Columns, Diagram, Missing, Quiz } from '../../deck/blocks.js'
import type { Box } from '../../deck/diagrams/geometry.js'
import { isMapNote } from '../../deck/map/disclaimer.js'
import { decorative } from '../../deck/picture.js'
import { all } from '../../deck/walk.js'
import { isPictureAlone } from '../../layout/beside.js'
import { px } from '../../layout/box-sizes.js'
import type { Xml } from '../office/xml.js'
import type { SlideContext } from './context.js'
import { activityParas, calloutName, named, parasOf, quizParas } from './paras.js'
import { pictureShape, within } from './pictures.js'
import { rectangle, textShape } from './shapes.js'
import { type Para, runsOf } from './text.js'

/** What stands on a slide as one thing: some running text, a box with a heading, or something that is drawn. */
export type Piece =
  | { readonly kind: 'text'; readonly paras: readonly Para[] }
  | { readonly kind: 'box'; readonly look: BoxLook; readonly paras: readonly Para[] }
  | { readonly kind: 'columns'; readonly node: Columns }
  | { readonly kind: 'table'; readonly node: Table }
  | { readonly kind: 'diagram'; readonly node: Diagram }
  | { readonly kind: 'chart'; readonly node: Chart }
  | { readonly kind: 'pictures'; readonly images: readonly Image[] }

/** The tokens that a box is drawn in. */
interface BoxLook {
  readonly name: string
  readonly edge: string
  readonly ground: string
}

/** Blocks as pieces: texts that follow each other are one. Drawings need the whole width; where there is less their words stand as text. */
export function piecesOf(blocks: readonly Block[], context: SlideContext, isWide: boolean): Piece[] {
  const pieces: Piece[] = []
  for (const piece of blocks.flatMap(block => pieceOf(block, context, isWide))) {
    const last = pieces.at(-1)
    if (piece.kind === 'text' && last?.kind === 'text')
      pieces[pieces.length - 1] = { kind: 'text', paras: [...last.paras, ...piece.paras] }
    else pieces.push(piece)
  }
  return pieces.filter(piece => piece.kind !== 'text' || piece.paras.length > 0)
}

function pieceOf(block: Block, context: SlideContext, isWide: boolean): Piece[] {
  if (block.type === 'table') return [{ kind: 'table', node: block }]
  if (isPictureAlone(block)) return [{ kind: 'pictures', images: all([block], 'image') }]
  if (block.type === 'callout' || block.type === 'activity' || block.type === 'quiz' || block.type === 'missing')
    return [boxOf(block, context)]
  if (isWide && block.type === 'columns') return [{ kind: 'columns', node: block }]
  if (isWide && block.type === 'chart') return [{ kind: 'chart', node: block }]
  if (isWide && block.type === 'diagram') {
    const rest = block.children.filter(({ type }) => type !== 'list' && type !== 'steps')
    return [
      { kind: 'diagram', node: block },
      {
        kind: 'text',
        paras: rest.flatMap(child => (isMapNote(child) ? [noteOf(child, context)] : parasOf([child], context)))
      }
    ]
  }
  return [{ kind: 'text', paras: parasOf([block], context) }]
}

function noteOf({ children }: Paragraph, { palette }: SlideContext): Para {
  const small = { size: px['text-caption'], colour: palette.colour('ink-quiet') }
  return { runs: runsOf(children).map(run => (run === 'break' ? run : { ...run, ...small })) }
}

function boxOf(block: Callout | Activity | Quiz | Missing, context: SlideContext): Piece {
  const { labels } = context
  switch (block.type) {
    case 'callout': {
      const look = { name: block.kind, edge: block.kind, ground: `${block.kind}-tint` }
      return {
        kind: 'box',
        look,
        paras: [named(calloutName(block, labels)), ...parasOf(block.children, context)]
      }
    }
    case 'missing':
      return {
        kind: 'box',
        look: { name: 'missing', edge: 'warning', ground: 'warning-tint' },
        paras: [named(labels.missing), { runs: runsOf(block.children) }]
      }
    case 'activity':
      return { kind: 'box', look: { ...exercise, name: 'activity' }, paras: activityParas(block, context) }
    case 'quiz':
      return { kind: 'box', look: { ...exercise, name: 'question' }, paras: quizParas(block, context) }
  }
}

const exercise = { edge: 'accent', ground: 'tint' }

/** Where the text of a box keeps away from its edges, in px. */
export const boxInsets = { left: 24, top: 12, right: 24, bottom: 12 }

/** A box with its heading in the colour of its edge. */
export function boxShape(
  { look, paras: [head, ...rest] }: Extract<Piece, { kind: 'box' }>,
  { box, shrink }: { readonly box: Box; readonly shrink: number },
  context: SlideContext
): Xml {
  const { palette, text } = context
  const heading = {
    ...head,
    runs: (head?.runs ?? []).map(run =>
      run === 'break' ? run : { ...run, size: px['label-text'], colour: palette.colour(look.edge) }
    )
  }
  return textShape(
    {
      name: look.name,
      box,
      geometry: rectangle(box, px.radius),
      fill: palette.colour(look.ground),
      line: palette.colour(look.edge),
      lineWidth: 3,
      insets: boxInsets,
      anchor: 'ctr',
      paras: [heading, ...rest],
      size: text,
      colour: palette.colour('ink'),
      shrink
    },
    context
  )
}

/** Pictures side by side, each with its caption below; where each `fills` its place, it is cut. One that cannot be shown says so, with what it shows in words. */
export function pictureShapes(
  images: readonly Image[],
  box: Box,
  context: SlideContext,
  { fills = false }: { readonly fills?: boolean } = {}
): Xml[] {
  const { isRtl, media, relations, labels, palette } = context
  const gap = px['picture-gap']
  const width = (box.width - gap * (images.length - 1)) / Math.max(1, images.length)
  return images.flatMap((image, index) => {
    const at = isRtl ? images.length - 1 - index : index
    const caption = image.title ? px['text-caption'] * 1.6 : 0
    const place = { x: box.x + at * (width + gap), y: box.y, width, height: box.height - caption }
    const picture = media.picture(image.url, relations)
    const alt = image.alt === decorative ? '' : (image.alt ?? '')
    const absent: Para = {
      runs: [{ text: `${labels.pictureMissing} `, bold: true }, { text: alt === '' ? image.url : alt }]
    }
    const shown = picture
      ? pictureShape(picture, { name: 'picture', alt, box: place, fills })
      : textShape(
          {
            name: 'picture',
            box: place,
            geometry: rectangle(place),
            fill: palette.colour('warning-tint'),
            line: palette.colour('warning'),
            insets: boxInsets,
            anchor: 'ctr',
            paras: [absent],
            size: px['text-beside'],
            colour: palette.colour('ink')
          },
          context
        )
    if (!image.title) return [shown]
    const shape = picture && !fills ? within(place, picture) : place
    const below = { ...place, y: shape.y + shape.height + 4, height: caption - 4 }
    return [
      shown,
      textShape(
        {
          name: 'caption',
          box: below,
          paras: [{ runs: [{ text: image.title }], align: 'centre' }],
          size: px['text-caption'],
          colour: palette.colour('ink-quiet')
        },
        context
      )
    ]
  })
}
