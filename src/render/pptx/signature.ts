import type { ThemeTokens } from '../../deck/colour/theme-tokens.js'
import type { Box } from '../../deck/diagrams/geometry.js'
import { tag, type Xml } from '../office/xml.js'
import { fillOf, gradientOf, type Palette, translucent } from './look.js'
import { outlineOf } from './paths.js'
import { type Places, placeOn, slideSize } from './places.js'
import { identity, rectangle, transform } from './shapes.js'

/** A slide or a layout, as far as the shapes of its theme ask. */
interface Stage {
  readonly look: ThemeTokens
  readonly palette: Palette
  readonly places: Places
  /** Of the slide, in px. */
  readonly height: number
  readonly isRtl: boolean
  /** Whether a line stands below its title. */
  readonly isRuled: boolean
  /** The width in px that words keep to on a photo; there the photo has the edges. */
  readonly onPhoto?: number
}

/** What a theme is known by: lines along the edges, a ground for the title and the line below it. */
export function signatureShapes(stage: Stage): Xml[] {
  const { look, isRuled, onPhoto } = stage
  const isFramed = look.look?.frame === 'double' && onPhoto === undefined
  const ground = onPhoto === undefined ? look.look?.['title-ground'] : undefined
  return [
    ...(ground === 'soft' && isRuled ? [band(stage)] : []),
    // Above lists it has nothing to say.
    ...(ground === 'sun' && !isRuled ? sun(stage) : []),
    ...(isFramed ? frame(stage) : []),
    ...(isRuled ? rule(stage).map(([box, fill]) => plate(placeOn(box, stage.isRtl), fill)) : [])
  ]
}

/** A soft ground behind the title, from edge to edge and round below. */
function band({ palette, places: { rule } }: Stage): Xml {
  const box = { x: 0, y: 0, width: slideSize.width, height: rule.y + rule.height }
  const place = transform(box).replace('<a:xfrm', '<a:xfrm flipV="1"')
  const corners = tag('a:gd', { name: 'adj1', fmla: 'val 20000' }) + tag('a:gd', { name: 'adj2', fmla: 'val 0' })
  const geometry = tag('a:prstGeom', { prst: 'round2SameRect' }, tag('a:avLst', {}, corners))
  return shape(place + geometry, fillOf(palette.colour('tint')))
}

/** A quarter of a disc and of a ring in the corner where titles end, as `looks/ground-sun.css` has them. */
function sun({ palette, isRtl }: Stage): Xml[] {
  const corner = slideSize.width
  const quarter = (radius: number) => `M${corner - radius} 0A${radius} ${radius} 0 0 0 ${corner} ${radius}`
  const ring = `${quarter(152)}V118A118 118 0 0 1 ${corner - 118} 0Z`
  return [`${quarter(104)}V0Z`, ring].map(path => {
    const { box, geometry } = outlineOf(path, { from: { x: 0, y: 0 }, ...(isRtl && { mirror: corner }) })
    return shape(transform(box) + geometry, fillOf(palette.colour('tint')))
  })
}

function frame({ palette, height }: Stage): Xml[] {
  const { width } = slideSize
  const fill = fillOf(palette.colour('accent'))
  return [
    { y: 0, height: 6 },
    { y: 10, height: 2 },
    { y: height - 12, height: 2 },
    { y: height - 6, height: 6 }
  ].map(line => plate({ x: 0, width, ...line }, fill))
}

function rule({ look, palette, places, isRtl, onPhoto }: Stage): (readonly [Box, Xml])[] {
  const line = { ...places.rule, width: onPhoto ?? places.rule.width }
  const fill = fillOf(palette.colour('accent'))
  switch (look.look?.rule) {
    case 'none':
      return []
    case 'short':
      return [[{ ...line, y: line.y + 3, width: 96, height: 8 }, fill]]
    case 'tab':
      return [
        [line, fill],
        [{ ...line, width: 120, height: 8 }, fill]
      ]
    case 'double':
      return [line.y - 2, line.y + 2].map(y => [{ ...line, y, height: 2 }, fill])
    case 'full':
      return [
        [
          onPhoto === undefined ? { ...line, x: 0, width: slideSize.width } : line,
          fillOf(palette.colour('accent-strong'))
        ]
      ]
    case 'glow': {
      const light = palette.colour('accent')
      const fade = [0, 0.4].map(at => [at, light] as const)
      const fill = gradientOf([...fade, [1, translucent(light, 0)]], isRtl)
      return [[{ ...line, x: 0, width: line.x + line.width, height: 3 }, fill]]
    }
    default:
      return [[line, fill]]
  }
}

function plate(box: Box, fill: Xml): Xml {
  return shape(transform(box) + rectangle(), fill)
}

function shape(geometry: Xml, fill: Xml): Xml {
  return tag(
    'p:sp',
    {},
    tag('p:nvSpPr', {}, identity('Line', { alt: '', isDecorative: true }), tag('p:cNvSpPr'), tag('p:nvPr')),
    tag('p:spPr', {}, geometry, fill, tag('a:ln', {}, tag('a:noFill'))),
    tag('p:txBody', {}, tag('a:bodyPr'), tag('a:lstStyle'), tag('a:p'))
  )
}
