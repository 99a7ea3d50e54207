/** What a theme may say of shapes and letters, beside its colours: each token with the values that it has. The first is what is meant where it says nothing. */
export const lookValues = {
  /** How round boxes are. */
  radius: ['10px', '0px', '4px', '8px', '16px', '20px', '24px'],
  /** The letters of titles, in scripts that have both. */
  'title-face': ['sans', 'serif'],
  /** Where a title stands in its zone. */
  'title-place': ['start', 'centre'],
  /** What a title stands on: the ground of its slide, or a soft one of its own from edge to edge. */
  'title-ground': ['none', 'soft'],
  /** The line below a title. */
  rule: ['line', 'double', 'short', 'none', 'glow', 'full'],
  /** What runs along the upper and the lower edge of a slide. */
  frame: ['none', 'double'],
  /** Whether answers, tiles and boxes have a line around them, a ground alone, or a strong edge. */
  surface: ['outlined', 'flat', 'bold']
} as const satisfies Readonly<Record<string, readonly string[]>>

type LookToken = keyof typeof lookValues

/** The values that a token of a theme's look has; none for other tokens. */
export function valuesOf(token: string): readonly string[] {
  return isLookToken(token) ? lookValues[token] : []
}

function isLookToken(token: string): token is LookToken {
  return Object.hasOwn(lookValues, token)
}
