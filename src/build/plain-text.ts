/** A text as Markdown that shows it letter by letter, whatever Markdown would make of it. */
export function asPlainText(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~:!&]/g, mark => `\\${mark}`)
}
