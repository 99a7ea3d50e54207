/** A picture without anything that a camera or a program has written beside the pixels. */
export interface CleanPicture {
  readonly mediaType: string
  /** Pixels as they are stored: `orientation` may turn them. */
  readonly width: number
  readonly height: number
  /** How EXIF says that the pixels lie, 1 to 8; 1 is upright. What is stripped says so only where pixels stay as they are. */
  readonly orientation: number
  /** The file with pixels and colours alone, and how they lie where they cannot be turned here. */
  readonly bytes: Uint8Array
  /** What of the colour profile says how colours look; it is in `bytes`, too. */
  readonly profile?: Uint8Array
  /** Made for a printing press: cyan, magenta, yellow and black. */
  readonly isFourColours?: boolean
  /** How often all of its pixels are gone over to read it; once where it is absent. */
  readonly scans?: number
  /** Several frames: a moving picture stays as it is. */
  readonly isMoving?: boolean
}

/**
 * Why a picture cannot be used: bytes are missing or make no sense, there is not a single pixel, there are more pixels than old
 * computers have room for, or it is written so that to read it takes far longer, or far more room, than a picture of its size needs. A
 * drawing may have more shapes than they can draw, or be written in a way that only one program understands.
 */
export type PictureFault = 'damaged' | 'no-pixels' | 'too-many-pixels' | 'too-costly' | 'too-detailed' | 'not-plain-svg'

/** More pixels than this are refused: as they are drawn, each takes four bytes in every program that shows them. */
export const mostPixels = 40_000_000

/** Whether a browser will draw a picture of this size. */
export function sizeFault(width: number, height: number): PictureFault | undefined {
  if (width === 0 || height === 0) return 'no-pixels'
  return width * height > mostPixels ? 'too-many-pixels' : undefined
}
