import type { FontFace } from '../templates.js'
import { charactersIn, rangeOf } from './range.js'

// Slices of ordinary alphabets are about as small as their subsets: cutting them would only cost time. In bytes of base64.
const smallEnough = 20_000

// The pages of a deck share most of their letters, so what was cut once is kept as long as its slice is.
const kept = new WeakMap<FontFace, Map<string, Promise<string>>>()

/**
 * A slice cut down to the characters of a text that it draws: its bytes and its range. The same slice and characters give the
 * same bytes. A small slice stays whole; undefined when it draws none of them.
 */
export async function subset(face: FontFace, text: string): Promise<FontFace | undefined> {
  const characters = charactersIn(face.range, text)
  if (characters.length === 0) return undefined
  if (face.data.length <= smallEnough) return face
  return { ...face, range: rangeOf(characters), data: await cut(face, characters.join('')) }
}

function cut(face: FontFace, characters: string): Promise<string> {
  const known = kept.get(face) ?? new Map<string, Promise<string>>()
  kept.set(face, known)
  const data = known.get(characters) ?? cutBytes(face, characters)
  known.set(characters, data)
  return data
}

async function cutBytes({ data, weight }: FontFace, characters: string): Promise<string> {
  // HarfBuzz is slow to load, and a deck in a Latin script never asks for it.
  const { default: subsetFont } = await import('subset-font')
  const [least = 400, most] = weight.split(' ').map(Number)
  const bytes = await subsetFont(Buffer.from(data, 'base64'), characters, {
    targetFormat: 'woff2',
    ...(most !== undefined && { variationAxes: { wght: { min: least, max: most } } })
  })
  return bytes.toString('base64')
}
