import { scriptOf } from '../../deck/language.js'
import { lineHeights } from '../../layout/script.js'

/**
 * The style sheet that sets lines as high as layout foresees them in a language, by its BCP 47 tag, and puts the fonts of
 * ideographs first where they are the text: they draw quotation marks and dashes as wide as themselves.
 */
export function scriptStyle(language: string): string {
  const lines = Object.entries(lineHeights(language)).map(([name, height]) => `  --line-height-${name}: ${height};`)
  const fonts =
    scriptOf(language) === 'ideographic'
      ? ['  --font: "Noto Sans SC", "Noto Sans", "Vazirmatn", "Noto Sans SC Regular", sans-serif;']
      : []
  return [':root {', ...lines, ...fonts, '}'].join('\n')
}
