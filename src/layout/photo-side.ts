import { lightSteps } from '../deck/colour/photo-shade.js'
import type { Deck, Slide } from '../deck/deck.js'
import { directionOf } from '../deck/language.js'
import { type Part, type PictureTone, toneIn } from '../deck/picture-tone.js'
import { isAtFoot } from './at-foot.js'
import { px } from './box-sizes.js'
import { hasPanel } from './photo-panel.js'
import { wordsOnPhoto } from './words-on-photo.js'

export type Photographed = Pick<Deck, 'language' | 'pictures'>
export type Side = 'left' | 'right'

// Words leave the side where lines begin only for one that is clearly calmer: a deck whose titles jump is no calmer.
const clearly = 0.72
// Of the width, beside the words: there the veil is still dark.
const around = 0.095
const shapes = { wide: 16 / 9, high: 4 / 3 }
/** On a stage of 4 : 3 words have at least so much of the width. */
const leastHigh = 0.5825
/** Of the height: where words along the foot begin. */
const footTop = 0.42
/** So much busier, and a photo gets the veil of one that is a step lighter: leaves and rocks run through letters that a sky lets be. */
const busyStep = 20
/** The heights at which the light of a photo is taken, evenly from the top to the foot. */
const levels = 5

/** At which side of a photo words without a panel stand: where the author says, else where lines begin, or opposite where the photo is clearly calmer there. */
export function photoSide(slide: Slide, deck: Photographed): Side {
  const start: Side = directionOf(deck.language) === 'rtl' ? 'right' : 'left'
  const words = wordsOnPhoto(slide, deck.language)
  if (words === undefined || isAtFoot(slide, deck.language)) return start
  if (slide.words === 'left' || slide.words === 'right') return slide.words
  const photo = toneBehind(slide, deck)
  if (!photo) return start
  const other: Side = start === 'left' ? 'right' : 'left'
  return costOf(photo, other, words) < clearly * costOf(photo, start, words) ? other : start
}

/** Of what words would stand on: light needs a darker veil, and what is busy is where people look. */
function costOf({ tone, picture }: Photo, side: Side, words: number): number {
  const { mean, busy } = toneIn(tone, partOf(side, words / px['slide-width'] + around), { picture, slide: shapes.wide })
  return mean / 255 + busy / 24
}

/** How light and busy a photo is under words, in steps of light, at heights evenly from the top to the foot; undefined where nobody knows. */
export function photoLight(slide: Slide, deck: Photographed): readonly number[] | undefined {
  const photo = toneBehind(slide, deck)
  if (!photo || hasPanel(slide, deck.language)) return undefined
  const words = wordsOnPhoto(slide, deck.language)
  const share = words === undefined ? 1 : words / px['slide-width'] + around
  const isLow = isAtFoot(slide, deck.language)
  const side = photoSide(slide, deck)
  const lightOf = (top: number, bottom: number) => {
    const wide = { ...partOf(side, share), top, bottom }
    const high = { ...partOf(side, Math.max(leastHigh, share)), top, bottom }
    const { picture } = photo
    const seen = [
      toneIn(photo.tone, wide, { picture, slide: shapes.wide }),
      toneIn(photo.tone, high, { picture, slide: shapes.high })
    ]
    const step = Math.ceil((Math.max(...seen.map(({ lightest }) => lightest)) / 255) * lightSteps)
    return Math.min(lightSteps, step + Math.round(Math.max(...seen.map(({ busy }) => busy)) / busyStep))
  }
  if (words === undefined || isLow) return [lightOf(isLow ? footTop : 0, 1)]
  // Between two heights the veil is between what each needs, so that each sees as far as the next.
  return Array.from({ length: levels }, (_, at) => lightOf((at - 1) / (levels - 1), (at + 1) / (levels - 1)))
}

interface Photo {
  readonly tone: PictureTone
  readonly picture: number
}

function toneBehind({ background }: Slide, { pictures }: Photographed): Photo | undefined {
  if (!background || !('picture' in background)) return undefined
  const picture = Object.hasOwn(pictures, background.picture) ? pictures[background.picture] : undefined
  return picture?.state === 'found' && picture.tone
    ? { tone: picture.tone, picture: picture.width / picture.height }
    : undefined
}

function partOf(side: Side, share: number): Part {
  const [left, right] = side === 'left' ? [0, share] : [1 - share, 1]
  return { left, right, top: 0, bottom: 1 }
}
