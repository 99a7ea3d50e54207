/** A picture as it was found on disk: without what a camera wrote beside it, and no larger than is of use. */
export type Picture =
  | {
      readonly state: 'found'
      readonly mediaType: string
      readonly width: number
      readonly height: number
      /** The size of the file; absent where it is going to be made smaller. */
      readonly bytes?: number
      /** The file's bytes; absent where nobody is going to draw it. */
      readonly content?: Uint8Array
    }
  /** `near` are the pictures that are there, as a deck names them. */
  | { readonly state: 'missing'; readonly near?: readonly string[] }
  | { readonly state: PictureFault }

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
  | 'over-budget'

/** The alternative text that says a picture carries no meaning. */
export const decorative = 'decorative'
