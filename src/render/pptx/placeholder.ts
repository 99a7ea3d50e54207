import type { Box } from '../../deck/diagrams/geometry.js'
import { directionOf } from '../../deck/language.js'
import { officeLanguage } from '../office/language-tag.js'
import { tag, type Xml } from '../office/xml.js'
import { fillOf, textSize } from './look.js'
import { placeOn } from './places.js'
import { identity, numberShapes, rectangle, transform } from './shapes.js'
import { hanging, levelInset } from './text.js'

/** A colour of the presentation's theme. */
export function schemeColour(name: string): Xml {
  return fillOf(tag('a:schemeClr', { val: name }))
}

/** A placeholder of the master, a layout or the notes. */
export interface Placeholder {
  readonly name: string
  readonly type?: string
  readonly index?: number
  readonly size?: 'quarter' | 'half'
  /** In px; turned round where the deck runs from right to left. Without one it stands where the master has it. */
  readonly box?: Box
  readonly anchor?: 't' | 'ctr' | 'b'
  /** Styles of its text, `a:lvl1pPr` and so on. */
  readonly style?: Xml
  /** What it says while it is empty. */
  readonly prompt?: string
  readonly content?: Xml
}

export function placeholderShape(
  { name, type, index, size, box, anchor, style = '', prompt, content }: Placeholder,
  language: string
): Xml {
  const isRtl = directionOf(language) === 'rtl'
  const lang = officeLanguage(language)
  const text = prompt === undefined ? '' : tag('a:r', {}, tag('a:rPr', { lang }), tag('a:t', {}, prompt))
  return tag(
    'p:sp',
    {},
    tag(
      'p:nvSpPr',
      {},
      identity(name),
      tag('p:cNvSpPr', {}, tag('a:spLocks', { noGrp: 1 })),
      tag('p:nvPr', {}, tag('p:ph', { type, sz: size, idx: index }))
    ),
    tag('p:spPr', {}, box ? [transform(placeOn(box, isRtl)), rectangle()] : []),
    tag(
      'p:txBody',
      {},
      tag(
        'a:bodyPr',
        box ? { vert: 'horz', lIns: 0, tIns: 0, rIns: 0, bIns: 0, rtlCol: isRtl ? 1 : 0, anchor } : { anchor },
        tag('a:normAutofit')
      ),
      tag('a:lstStyle', {}, style),
      content ?? tag('a:p', {}, text, tag('a:endParaRPr', { lang }))
    )
  )
}

interface Level {
  readonly size: number
  readonly bold?: boolean
  readonly colour: string
  readonly level?: number
  readonly bullet?: boolean
  readonly align?: 'start' | 'end' | 'centre'
  /** Whether it is set in the face of titles. */
  readonly isTitle?: boolean
  readonly before?: number
}

/** How one level of a text is set in a deck's direction. */
export function levelStyle(
  { size, bold, colour, level = 1, bullet = false, align = 'start', isTitle = false, before = 0 }: Level,
  language: string
): Xml {
  const isRtl = directionOf(language) === 'rtl'
  const face = isTitle ? 'mj' : 'mn'
  const isLeft = (align === 'start') !== isRtl
  return tag(
    `a:lvl${level}pPr`,
    {
      marL: bullet ? levelInset * level : 0,
      indent: bullet ? -hanging : 0,
      algn: align === 'centre' ? 'ctr' : isLeft ? 'l' : 'r',
      defTabSz: 914400,
      rtl: isRtl ? 1 : 0,
      eaLnBrk: 1,
      latinLnBrk: 0,
      hangingPunct: 1
    },
    tag('a:lnSpc', {}, tag('a:spcPct', { val: 100000 })),
    tag('a:spcBef', {}, tag('a:spcPts', { val: Math.round(before * 0.75) * 100 })),
    bullet ? tag('a:buFont', { typeface: 'Arial' }) + tag('a:buChar', { char: '•' }) : tag('a:buNone'),
    tag(
      'a:defRPr',
      { sz: textSize(size), b: bold ? 1 : undefined, kern: 1200 },
      schemeColour(colour),
      tag('a:latin', { typeface: `+${face}-lt` }),
      tag('a:ea', { typeface: `+${face}-ea` }),
      tag('a:cs', { typeface: `+${face}-cs` })
    )
  )
}

/** The shapes of a slide, a layout or a master, with their numbers. */
export function shapeTree(shapes: readonly Xml[], background: Xml = ''): Xml {
  const zero = { x: 0, y: 0, width: 0, height: 0 }
  const whole = transform(zero, 'a:xfrm', [tag('a:chOff', { x: 0, y: 0 }), tag('a:chExt', { cx: 0, cy: 0 })])
  const root = tag('p:nvGrpSpPr', {}, tag('p:cNvPr', { id: 1, name: '' }), tag('p:cNvGrpSpPr'), tag('p:nvPr'))
  return tag(
    'p:cSld',
    {},
    background,
    tag('p:spTree', {}, root, tag('p:grpSpPr', {}, whole), numberShapes(shapes.join('')))
  )
}
