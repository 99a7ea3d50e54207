/** A picture without metadata. */
export interface CleanPicture {
  readonly mediaType: string
  /** Pixels as they are stored, before the rotation by `orientation`. */
  readonly width: number
  readonly height: number
  /** The EXIF orientation, 1 to 8; 1 is upright. `bytes` have it only where pixels stay as they are. */
  readonly orientation: number
  /** The file with nothing but pixels and colours, and the orientation where they cannot be rotated here. */
  readonly bytes: Uint8Array
  /** The tags of the colour profile that define colours; also in `bytes`. */
  readonly profile?: Uint8Array
  /** CMYK, made for a printing press. */
  readonly isFourColours?: boolean
  /** How many scans over all pixels decoding takes; one when absent. */
  readonly scans?: number
  /** Animated, with several frames: the file stays as it is. */
  readonly isMoving?: boolean
}

/**
 * Why a picture cannot be used: it is truncated or corrupt, has no pixels, has more pixels than old computers have memory for, or is
 * encoded so that decoding takes far more time or memory than a picture of its size needs. A drawing may have more shapes than they can
 * draw, or be written in a way that only one program understands.
 */
export type PictureFault = 'damaged' | 'no-pixels' | 'too-many-pixels' | 'too-costly' | 'too-detailed' | 'not-plain-svg'

/** Pictures with more pixels are refused: decoded, each pixel takes four bytes in every program that shows it. */
export const maxPixels = 40_000_000

/** Whether a browser will draw a picture of this size. */
export function sizeFault(width: number, height: number): PictureFault | undefined {
  if (width === 0 || height === 0) return 'no-pixels'
  return width * height > maxPixels ? 'too-many-pixels' : undefined
}
