/** The letter of an option by its place from 0: A, B, C, as style sheets and printed lists count them. */
export function optionLetter(index: number): string {
  return String.fromCharCode(65 + index)
}
