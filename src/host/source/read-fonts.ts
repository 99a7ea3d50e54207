import { join } from 'node:path'
import { readOwnFile } from './own-text.js'
import { packageFolder } from './package-folder.js'

/** One slice of a font. */
export interface SourceFont {
  readonly family: string
  /** As CSS has it: `400`, or `400 700` for a font that has every weight between. */
  readonly weight: string
  readonly style: 'normal' | 'italic'
  /** CSS `unicode-range`. */
  readonly range: string
  /** WOFF2 in base64. */
  readonly data: string
}

/** A font's package: which of its slices are taken, and which faces each slice has. */
interface Package {
  readonly name: string
  readonly family: string
  takes(slice: string): boolean
  readonly faces: readonly { readonly weight: string; readonly style: 'normal' | 'italic' }[]
  file(slice: string, weight: string, style: string): string
}

const packages: readonly Package[] = [
  {
    name: '@fontsource/noto-sans',
    family: 'Noto Sans',
    takes: () => true,
    faces: [
      { weight: '400', style: 'normal' },
      { weight: '700', style: 'normal' },
      { weight: '400', style: 'italic' },
      // For what a room sees before it reads.
      { weight: '900', style: 'normal' }
    ],
    file: (slice, weight, style) => `noto-sans-${slice}-${weight}-${style}.woff2`
  },
  {
    name: '@fontsource/noto-sans-mono',
    family: 'Noto Sans Mono',
    takes: () => true,
    faces: [{ weight: '400', style: 'normal' }],
    file: slice => `noto-sans-mono-${slice}-400-normal.woff2`
  },
  {
    // Titles are bold: this weight is as strong as the bold letters of Noto Sans.
    name: '@fontsource/source-serif-4',
    family: 'Source Serif 4',
    takes: () => true,
    faces: [{ weight: '700', style: 'normal' }],
    file: slice => `source-serif-4-${slice}-600-normal.woff2`
  },
  {
    name: '@fontsource/vazirmatn',
    family: 'Vazirmatn',
    takes: slice => slice === 'arabic',
    // The one between is for paper.
    faces: [
      { weight: '400', style: 'normal' },
      { weight: '500', style: 'normal' },
      { weight: '700', style: 'normal' }
    ],
    file: (slice, weight) => `vazirmatn-${slice}-${weight}-normal.woff2`
  },
  {
    name: '@fontsource-variable/noto-sans-sc',
    family: 'Noto Sans SC',
    // Slices of ideographs have numbers in brackets; letters come from Noto Sans.
    takes: slice => slice.startsWith('['),
    faces: [{ weight: '400 700', style: 'normal' }],
    file: slice => `noto-sans-sc-${slice.slice(1, -1)}-wght-normal.woff2`
  }
]

// Each face is read once for all decks of a run.
const faceCache = new Map<string, Promise<SourceFont>>()

/**
 * Reads the slices of the embedded fonts from their packages: those that hold a character that `needs` names for their
 * family, or all of them when it is left out.
 */
export async function readFonts(needs?: Readonly<Record<string, string>>): Promise<SourceFont[]> {
  const wanted = packages.filter(({ family }) => needs === undefined || needs[family])
  return (await Promise.all(wanted.map(one => readPackage(one, needs?.[one.family])))).flat()
}

async function readPackage({ name, family, takes, faces, file }: Package, characters?: string): Promise<SourceFont[]> {
  const folder = packageFolder(name)
  const ranges = (await readOwnFile(join(folder, 'unicode.json'))).toString('utf8')
  const slices: [string, unknown][] = Object.entries(JSON.parse(ranges))
  const codes = characters === undefined ? undefined : [...characters].map(letter => letter.codePointAt(0) ?? 0)
  return Promise.all(
    slices
      .map(([slice, range]) => ({ slice, range: String(range) }))
      .filter(({ slice, range }) => takes(slice) && (codes === undefined || holdsOneOf(range, codes)))
      .flatMap(({ slice, range }) =>
        faces.map(({ weight, style }) => {
          const path = join(folder, 'files', file(slice, weight, style))
          const read = faceCache.get(path) ?? readFace(path, { family, weight, style, range })
          faceCache.set(path, read)
          return read
        })
      )
  )
}

async function readFace(path: string, face: Omit<SourceFont, 'data'>): Promise<SourceFont> {
  return { ...face, data: (await readOwnFile(path)).toString('base64') }
}

function holdsOneOf(range: string, codes: readonly number[]): boolean {
  return range.split(',').some(part => {
    const [first = 0, last = first] = part
      .trim()
      .slice(2)
      .split('-')
      .map(code => Number.parseInt(code, 16))
    return codes.some(code => code >= first && code <= last)
  })
}
