// Writes src/layout/letter-widths.json: how wide the letters of the embedded fonts are. Run it when a font package changes:
//
//   node scripts/letter-widths.mjs
//
// Layout needs widths long before a browser draws; reading them once here keeps fonts and their reader out of the program.

import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { create } from 'fontkit'

const require = createRequire(import.meta.url)
const folder = dirname(require.resolve('@fontsource/noto-sans/package.json'))

/** Letters of living languages and their punctuation; phonetic signs are not worth their place. */
const isCommon = code =>
  [
    [0x20, 0x17f],
    [0x218, 0x21b],
    [0x370, 0x4ff],
    [0x2010, 0x203a],
    [0x20ac, 0x20ac],
    [0x2190, 0x21ff]
  ].some(([first, last]) => code >= first && code <= last)

const widths = {}
for (const weight of [400, 700]) {
  const byWidth = {}
  for (const slice of ['latin', 'latin-ext', 'cyrillic', 'greek']) {
    const font = create(readFileSync(join(folder, 'files', `noto-sans-${slice}-${weight}-normal.woff2`)))
    for (const code of font.characterSet) {
      if (!isCommon(code)) continue
      const width = Math.round((font.glyphForCodePoint(code).advanceWidth / font.unitsPerEm) * 1000)
      if (width > 0) byWidth[String.fromCodePoint(code)] = width
    }
  }
  widths[weight] = groups(byWidth)
}

/** Letters of the same width stand together: the file stays small and its changes can be read. */
function groups(byWidth) {
  const letters = {}
  for (const [letter, width] of Object.entries(byWidth)) letters[width] = (letters[width] ?? '') + letter
  return letters
}

writeFileSync(new URL('../src/layout/letter-widths.json', import.meta.url), `${JSON.stringify(widths, null, 1)}\n`)
