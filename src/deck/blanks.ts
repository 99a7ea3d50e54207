/** A text cut at its blanks: what is written, and the name inside each `{{…}}`. */
export type TextPart = { readonly text: string } | { readonly blank: string }

/** Cuts a text at its blanks, in order; a text without blanks is one part, an empty text none. */
export function splitBlanks(text: string): TextPart[] {
  return text
    .split(/(\{\{[^{}]{1,200}\}\})/)
    .filter(part => part !== '')
    .map(part => (/^\{\{.*\}\}$/s.test(part) ? { blank: part.slice(2, -2).trim() } : { text: part }))
}
