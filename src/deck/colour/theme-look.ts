/** What a theme may say of shapes and letters, beside its colours: each token with the values that it has. The first is what is meant where it says nothing. */
export const lookValues = {
  /** How round boxes are. */
  radius: ['10px', '0px', '4px', '16px', '20px', '24px'],
  /** The letters of titles, in scripts that have both. */
  'title-face': ['sans', 'serif'],
  /** The line below a title. */
  rule: ['line', 'double', 'short', 'none'],
  /** Whether answers, tiles and boxes have a line around them, or a ground alone. */
  surface: ['outlined', 'flat']
} as const satisfies Readonly<Record<string, readonly string[]>>

type LookToken = keyof typeof lookValues

/** The values that a token of a theme's look has; none for other tokens. */
export function valuesOf(token: string): readonly string[] {
  return isLookToken(token) ? lookValues[token] : []
}

function isLookToken(token: string): token is LookToken {
  return Object.hasOwn(lookValues, token)
}
