import type { Picture } from '../../deck/picture.js'
import { cleanPicture } from '../picture/clean-picture.js'
import { type FittedPicture, fittedSize, isFit } from '../picture/fit-picture.js'
import type { CleanPicture } from '../picture/picture.js'
import { picturePaths, readPictureFile } from './picture-files.js'
import { noteRead } from './read-log.js'
import { stampOf } from './stamp.js'
import { withNear } from './walk.js'

/** What pictures are read for. Without `makeFit` nobody draws them: they are inspected, and their bytes dropped. */
export interface PictureUse {
  /** Makes a clean picture upright and no larger than is of use; undefined where no pixels can be got out of it. */
  readonly makeFit?: (picture: CleanPicture) => Promise<FittedPicture | undefined>
  /** Called when all pictures of a deck are read: releases the codecs. */
  readonly rest?: () => void
  /** Whether no pixels could be got out of a picture earlier. */
  readonly isBroken?: (picture: CleanPicture) => boolean
  /** How many pixels may be gone over for one deck. */
  readonly budget?: number
  /** What was read before, for who reads the same deck again and again: as long as the system says that a file is the same, so is its picture. */
  readonly known?: Map<string, { readonly stamp: string; readonly picture: Picture }>
}

/**
 * Reads the pictures that a deck names, by the address that it writes. Only PNG, JPEG, GIF, WebP, AVIF and SVG files that really are inside the
 * deck's folder are read, one after the other: photographs are large, and one at a time is all that old computers have room for.
 */
export async function readPictures(
  folder: string,
  addresses: readonly string[],
  use: PictureUse = {}
): Promise<Record<string, Picture>> {
  const pictures: [string, Picture][] = []
  const budget = { left: use.budget ?? maxReadPixels }
  for (const address of new Set(addresses)) pictures.push([address, await readOrReuse(folder, address, use, budget)])
  use.rest?.()
  return withNear(folder, Object.fromEntries(pictures))
}

// Two hundred photographs of a phone, each gone over ten times, are twenty-four thousand million.
const maxReadPixels = 30_000_000_000

/** How many pixels may still be gone over. */
interface Budget {
  left: number
}

async function readOrReuse(folder: string, address: string, use: PictureUse, budget: Budget): Promise<Picture> {
  const paths = use.known ? picturePaths(folder, address) : []
  for (const path of paths) noteRead(path)
  const [key, stamp] = [paths.join('\n'), paths.map(stampOf).join('\n')]
  const known = use.known?.get(key)
  if (known?.stamp === stamp) return known.picture
  const picture = await readPicture(folder, address, use, budget)
  if (picture.state === 'found') use.known?.set(key, { stamp, picture })
  return picture
}

async function readPicture(
  folder: string,
  address: string,
  { makeFit, isBroken }: PictureUse,
  budget: Budget
): Promise<Picture> {
  const file = await readPictureFile(folder, address)
  if ('state' in file) return file
  const clean = cleanPicture(file.bytes)
  if (typeof clean === 'string') return { state: clean }
  budget.left -= clean.width * clean.height * (clean.scans ?? 1)
  if (budget.left < 0) return { state: 'over-budget' }
  const { mediaType, bytes } = clean
  if (!makeFit)
    return isBroken?.(clean)
      ? { state: 'damaged' }
      : { state: 'found', mediaType, ...fittedSize(clean), ...(isFit(clean) && { bytes: bytes.length }) }
  const fitted = await makeFit(clean)
  if (!fitted) return { state: 'damaged' }
  const { mediaType: type, width, height, bytes: made, tone } = fitted
  // A buffer of Node would be written out number by number wherever a deck is compared as JSON.
  const content = new Uint8Array(made.buffer, made.byteOffset, made.length)
  return { state: 'found', mediaType: type, width, height, bytes: content.length, content, ...(tone && { tone }) }
}
