// The slices of the embedded fonts, as their packages hold them: for the scripts that measure letters.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { create } from 'fontkit'

const require = createRequire(import.meta.url)

/** Families in the order in which a character looks for its font. `file` gives the name of a slice's file. */
export const families = {
  'Noto Sans': {
    package: '@fontsource/noto-sans',
    slices: () => true,
    file: (slice, weight) => `noto-sans-${slice}-${weight}-normal.woff2`
  },
  Vazirmatn: {
    package: '@fontsource/vazirmatn',
    slices: slice => slice === 'arabic',
    file: (slice, weight) => `vazirmatn-${slice}-${weight}-normal.woff2`
  },
  'Noto Sans SC': {
    package: '@fontsource-variable/noto-sans-sc',
    slices: slice => slice.startsWith('['),
    file: slice => `noto-sans-sc-${slice.slice(1, -1)}-wght-normal.woff2`
  }
}

/** Each slice of a family: its `font` as fontkit reads it, a way to `open` it afresh, and the `codes` of the characters that it is asked for. */
export function slicesOf(family, weight = 400) {
  const { package: name, slices, file } = families[family]
  const folder = dirname(require.resolve(`${name}/package.json`))
  const ranges = Object.entries(JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8')))
  return ranges
    .filter(([slice]) => slices(slice))
    .map(([slice, range]) => {
      const bytes = readFileSync(join(folder, 'files', file(slice, weight)))
      const open = () => create(bytes)
      const font = open()
      const asked = range.split(',').map(part =>
        part
          .trim()
          .slice(2)
          .split('-')
          .map(code => Number.parseInt(code, 16))
      )
      const isAsked = code => asked.some(([first, last = first]) => code >= first && code <= last)
      return { font, open, codes: font.characterSet.filter(isAsked) }
    })
}
