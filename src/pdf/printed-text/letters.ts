/**
 * The letters and digits of a text as they can be compared with those of another: large, one by one, without signs above or below.
 * A style may set small letters large, and a font may draw several letters as one sign, or a letter in a form of its own.
 */
export function lettersOf(text: string): string {
  return text
    .normalize('NFKD')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]|\u0640/gu, '')
}
