/** A window's inner size in CSS pixels. */
export interface WindowSize {
  readonly width: number
  readonly height: number
}
