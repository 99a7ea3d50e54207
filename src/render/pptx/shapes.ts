import type { Box } from '../../deck/diagrams/geometry.js'
import { directionOf } from '../../deck/language.js'
import { px } from '../../layout/box-sizes.js'
import { decoration } from '../office/decoration.js'
import { tag, type Xml } from '../office/xml.js'
import { emu, fillOf, textSize } from './look.js'
import { type Inherited, type Para, type TextContext, writeParas } from './text.js'

/** Where a shape's text keeps away from its edges, in px. */
export interface Insets {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** A shape with text: a placeholder of its layout, or a box of its own. */
export interface TextShape {
  readonly name: string
  /** In px from the left edge of the slide; without one a placeholder stands where its layout has it. */
  readonly box?: Box
  readonly placeholder?: { readonly type?: string; readonly index?: number; readonly own?: Inherited }
  readonly paras: readonly Para[]
  /** The size of its text in px; a placeholder without one has that of its layout. */
  readonly size?: number
  readonly bold?: boolean
  /** An element that a fill takes. */
  readonly colour?: Xml
  readonly fill?: Xml
  readonly line?: Xml
  readonly lineWidth?: number
  /** The pattern of its line, by PowerPoint's name. */
  readonly dash?: 'dash' | 'sysDot'
  readonly geometry?: Xml
  readonly insets?: Insets
  readonly anchor?: 't' | 'ctr' | 'b'
  /** How far the text is made smaller so that it fits, from 0 to 1. */
  readonly shrink?: number
  /** Columns of its text; one when absent. */
  readonly columns?: number
}

export const noInsets: Insets = { left: 0, top: 0, right: 0, bottom: 0 }

/** Numbers of shapes are given when a slide is whole: `numberShapes`. */
const unnumbered = 'id="0" name='

/** XML of a slide in which each shape has a number of its own. */
export function numberShapes(xml: Xml): Xml {
  let number = 1
  return xml.replaceAll(`<p:cNvPr ${unnumbered}`, () => {
    number += 1
    return `<p:cNvPr id="${number}" name=`
  })
}

/** What a shape is called and what it shows. Without a text it is marked as decoration where `isDecorative`. */
export function identity(name: string, shown: { readonly alt?: string; readonly isDecorative?: boolean } = {}): Xml {
  const { alt, isDecorative } = shown
  return tag('p:cNvPr', { id: 0, name, descr: alt }, isDecorative ? decoration : [])
}

/** Place and size of a shape, with the name of the element that says it. */
export function transform({ x, y, width, height }: Box, name = 'a:xfrm', inside: readonly Xml[] = []): Xml {
  return tag(
    name,
    {},
    tag('a:off', { x: emu(x), y: emu(y) }),
    tag('a:ext', { cx: Math.max(0, emu(width)), cy: Math.max(0, emu(height)) }),
    inside
  )
}

/** A rectangle; with a radius in px, one with round corners. */
export function rectangle(box?: Box, radius = 0): Xml {
  if (!box || radius === 0) return tag('a:prstGeom', { prst: 'rect' }, tag('a:avLst'))
  const share = Math.round(Math.min(0.5, radius / Math.max(1, Math.min(box.width, box.height))) * 100000)
  return tag(
    'a:prstGeom',
    { prst: 'roundRect' },
    tag('a:avLst', {}, tag('a:gd', { name: 'adj', fmla: `val ${share}` }))
  )
}

/** A shape with its text. Every shape has a body of text, as programs repair a file where one has none. */
export function textShape(shape: TextShape, context: TextContext): Xml {
  const { name, box, placeholder, fill, line, lineWidth = 2, dash, geometry } = shape
  const isOwn = placeholder === undefined
  return tag(
    'p:sp',
    {},
    tag(
      'p:nvSpPr',
      {},
      identity(name),
      isOwn ? tag('p:cNvSpPr', { txBox: fill || geometry ? undefined : 1 }) : tag('p:cNvSpPr', {}, locks),
      tag('p:nvPr', {}, placeholder ? tag('p:ph', { type: placeholder.type, idx: placeholder.index }) : [])
    ),
    tag(
      'p:spPr',
      {},
      box ? transform(box) : [],
      isOwn ? (geometry ?? rectangle()) : [],
      fill ? fillOf(fill) : isOwn ? tag('a:noFill') : [],
      line
        ? tag('a:ln', { w: emu(lineWidth) }, fillOf(line), dash ? tag('a:prstDash', { val: dash }) : [], tag('a:round'))
        : isOwn
          ? tag('a:ln', {}, tag('a:noFill'))
          : []
    ),
    textBody(shape, context)
  )
}

const locks = tag('a:spLocks', { noGrp: 1 })

function textBody(shape: TextShape, context: TextContext): Xml {
  const { placeholder, insets, anchor, shrink = 1, columns = 1 } = shape
  const isOwn = placeholder === undefined
  const sides = insets ?? (isOwn ? noInsets : undefined)
  const isRtl = directionOf(context.language) === 'rtl'
  return tag(
    'p:txBody',
    {},
    tag(
      'a:bodyPr',
      {
        wrap: isOwn ? 'square' : undefined,
        lIns: sides && emu(sides.left),
        tIns: sides && emu(sides.top),
        rIns: sides && emu(sides.right),
        bIns: sides && emu(sides.bottom),
        numCol: columns > 1 ? columns : undefined,
        spcCol: columns > 1 ? emu(px['columns-gap']) : undefined,
        rtlCol: isOwn || columns > 1 ? (isRtl ? 1 : 0) : undefined,
        anchor
      },
      fitting(shrink, isOwn)
    ),
    tag('a:lstStyle', {}, ownStyle(shape)),
    writeParas(shape.paras, context, placeholder?.own)
  )
}

function fitting(shrink: number, isOwn: boolean): Xml {
  if (shrink < 1) return tag('a:normAutofit', { fontScale: Math.round(shrink * 100) * 1000, lnSpcReduction: 10000 })
  return isOwn ? tag('a:normAutofit') : ''
}

const levels = [1, 2, 3, 4, 5, 6, 7, 8, 9]

/** What the text of one shape has of its own, for every level at once. */
function ownStyle({ size, colour, bold, placeholder }: TextShape): Xml[] {
  if (size === undefined && colour === undefined && bold === undefined) return []
  const tight = placeholder === undefined ? tag('a:spcBef', {}, tag('a:spcPts', { val: 400 })) : ''
  return levels.map(level =>
    tag(
      `a:lvl${level}pPr`,
      {},
      tight,
      tag(
        'a:defRPr',
        { sz: size === undefined ? undefined : textSize(size), b: bold === undefined ? undefined : bold ? 1 : 0 },
        colour === undefined ? [] : fillOf(colour)
      )
    )
  )
}

/** Shapes as one group, which says in words what it shows. */
export function group(name: string, alt: string, box: Box, shapes: readonly Xml[]): Xml {
  const place = [
    tag('a:chOff', { x: emu(box.x), y: emu(box.y) }),
    tag('a:chExt', { cx: emu(box.width), cy: emu(box.height) })
  ]
  return tag(
    'p:grpSp',
    {},
    tag('p:nvGrpSpPr', {}, identity(name, { alt }), tag('p:cNvGrpSpPr'), tag('p:nvPr')),
    tag('p:grpSpPr', {}, transform(box, 'a:xfrm', place)),
    shapes
  )
}
