import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** One slice of a font. */
export interface SourceFont {
  readonly family: string
  readonly weight: number
  readonly style: 'normal' | 'italic'
  /** CSS `unicode-range`. */
  readonly range: string
  /** WOFF2 in base64. */
  readonly data: string
}

const faces = [
  { slice: 'latin', weight: 400, style: 'normal' },
  { slice: 'latin', weight: 700, style: 'normal' },
  { slice: 'latin', weight: 400, style: 'italic' },
  { slice: 'latin-ext', weight: 400, style: 'normal' },
  { slice: 'latin-ext', weight: 700, style: 'normal' },
  { slice: 'cyrillic', weight: 400, style: 'normal' },
  { slice: 'cyrillic', weight: 700, style: 'normal' }
] as const

/** Reads the faces of Noto Sans that every output embeds, from the font's package. */
export async function readFonts(): Promise<SourceFont[]> {
  const ranges = createRequire(import.meta.url).resolve('@fontsource/noto-sans/unicode.json')
  const bySlice: unknown = JSON.parse(await readFile(ranges, 'utf8'))
  return Promise.all(
    faces.map(async ({ slice, weight, style }) => {
      const bytes = await readFile(join(dirname(ranges), 'files', `noto-sans-${slice}-${weight}-${style}.woff2`))
      return { family: 'Noto Sans', weight, style, range: rangeOf(bySlice, slice), data: bytes.toString('base64') }
    })
  )
}

function rangeOf(bySlice: unknown, slice: string): string {
  const found = Object.entries(bySlice ?? {}).find(([name]) => name === slice)
  return String(found?.[1] ?? 'U+0-10FFFF')
}
