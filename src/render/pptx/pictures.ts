import type { Box } from '../../deck/diagrams/geometry.js'
import type { PlacedPicture } from '../office/media.js'
import { svgExtension } from '../office/svg-extension.js'
import { tag, type Xml } from '../office/xml.js'
import { identity, rectangle, transform } from './shapes.js'

/** A picture as large as it can be in a box, in its own shape and in the middle. */
export function within(box: Box, { width, height }: Pick<PlacedPicture, 'width' | 'height'>): Box {
  const scale = Math.min(box.width / Math.max(1, width), box.height / Math.max(1, height))
  const [w, h] = [width * scale, height * scale]
  return { x: box.x + (box.width - w) / 2, y: box.y + (box.height - h) / 2, width: w, height: h }
}

/** A picture with what it shows in words; one that is empty is decoration. A picture that `fills` its box loses what stands over its edges. */
export function pictureShape(
  picture: PlacedPicture,
  {
    name,
    alt,
    box,
    fills = false
  }: { readonly name: string; readonly alt: string; readonly box: Box; readonly fills?: boolean }
): Xml {
  return tag(
    'p:pic',
    {},
    tag(
      'p:nvPicPr',
      {},
      identity(name, alt === '' ? { alt: '', isDecorative: true } : { alt }),
      tag('p:cNvPicPr', {}, tag('a:picLocks', { noChangeAspect: 1 })),
      tag('p:nvPr')
    ),
    tag(
      'p:blipFill',
      {},
      tag('a:blip', { 'r:embed': picture.id }, picture.drawing === undefined ? [] : svgExtension(picture.drawing)),
      fills ? cut(picture, box) : [],
      tag('a:stretch', {}, tag('a:fillRect'))
    ),
    tag('p:spPr', {}, transform(fills ? box : within(box, picture)), rectangle())
  )
}

/** What is cut from the sides, in thousandths of a percent. */
function cut({ width, height }: PlacedPicture, box: Box): Xml {
  const [own, wanted] = [width / Math.max(1, height), box.width / box.height]
  const across = own > wanted ? Math.round(((1 - wanted / own) / 2) * 100000) : 0
  const down = own < wanted ? Math.round(((1 - own / wanted) / 2) * 100000) : 0
  return tag('a:srcRect', { l: across, t: down, r: across, b: down })
}
