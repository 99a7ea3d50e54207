import { createHash } from 'node:crypto'
import type { Deck } from '../../deck/deck.js'
import type { Picture } from '../../deck/picture.js'
import type { Part, Relations } from './package.js'

/** A picture of the deck, with the relationships by which a part shows it. */
export interface PlacedPicture {
  readonly width: number
  readonly height: number
  readonly id: string
  /** The relationship of a drawing; `id` is then that of what older programs show in its place. */
  readonly drawing?: string
}

/** The pictures of a file: each is in the file once, however often it is shown. */
export interface Media {
  /** A picture by the address that the deck writes; undefined for one that was not found, or that office programs cannot show. */
  picture(address: string, relations: Relations): PlacedPicture | undefined
  /** The brand's logo. */
  logo(relations: Relations): PlacedPicture | undefined
  parts(): readonly Part[]
}

/** The kinds that every office program shows. WebP and AVIF are not among them. */
const endings: Readonly<Record<string, string>> = { 'image/png': 'png', 'image/jpeg': 'jpeg', 'image/gif': 'gif' }
const drawing = 'image/svg+xml'

/** A PNG of one pixel that shows nothing: what stands in for a drawing where a program knows none. */
const nothingEncoded = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAAC0lEQVR4nGNgAAIAAAUAAXpeqz8AAAAASUVORK5CYII='
const nothing = Uint8Array.from(Buffer.from(nothingEncoded, 'base64'))

/** Keeps the pictures of a deck in `folder` of a package: `/ppt/media`. */
export function createMedia({ pictures, brand }: Deck, folder: string): Media {
  const parts = new Map<string, Part>()
  const store = (content: Uint8Array, ending: string, type: string) => {
    const path = `${folder}/${createHash('sha256').update(content).digest('hex').slice(0, 16)}.${ending}`
    parts.set(path, { path, type, content })
    return path
  }
  const place = (picture: Picture | undefined, relations: Relations): PlacedPicture | undefined => {
    if (picture?.state !== 'found' || !picture.content) return undefined
    const { content, mediaType, width, height } = picture
    const ending = endings[mediaType]
    if (ending !== undefined) return { width, height, id: relations.toPart('image', store(content, ending, mediaType)) }
    if (mediaType !== drawing) return undefined
    return {
      width,
      height,
      id: relations.toPart('image', store(nothing, 'png', 'image/png')),
      drawing: relations.toPart('image', store(content, 'svg', drawing))
    }
  }
  return {
    picture: (address, relations) => place(Object.hasOwn(pictures, address) ? pictures[address] : undefined, relations),
    logo: relations => place(brand?.picture, relations),
    parts: () => [...parts.values()]
  }
}
