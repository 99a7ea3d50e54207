/** A picture as it was found on disk. Its data is there only when it may be shown. */
export type Picture =
  | {
      readonly state: 'found'
      readonly mediaType: string
      /** The file's bytes in base64. */
      readonly data: string
      readonly width: number
      readonly height: number
      readonly bytes: number
    }
  /** `near` are the pictures that are there, as a deck names them. */
  | { readonly state: 'missing'; readonly near?: readonly string[] }
  | { readonly state: 'outside' | 'not-a-picture' | 'too-big' | 'remote' }

/** The alternative text that says a picture carries no meaning. */
export const decorative = 'decorative'
