import { shades } from '../../deck/colour/photo-shade.js'
import { tokensOn } from '../../deck/colour/theme-tokens.js'
import { isAtFoot } from '../../layout/at-foot.js'
import { px } from '../../layout/box-sizes.js'
import { photoLight, photoSide } from '../../layout/photo-side.js'
import { wordsOnPhoto } from '../../layout/words-on-photo.js'
import { tag, type Xml } from '../office/xml.js'
import type { SlideContext } from './context.js'
import { fillOf, gradientOf, translucent } from './look.js'
import { pictureShape } from './pictures.js'
import { identity, rectangle, transform } from './shapes.js'
import { signatureShapes } from './signature.js'

/** The width in px that words keep to on a photo of ours, so that the rest of it is seen; undefined where they need all of it. */
export function photoWords({ slide, language, frame }: SlideContext): number | undefined {
  const isWhole = slide.body.some(({ type }) => type === 'chart' || type === 'diagram')
  return frame.isOurs && slide.kind === 'content' && !isWhole ? wordsOnPhoto(slide, language) : undefined
}

/** Whether words stand at the right of a slide: at the side where lines begin, or at that of a photo which is calmer. */
export function isAtRight(context: SlideContext): boolean {
  const { slide, deck, isRtl } = context
  return photoWords(context) === undefined ? isRtl : photoSide(slide, deck) === 'right'
}

/** A picture behind all, with as much of the ground over it as lets words be read. Both are decoration. */
export function backdropShapes(context: SlideContext): Xml[] {
  const { slide, media, relations, frame } = context
  const { background } = slide
  if (!background || !('picture' in background)) return []
  const picture = media.picture(background.picture, relations)
  if (!picture) return []
  const box = { x: 0, y: 0, ...frame.size }
  return [pictureShape(picture, { name: 'background', alt: '', box, fills: true }), scrim(context)]
}

/** As much of the ground as the photo needs, at most what the theme says; where words keep to one side, it fades out beside them. */
function scrim(context: SlideContext): Xml {
  const { palette, frame, look, slide, deck } = context
  // Here no words stand along the foot: above it nothing is known of the photo.
  const light = isAtFoot(slide, deck.language) ? undefined : photoLight(slide, deck)
  const share = light
    ? Math.max(...light.map(step => shades(look)[step] ?? 0))
    : Number.parseInt(tokensOn(look, 'picture').scrim ?? '74', 10) / 100
  // Of a photo of which nothing is known the worst is expected.
  const deeper = light ? 0.04 : 0.16
  const ground = (of: number) => translucent(palette.colour('ground'), Math.min(1, of))
  const words = photoWords(context)
  // What needs the whole width lies on all of it, and a frame of it would look like a window that was cut off.
  const isDeep = frame.isOurs && slide.kind === 'content' && slide.title !== ''
  const box = { x: 0, y: 0, ...frame.size }
  const end = words === undefined ? 0 : (words + 2 * px.edge) / frame.size.width
  // Along a curve: no eye finds where it ends.
  const fade = [
    [end - 0.1, share + deeper],
    [end - 0.03, share * 0.95],
    [end + 0.03, share * 0.76],
    [end + 0.1, share * 0.5],
    [end + 0.17, share * 0.2],
    [end + 0.23, share * 0.06],
    [end + 0.31, 0]
  ] as const
  const fill =
    words === undefined
      ? fillOf(ground(isDeep ? share + 0.08 : share))
      : gradientOf(
          [[0, ground(share + deeper)], ...fade.map(([at, of]) => [at, ground(of)] as const)],
          isAtRight(context)
        )
  return tag(
    'p:sp',
    {},
    tag('p:nvSpPr', {}, identity('scrim', { alt: '', isDecorative: true }), tag('p:cNvSpPr'), tag('p:nvPr')),
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
