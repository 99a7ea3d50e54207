import { readFile, realpath, stat } from 'node:fs/promises'
import { isAbsolute, relative, resolve, sep } from 'node:path'
import { imageSize } from 'image-size'
import { withNear } from './near-pictures.js'
import { pictureType } from './picture-type.js'

/** A picture as found on disk, or why it may not be shown. */
export type SourcePicture =
  | {
      readonly state: 'found'
      readonly mediaType: string
      /** Base64. */
      readonly data: string
      /** Pixels, as a browser shows them. */
      readonly width: number
      readonly height: number
      readonly bytes: number
    }
  /** `near` are the pictures that are there, as a deck names them. */
  | { readonly state: 'missing'; readonly near?: readonly string[] }
  | { readonly state: 'outside' | 'not-a-picture' | 'too-big' | 'remote' }

/** A picture is written into every file that shows it; more than this makes decks that no stick or mail carries. */
export const pictureLimit = 20 * 1024 * 1024

/**
 * Reads the pictures that a deck names, by the address that it writes. Only PNG, JPEG, GIF, WebP and AVIF files that
 * really are inside the deck's folder, links followed, are read. Nothing is fetched.
 */
export async function readPictures(
  folder: string,
  addresses: readonly string[]
): Promise<Record<string, SourcePicture>> {
  const unique = [...new Set(addresses)]
  const pictures = await Promise.all(unique.map(address => readPicture(folder, address)))
  const missing: SourcePicture = { state: 'missing' }
  return withNear(folder, Object.fromEntries(unique.map((address, index) => [address, pictures[index] ?? missing])))
}

async function readPicture(folder: string, address: string): Promise<SourcePicture> {
  if (/^data:/i.test(address)) return { state: 'not-a-picture' }
  if (/^(\/\/|[a-z][a-z\d+.-]+:)/i.test(address)) return { state: 'remote' }
  const candidates = picturePaths(folder, address)
  if (isAbsolute(address) || /^[a-z]:[\\/]/i.test(address) || candidates.some(path => !isInside(folder, path)))
    return { state: 'outside' }
  for (const path of candidates) {
    const picture = await readFileInside(folder, path)
    if (picture.state !== 'missing') return picture
  }
  return { state: 'missing' }
}

/** Where the picture of an address may be. `é` may be one sign or two: which it is on a disk depends on the computer that wrote it. */
export function picturePaths(folder: string, address: string): string[] {
  const names = [address, decoded(address)].flatMap(name => [name, name.normalize('NFC'), name.normalize('NFD')])
  return [...new Set(names)].map(name => resolve(folder, name))
}

async function readFileInside(folder: string, path: string): Promise<SourcePicture> {
  try {
    const file = await realpath(path)
    if (!isInside(await realpath(folder), file)) return { state: 'outside' }
    const status = await stat(file)
    if (!status.isFile()) return { state: 'not-a-picture' }
    if (status.size > pictureLimit) return { state: 'too-big' }
    return asPicture(await readFile(file))
  } catch {
    return { state: 'missing' }
  }
}

function asPicture(bytes: Uint8Array): SourcePicture {
  const mediaType = pictureType(bytes)
  const size = mediaType && sizeOf(bytes)
  if (!mediaType || !size) return { state: 'not-a-picture' }
  return { state: 'found', mediaType, data: Buffer.from(bytes).toString('base64'), ...size, bytes: bytes.length }
}

// A photograph may lie on its side and say so; browsers turn it upright.
function sizeOf(bytes: Uint8Array): { width: number; height: number } | undefined {
  try {
    const { width, height, orientation = 1 } = imageSize(bytes)
    return orientation >= 5 ? { width: height, height: width } : { width, height }
  } catch {
    return undefined
  }
}

// Addresses may be written as on the web: `images/a%20b.png`.
function decoded(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}
