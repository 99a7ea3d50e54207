/** What a theme may say of shapes and letters, beside its colours: each token with the values that it has. The first is what is meant where it says nothing. */
export const lookValues = {
  /** How round boxes are. */
  radius: ['10px', '0px', '4px', '8px', '16px', '20px', '24px'],
  /** The letters of titles, in scripts that have both. */
  'title-face': ['sans', 'serif'],
  /** Where a title stands in its zone; `figure`: at the start, but in the middle above a figure alone. */
  'title-place': ['start', 'centre', 'figure'],
  /** What a title stands on: the ground of its slide, or a soft one of its own from edge to edge; or a low sun, in the corner above a figure or a quotation. */
  'title-ground': ['none', 'soft', 'sun'],
  /** The line below a title. */
  rule: ['line', 'double', 'short', 'none', 'glow', 'full', 'tab'],
  /** What runs along the upper and the lower edge of a slide. */
  frame: ['none', 'double'],
  /** Whether answers, tiles and boxes have a line around them, a ground alone, a strong edge, a line above, or light from below. `flat` has an edge where `soft` fills boxes that are seen first. */
  surface: ['outlined', 'flat', 'bold', 'soft', 'ruled', 'lit'],
  /** How a picture stands beside or above a title alone, and a sentence on its slide. */
  opening: ['beside', 'slant', 'arch', 'framed', 'edge', 'poster'],
  /** What the numbers of a list stand in. */
  marks: ['ring', 'disc', 'numeral', 'block']
} as const satisfies Readonly<Record<string, readonly string[]>>

type LookToken = keyof typeof lookValues

/** The values that a token of a theme's look has; none for other tokens. */
export function valuesOf(token: string): readonly string[] {
  return isLookToken(token) ? lookValues[token] : []
}

function isLookToken(token: string): token is LookToken {
  return Object.hasOwn(lookValues, token)
}
