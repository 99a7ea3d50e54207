import type { PictureLayout, Slide } from '../../deck/deck.js'
import { nameOf, quote } from '../../deck/phrasing.js'
import { all } from '../../deck/walk.js'
import { isPictureAlone } from '../../layout/beside.js'
import { illustrationOf } from '../../layout/illustration.js'
import { pictureLayout } from '../../layout/picture-layout.js'
import type { Rule } from '../rule.js'

/** The pixels that a picture needs for a place, so that a projector of 1920 by 1080 draws none of them larger than one and a half of its own. */
const places: Readonly<Record<PictureLayout | 'beside', { readonly width: number; readonly height: number }>> = {
  'picture-full': { width: 1280, height: 720 },
  'picture-half': { width: 640, height: 720 },
  portrait: { width: 320, height: 400 },
  // These keep their shape: one side fills its place, and half of it can still be read.
  picture: { width: 560, height: 200 },
  'picture-set': { width: 340, height: 180 },
  // A drawing beside or between words keeps its own size where it is small: below this it is a stamp.
  beside: { width: 280, height: 200 }
}

export const pictureHasEnoughPixels: Rule = {
  id: 'picture-has-enough-pixels',
  severity: 'warning',
  wants:
    'A picture has as many pixels as its place on the slide: `1280` by `720` where it fills the width, `640` by `720` beside words.',
  why: 'A picture with fewer is drawn larger than it is. On the wall it is a blur, or a stamp in the middle of an empty slide.',
  source: 'Our own: a slide is 1280 × 720, and most projectors show 1920 × 1080, one and a half times as much',
  check(deck, report) {
    for (const slide of deck.slides)
      for (const { address, layout, position } of shownOn(slide)) {
        const picture = Object.hasOwn(deck.pictures, address) ? deck.pictures[address] : undefined
        if (picture?.state !== 'found' || picture.mediaType === 'image/svg+xml') continue
        const { width, height } = places[layout]
        const keepsShape = layout === 'picture' || layout === 'picture-set' || layout === 'beside'
        const isEnough = keepsShape
          ? picture.width >= width || picture.height >= height
          : picture.width >= width && picture.height >= height
        if (isEnough) continue
        report({
          what: `Unexpected \`${picture.width}\` by \`${picture.height}\` pixels in ${quote(address)} on ${nameOf(slide)}, expected at least \`${width}\` ${keepsShape ? 'or' : 'by'} \`${height}\``,
          fix: 'Take the picture from where it came in its full size: what was sent by a messenger or copied from a document was made smaller on the way.',
          place: position ?? slide.place
        })
      }
  }
}

function shownOn(slide: Slide) {
  const background = slide.background && 'picture' in slide.background ? slide.background.picture : undefined
  const behind =
    background === undefined ? [] : [{ address: background, layout: 'picture-full' as const, position: undefined }]
  const isFront = slide.kind !== 'content' && illustrationOf(slide, slide.kind) !== undefined
  const layout = isFront ? 'picture-half' : pictureLayout(slide)
  if (!layout) {
    const own = all(slide.body, 'paragraph').filter(isPictureAlone)
    return [
      ...behind,
      ...all(own, 'image').map(({ url, position }) => ({ address: url, layout: 'beside' as const, position }))
    ]
  }
  return [...behind, ...all(slide.body, 'image').map(({ url, position }) => ({ address: url, layout, position }))]
}
