import type { PictureTone } from './picture-tone.js'

/** A picture as read from disk: without metadata, and no larger than needed. */
export type Picture =
  | {
      readonly state: 'found'
      readonly mediaType: string
      readonly width: number
      readonly height: number
      /** The size of the file; absent when it is still to be scaled down. */
      readonly bytes?: number
      /** The file's bytes; absent when it will not be drawn. */
      readonly content?: Uint8Array
      /** A drawing that names colours by their roles, as it was before they became those of the theme. */
      readonly drawing?: Uint8Array
      /** How light its parts are; absent where its pixels were not read. */
      readonly tone?: PictureTone
    }
  /** `near`: pictures that exist, as a deck would name them. */
  | { readonly state: 'missing'; readonly near?: readonly string[] }
  | { readonly state: PictureFault }

/** A picture that cannot be shown. */
export type AbsentPicture = Exclude<Picture, { readonly state: 'found' }>

/** Why a picture cannot be shown. */
export type PictureFault =
  | 'outside'
  | 'remote'
  | 'data-address'
  | 'backslash'
  | 'film'
  | 'windows-name'
  | 'too-big'
  | 'not-a-picture'
  | 'damaged'
  | 'no-pixels'
  | 'too-many-pixels'
  | 'too-costly'
  | 'too-detailed'
  | 'not-plain-svg'
  | 'over-budget'

/** The alternative text of a picture without meaning. */
export const decorative = 'decorative'

// Cameras write these. A drawing or a picture of a screen has words at its edges, and is never cut unasked.
const photograph = /\.(jpe?g|webp|avif)$/i

/** Whether a picture is a photograph, by its address: one that may be cut to fill its place. */
export function isPhotograph(address: string): boolean {
  return photograph.test(address)
}

/** Whether a picture is drawn in lines, by its address: one that may go on beyond its frame. */
export function isDrawing(address: string): boolean {
  return /\.svg$/i.test(address)
}
