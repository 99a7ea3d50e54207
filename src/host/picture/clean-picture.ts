import { cleanAvif } from './avif.js'
import { cleanGif } from './gif.js'
import { cleanJpeg } from './jpeg.js'
import type { CleanPicture, PictureFault } from './picture.js'
import { pictureType } from './picture-type.js'
import { cleanPng } from './png.js'
import { cleanWebp } from './webp.js'

const cleaners: Readonly<Record<string, (bytes: Buffer) => CleanPicture | PictureFault>> = {
  'image/jpeg': cleanJpeg,
  'image/png': cleanPng,
  'image/gif': cleanGif,
  'image/webp': cleanWebp,
  'image/avif': cleanAvif
}

/**
 * The picture that a file holds, with pixels and colours alone: where it was taken, when, by whom and with what is no business of those who
 * get a deck. Each file is gone through once, from its beginning to its end. Never throws.
 */
export function cleanPicture(bytes: Uint8Array): CleanPicture | PictureFault | 'not-a-picture' {
  const type = pictureType(bytes)
  const clean = type === undefined ? undefined : cleaners[type]
  if (!clean) return 'not-a-picture'
  try {
    return clean(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  } catch (error) {
    // A number that leads behind the end of the file.
    if (error instanceof RangeError) return 'damaged'
    throw error
  }
}
