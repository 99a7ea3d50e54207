import { decoration } from '../office/decoration.js'
import { svgExtension } from '../office/svg-extension.js'
import { tag, type Xml } from '../office/xml.js'
import type { ShownPicture } from './tree.js'
import type { WriteContext } from './write-context.js'

const unitsInMillimetre = 36000
const drawingml = 'http://schemas.openxmlformats.org/drawingml/2006'
/** How large a pixel is where there is room: as on a screen. */
const millimetresPerPixel = 25.4 / 96

/** A picture in a line of text, in its own shape and no larger than its room. */
export function writePicture({ picture, alt, most }: ShownPicture, context: WriteContext): Xml {
  const width = Math.max(1, picture.width) * millimetresPerPixel
  const height = Math.max(1, picture.height) * millimetresPerPixel
  const scale = Math.min(1, most.width / width, most.height / height)
  const size = {
    cx: Math.max(1, Math.round(width * scale * unitsInMillimetre)),
    cy: Math.max(1, Math.round(height * scale * unitsInMillimetre))
  }
  const number = context.picture()
  const name = `Picture ${number}`
  const shape = tag(
    'pic:pic',
    { 'xmlns:pic': `${drawingml}/picture` },
    tag('pic:nvPicPr', {}, tag('pic:cNvPr', { id: number, name }), tag('pic:cNvPicPr')),
    tag(
      'pic:blipFill',
      {},
      tag('a:blip', { 'r:embed': picture.id }, picture.drawing === undefined ? [] : svgExtension(picture.drawing)),
      tag('a:stretch', {}, tag('a:fillRect'))
    ),
    tag(
      'pic:spPr',
      {},
      tag('a:xfrm', {}, tag('a:off', { x: 0, y: 0 }), tag('a:ext', size)),
      tag('a:prstGeom', { prst: 'rect' }, tag('a:avLst'))
    )
  )
  return tag(
    'w:drawing',
    {},
    tag(
      'wp:inline',
      { distT: 0, distB: 0, distL: 0, distR: 0 },
      tag('wp:extent', size),
      tag('wp:docPr', { id: number, name, descr: alt }, alt === '' ? decoration : []),
      tag('wp:cNvGraphicFramePr', {}, tag('a:graphicFrameLocks', { noChangeAspect: 1 })),
      tag('a:graphic', {}, tag('a:graphicData', { uri: `${drawingml}/picture` }, shape))
    )
  )
}
