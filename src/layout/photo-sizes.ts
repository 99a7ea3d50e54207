/** How much of a photo of 1280 px words take, and how large some are there, in px. */
export const photo = {
  /** Less than half of the slide, about half, a little more and two thirds: the most that words have. */
  slim: 480,
  narrow: 600,
  table: 700,
  words: 800,
  /** Of a title of two lines. */
  title: 42,
  /** Of a figure in presentations, and of one that takes several lines. */
  figure: 132
} as const

/** A band of a photo along the top of a slide, its line included, from the height that is best to the least that still shows what the photo does; what is between it and the title below, and the least that a title of one line takes, in px. */
export const band = { heights: [320, 300, 280, 260, 240, 224], gap: 12, head: 70 } as const
