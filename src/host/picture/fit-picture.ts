import { setImmediate as nextTurn } from 'node:timers/promises'
import { decode, encodeJpeg, encodePng, resize } from './codecs.js'
import { isOfThreeColours } from './colour-profile.js'
import { withJpegProfile } from './jpeg.js'
import type { CleanPicture } from './picture.js'
import { fitted, isOpaque, type Pixels, shrinkByWhole, upright } from './pixels.js'
import { withPngProfile } from './png.js'
import type { LoadCodec } from './wasm.js'

/**
 * The longer side of a photograph, in pixels, and of a drawing, in which small letters count. A slide is 1280 across, a projector at best
 * 1920, and over the width of an A4 page that makes 170 pixels an inch, on a slide's picture in the guide 290.
 */
const photograph = 1920
const drawing = 2560

/** A picture whose longer side has more pixels than this is made smaller: below it little would be gained. */
export const largestKept = 2560

/** A picture as it goes into the files. */
export interface FittedPicture {
  readonly mediaType: string
  readonly width: number
  readonly height: number
  readonly bytes: Uint8Array
}

const untouched: ReadonlySet<string> = new Set(['image/gif', 'image/avif', 'image/svg+xml'])

/** Whether its pixels cannot be changed here: it moves, is a drawing, or is of a kind that is not read. */
function isUntouched({ mediaType, isMoving, isFourColours }: CleanPicture): boolean {
  return isMoving === true || isFourColours === true || untouched.has(mediaType)
}

/** The size that a picture is going to have. */
export function fittedSize(picture: CleanPicture): { readonly width: number; readonly height: number } {
  const { orientation } = picture
  return sizeAsShown({ ...(isUntouched(picture) ? picture : fitted(picture, mostFor(picture))), orientation })
}

/** The size that a picture has when it is shown: one whose pixels lie on their side is turned. */
export function sizeAsShown({ width, height, orientation }: Pick<CleanPicture, 'width' | 'height' | 'orientation'>) {
  return orientation >= 5 ? { width: height, height: width } : { width, height }
}

/** Whether a picture is going to stay as it is. */
export function isFit(picture: CleanPicture): boolean {
  return isUntouched(picture) || (picture.orientation === 1 && Math.max(picture.width, picture.height) <= largestKept)
}

function mostFor({ mediaType, width, height }: CleanPicture): number {
  if (Math.max(width, height) <= largestKept) return largestKept
  return mediaType === 'image/jpeg' ? photograph : drawing
}

/**
 * A picture that was cleaned, upright and no larger than is of use; `undefined` where no pixels can be got out of it. Moving pictures and
 * kinds that cannot be read here (GIF, AVIF, JPEG in four colours) stay as they are, and keep the one word on how they lie. The same on every computer.
 */
export async function fitPicture(picture: CleanPicture, load: LoadCodec): Promise<FittedPicture | undefined> {
  const { mediaType, width, height, orientation, bytes } = picture
  // Where pixels that stay lie on their side, the file says so.
  const asItIs = { mediaType, ...sizeAsShown(picture), bytes }
  if (isUntouched(picture)) return asItIs
  await nextTurn()
  const pixels = await decode(mediaType, bytes, load)
  if (!pixels || pixels.width !== width || pixels.height !== height) return undefined
  const most = mostFor(picture)
  if (isFit(picture)) return asItIs
  await nextTurn()
  const turned = upright(await scaled(pixels, most, load), orientation)
  await nextTurn()
  const made = await encoded(turned, picture, load)
  // A drawing of few colours may take less room large than small.
  return orientation === 1 && made.bytes.length >= bytes.length ? asItIs : made
}

async function scaled(pixels: Pixels, most: number, load: LoadCodec): Promise<Pixels> {
  const { width, height } = fitted(pixels, most)
  const halved = shrinkByWhole(pixels, Math.floor(pixels.width / width))
  return halved.width === width && halved.height === height ? halved : resize(halved, width, height, load)
}

async function encoded(pixels: Pixels, { mediaType, profile }: CleanPicture, load: LoadCodec): Promise<FittedPicture> {
  const { width, height } = pixels
  // Pixels have three colours now, whatever they had.
  const colours = isOfThreeColours(profile) ? profile : undefined
  if (mediaType === 'image/png' || !isOpaque(pixels)) {
    const bytes = await encodePng(pixels, load)
    return { mediaType: 'image/png', width, height, bytes: colours ? withPngProfile(bytes, colours) : bytes }
  }
  const bytes = await encodeJpeg(pixels, load)
  return { mediaType: 'image/jpeg', width, height, bytes: colours ? withJpegProfile(bytes, colours) : bytes }
}
