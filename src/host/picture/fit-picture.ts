import { setImmediate as nextTurn } from 'node:timers/promises'
import { decode, encodeJpeg, encodePng, resize } from './codecs.js'
import { isOfThreeColours } from './colour-profile.js'
import { withJpegProfile } from './jpeg.js'
import type { CleanPicture } from './picture.js'
import { fitted, isOpaque, type Pixels, shrinkByWhole, upright } from './pixels.js'
import { withPngProfile } from './png.js'
import { type Tone, toneOf } from './tone.js'
import type { LoadCodec } from './wasm.js'

/**
 * The longer side of a photograph, in pixels, and of a drawing, in which small letters count. A slide is 1280 across, a projector at best
 * 1920, and over the width of an A4 page that makes 170 pixels an inch, on a slide's picture in the guide 290.
 */
const photograph = 1920
const drawing = 2560

/** A picture whose longer side has more pixels than this is scaled down: below it little would be gained. */
export const largestKept = 2560

/** A picture as it goes into the files. */
export interface FittedPicture {
  readonly mediaType: string
  readonly width: number
  readonly height: number
  readonly bytes: Uint8Array
  /** How light its parts are; absent where its pixels are not read. */
  readonly tone?: Tone
}

const untouched: ReadonlySet<string> = new Set(['image/gif', 'image/avif', 'image/svg+xml'])

/** Whether its pixels cannot be changed here: animations, drawings, and formats without a decoder. */
function isUntouched({ mediaType, isMoving, isFourColours }: CleanPicture): boolean {
  return isMoving === true || isFourColours === true || untouched.has(mediaType)
}

/** The size of a picture after fitting. */
export function fittedSize(picture: CleanPicture): { readonly width: number; readonly height: number } {
  const { orientation } = picture
  return sizeAsShown({ ...(isUntouched(picture) ? picture : fitted(picture, maxFor(picture))), orientation })
}

/** The size of a picture as it is shown, after its EXIF rotation. */
export function sizeAsShown({ width, height, orientation }: Pick<CleanPicture, 'width' | 'height' | 'orientation'>) {
  return orientation >= 5 ? { width: height, height: width } : { width, height }
}

/** Whether fitting would leave a picture as it is. */
export function isFit(picture: CleanPicture): boolean {
  return isUntouched(picture) || (picture.orientation === 1 && Math.max(picture.width, picture.height) <= largestKept)
}

function maxFor({ mediaType, width, height }: CleanPicture): number {
  if (Math.max(width, height) <= largestKept) return largestKept
  return mediaType === 'image/jpeg' ? photograph : drawing
}

/**
 * Rotates a cleaned picture upright and scales it down to a useful size; returns `undefined` when it cannot be decoded. Animations and
 * formats without a decoder here (GIF, AVIF, CMYK JPEG) stay as they are, and keep their EXIF orientation. The result is the same on every computer.
 */
export async function fitPicture(picture: CleanPicture, load: LoadCodec): Promise<FittedPicture | undefined> {
  const { mediaType, width, height, orientation, bytes } = picture
  // The orientation of pixels that stay is in the file.
  const asItIs = { mediaType, ...sizeAsShown(picture), bytes }
  if (isUntouched(picture)) return asItIs
  await nextTurn()
  const pixels = await decode(mediaType, bytes, load)
  if (!pixels || pixels.width !== width || pixels.height !== height) return undefined
  const most = maxFor(picture)
  if (isFit(picture)) return { ...asItIs, tone: toneOf(pixels) }
  await nextTurn()
  const turned = upright(await scaled(pixels, most, load), orientation)
  await nextTurn()
  const tone = toneOf(turned)
  const made = await encoded(turned, picture, load)
  // A drawing of few colours may be a smaller file at its full size.
  return orientation === 1 && made.bytes.length >= bytes.length ? { ...asItIs, tone } : { ...made, tone }
}

async function scaled(pixels: Pixels, most: number, load: LoadCodec): Promise<Pixels> {
  const { width, height } = fitted(pixels, most)
  const halved = shrinkByWhole(pixels, Math.floor(pixels.width / width))
  return halved.width === width && halved.height === height ? halved : resize(halved, width, height, load)
}

async function encoded(pixels: Pixels, { mediaType, profile }: CleanPicture, load: LoadCodec): Promise<FittedPicture> {
  const { width, height } = pixels
  // Pixels are RGB now, whatever they were.
  const colours = isOfThreeColours(profile) ? profile : undefined
  if (mediaType === 'image/png' || !isOpaque(pixels)) {
    const bytes = await encodePng(pixels, load)
    return { mediaType: 'image/png', width, height, bytes: colours ? withPngProfile(bytes, colours) : bytes }
  }
  const bytes = await encodeJpeg(pixels, load)
  return { mediaType: 'image/jpeg', width, height, bytes: colours ? withJpegProfile(bytes, colours) : bytes }
}
