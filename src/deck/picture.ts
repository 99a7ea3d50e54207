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
  | { readonly state: 'missing' | 'outside' | 'not-a-picture' | 'too-big' | 'remote' }

/** The alternative text that says a picture carries no meaning. */
export const decorative = 'decorative'
