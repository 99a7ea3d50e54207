/** What does not fit on a slide, as a browser lays it out. Lengths in pixels of a slide of 1280 x 720. */
export interface MeasuredSlide {
  readonly id: string
  /** The first block that is cut at the foot or the head, and how far all that is below it runs over. */
  readonly down?: Cut & { readonly lines: number }
  /** The block that runs furthest over an edge at its side. */
  readonly across?: Cut & { readonly characters: number }
  /** Words that are wider than their line. */
  readonly words: readonly { readonly text: string; readonly lines: number }[]
  /** Words of a diagram that are taller than their shape. */
  readonly labels: readonly { readonly text: string; readonly lines: number }[]
  /** Pictures that other blocks leave no room. */
  readonly pictures: readonly { readonly alt: string; readonly height: number }[]
  /** The alternative texts of pictures that the browser cannot draw. */
  readonly broken: readonly string[]
}

/** A block that is cut: what it is in Markdown, the classes that it is drawn with, how it begins, and by how much. */
export interface Cut {
  readonly kind: string
  readonly classes: readonly string[]
  readonly begins: string
  readonly pixels: number
}
