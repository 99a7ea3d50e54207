import { shades } from '../../deck/colour/photo-shade.js'
import { tokensOn } from '../../deck/colour/theme-tokens.js'
import type { Box } from '../../deck/diagrams/geometry.js'
import { isAtFoot } from '../../layout/at-foot.js'
import { px } from '../../layout/box-sizes.js'
import { areLookedAt } from '../../layout/looked-at.js'
import { wordsSide } from '../../layout/panel-side.js'
import { bandShift } from '../../layout/photo-band.js'
import { photoBehind } from '../../layout/photo-behind.js'
import { hasPanel } from '../../layout/photo-panel.js'
import { photoLight } from '../../layout/photo-side.js'
import { band } from '../../layout/photo-sizes.js'
import { contentLayout } from '../../layout/slide-layout.js'
import { wordsOnPhoto } from '../../layout/words-on-photo.js'
import { tag, type Xml } from '../office/xml.js'
import type { SlideContext } from './context.js'
import { fillOf, gradientOf, translucent } from './look.js'
import { pictureShape } from './pictures.js'
import { identity, rectangle, transform } from './shapes.js'
import { signatureShapes } from './signature.js'

/** The width in px that words keep to on a photo of ours, so that the rest of it is seen; undefined where they need all of it. */
export function photoWords({ slide, language, frame, isRtl }: SlideContext): number | undefined {
  const isWhole = slide.body.some(({ type }) => type === 'chart' || type === 'diagram')
  if (!frame.isOurs || slide.kind !== 'content' || isWhole) return undefined
  // A presentation has no words along the foot: they keep to the side where lines begin.
  const aside = { ...slide, words: isRtl ? 'right' : 'left' } as const
  return wordsOnPhoto(areLookedAt(slide, language) && slide.words === undefined ? aside : slide, language)
}

/** Whether words stand at the right of a slide: where lines begin, or where they stand beside a photo. */
export function isAtRight(context: SlideContext): boolean {
  const { slide, deck, isRtl } = context
  return photoWords(context) === undefined ? isRtl : wordsSide(slide, deck) === 'right'
}

/** A picture behind all, with as much of the ground over it as lets words be read, or a band of it above what needs the whole width. All are decoration. */
export function backdropShapes(context: SlideContext): Xml[] {
  const { slide, media, relations, frame } = context
  const photo = photoBehind(slide, contentLayout(slide), context.language)
  const picture = photo === undefined ? undefined : media.picture(photo, relations)
  if (!picture) return []
  const words = photoWords(context)
  if (words !== undefined && hasPanel(slide, context.language)) return [besidePanel(picture, words, context)]
  if (isBand(context)) return [alongTop(picture, context)]
  const box = { x: 0, y: 0, ...frame.size }
  return [pictureShape(picture, { name: 'background', alt: '', box, fills: true }), scrim(box, context)]
}

/** A band of the photo along the whole top, above a title of one line. */
function alongTop(picture: Parameters<typeof pictureShape>[0], { frame }: SlideContext): Xml {
  const { width } = frame.size
  const height = frame.places.title.y + frame.places.title.height - band.head
  return pictureShape(picture, { name: 'background', alt: '', box: { x: 0, y: 0, width, height }, fills: true })
}

/** The photo has what a panel leaves of the slide, as it was taken. */
function besidePanel(picture: Parameters<typeof pictureShape>[0], words: number, context: SlideContext): Xml {
  const { width, height } = context.frame.size
  const wide = width - words - 2 * px.edge
  const box = { x: isAtRight(context) ? 0 : width - wide, y: 0, width: wide, height }
  return pictureShape(picture, { name: 'background', alt: '', box, fills: true })
}

/** Whether what a slide holds stands on the plain ground, below a band of the photo. */
function isBand({ frame, slide, language }: SlideContext): boolean {
  return frame.isOurs && bandShift(slide, language) > 0
}

// Along a curve: no eye finds where it ends. Shares of the fade, and how much of the veil is left there; as `slides/photo.css` has it.
const curve = [
  [0, 0.97],
  [0.1, 0.94],
  [0.2, 0.87],
  [0.35, 0.7],
  [0.5, 0.48],
  [0.65, 0.28],
  [0.8, 0.11],
  [0.9, 0.03],
  [1, 0]
] as const
const [leastVeil, mostVeil] = [0.82, 0.92]

/** As much of the ground as the photo needs, at most what the theme says; where words keep to one side, it fades out beside them. */
function scrim(box: Box, context: SlideContext): Xml {
  const { palette, look, slide, deck, frame } = context
  // Here no words stand along the foot: above it nothing is known of the photo.
  const light = isAtFoot(slide, deck.language) ? undefined : photoLight(slide, deck)
  const share = light
    ? Math.max(...light.map(step => shades(look)[step] ?? 0))
    : Number.parseInt(tokensOn(look, 'picture').scrim ?? '74', 10) / 100
  const ground = (of: number) => translucent(palette.colour('ground'), Math.min(1, of))
  const words = photoWords(context)
  const veil = Math.min(mostVeil, Math.max(leastVeil, share * 1.3))
  const from = words === undefined ? 1 : words / frame.size.width + 0.005
  const fade = Math.min(0.36, 0.97 - from)
  const isWhole = words === undefined || fade <= 0
  const stops = curve.map(([at, of]) => [from + fade * at, ground(veil * of)] as const)
  const fill = isWhole ? fillOf(ground(share)) : gradientOf([[0, ground(veil)], ...stops], isAtRight(context))
  return overlay('scrim', box, fill)
}

function overlay(name: string, box: Box, fill: Xml): Xml {
  return tag(
    'p:sp',
    {},
    tag('p:nvSpPr', {}, identity(name, { alt: '', isDecorative: true }), tag('p:cNvSpPr'), tag('p:nvPr')),
    tag('p:spPr', {}, transform(box), rectangle(), fill, tag('a:ln', {}, tag('a:noFill'))),
    tag('p:txBody', {}, tag('a:bodyPr'), tag('a:lstStyle'), tag('a:p'))
  )
}

/** Whether what the theme draws around words is the slide's own: that of the layout has the colours for its usual ground, and a title. */
export function hasOwnSignature({ frame, isRepainted, slide }: SlideContext): boolean {
  return frame.isOurs && (isRepainted || slide.title === '')
}

/** What the theme draws around the words of a slide, where its layout's does not do. */
export function ownSignature(context: SlideContext, isRuled: boolean): Xml[] {
  const { frame, ground, slide } = context
  if (!hasOwnSignature(context)) return []
  const isOnPhoto = ground === 'picture'
  return signatureShapes({
    ...context,
    places: frame.places,
    height: frame.size.height,
    isRtl: isAtRight(context),
    isRuled: isRuled && slide.title !== '',
    ...(isOnPhoto && { onPhoto: photoWords(context) ?? frame.places.rule.width })
  })
}
