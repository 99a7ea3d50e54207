import { scriptOf } from '../../deck/language.js'
import type { FontFace, Fonts } from '../templates.js'
import { type CutOptions, cutAlone, cutTogether, type Packing, type Slice } from './cut.js'
import { codeFamily, displayWeight, fontNeeds, isDrawnWithIdeographs, titleFamily } from './needs.js'
import { charactersIn, hullOf, inOrder, rangeOf } from './unicode-range.js'

// A slice of an ordinary alphabet is about as small as its subset: cutting it would only cost time. In letters of base64.
const smallEnough = 20_000

/** A text that fonts are embedded for. Any text will do, markup too: what counts is which characters occur. */
export interface FontText {
  readonly text: string
  /** What of it is set in bold. */
  readonly bold: string
  /** What of it is set in regular letters; all of it, unless said. */
  readonly regular?: string
  /** What of it is set as code. */
  readonly code?: string
  /** What of it may be set in the face of titles. */
  readonly titles?: string
  /** What of it may be of display size, in the heaviest letters. */
  readonly display?: string
  /** BCP 47 tag. */
  readonly language: string
  /** True for what is going to be copied: thin strokes and dots that no copier keeps are drawn a step heavier. */
  readonly forCopies?: boolean
  /** How what is cut is packed: WOFF2, unless said. */
  readonly packing?: Packing
}

/** A face as a page embeds it. */
interface EmbeddedFace extends FontFace {
  readonly packing: Packing
}

/** The weight of Arabic letters on paper, beside the regular one of the slides that are drawn there. */
const arabicForCopies = '500'
/** The weight that ideographs have on paper in the place of the regular one: they are as wide in any weight. */
const ideographsForCopies = 450

/**
 * The faces that a text needs, cut down to its characters. What is small stays whole; a font of ideographs, which has its
 * weights in one file, becomes a face for each, put together from its slices: PDFs hold such faces as ordinary fonts.
 */
async function facesFor(
  { faces, cuts }: Fonts,
  {
    text,
    bold,
    regular = text,
    code = '',
    titles = '',
    display = '',
    language,
    forCopies = false,
    packing = 'woff2'
  }: FontText
): Promise<EmbeddedFace[]> {
  const needs = new Map([...Object.entries(fontNeeds(text, language)), [codeFamily, code], [titleFamily, titles]])
  const isAlphabetic = scriptOf(language) === 'alphabetic'
  const slices = faces
    // Other scripts have no slanted letters.
    .filter(({ style }) => style === 'normal' || isAlphabetic)
    .filter(({ weight }) => forCopies || weight !== arabicForCopies)
    .map(face => ({ face, wanted: face.weight === displayWeight ? display : (needs.get(face.family) ?? '') }))
    .map(({ face, wanted }) => ({ face, characters: charactersIn(face.range, wanted) }))
    .filter(({ characters }) => characters.length > 0)
  const [single, ofManyWeights] = [slices.filter(hasOneWeight), slices.filter(slice => !hasOneWeight(slice))]
  const options = { packing, cuts }
  return Promise.all([
    ...single.map(slice => (isAlphabetic && isSmall(slice) ? whole(slice) : cutDown(slice, options))),
    ...ideographFaces(ofManyWeights, { bold: new Set(bold), regular: new Set(regular) }, forCopies, options)
  ])
}

function hasOneWeight({ face }: Slice): boolean {
  return !face.weight.includes(' ')
}

function isSmall({ face }: Slice): boolean {
  return face.data.length <= smallEnough
}

/** Packages have their slices as WOFF2. */
function whole({ face }: Slice): EmbeddedFace {
  return { ...face, packing: 'woff2' }
}

async function cutDown(slice: Slice, options: CutOptions): Promise<EmbeddedFace> {
  const bytes = await cutAlone(slice, options)
  return { ...slice.face, range: rangeOf(slice.characters), ...packed(bytes, options) }
}

function packed(bytes: Uint8Array, { packing }: CutOptions): Pick<EmbeddedFace, 'data' | 'packing'> {
  return { data: Buffer.from(bytes).toString('base64'), packing }
}

/**
 * Of ideographs, which are many and large, each shape is embedded only where it is needed. What is never bold stands
 * in a family of its own, and so does what always is: in CSS, a family that lacks a letter in one weight does not offer its other one.
 * Those families come last;
 * punctuation that other fonts have too stands with the first. A range of all characters would be as long as the text: the table
 * in the font says the same, and the range, from the first to the last, only that there is no space. A browser takes the height
 * of lines from a face that may have one.
 */
function ideographFaces(
  slices: readonly Slice[],
  { bold, regular }: { readonly bold: ReadonlySet<string>; readonly regular: ReadonlySet<string> },
  forCopies: boolean,
  options: CutOptions
): Promise<EmbeddedFace>[] {
  const [least = 400, most = 700] = slices[0]?.face.weight.split(' ').map(Number) ?? []
  const drawn = forCopies ? ideographsForCopies : least
  const kindOf = (character: string) => {
    if (isDrawnWithIdeographs(character)) return 'both'
    if (!bold.has(character)) return 'regular'
    return regular.has(character) ? 'both' : 'bold'
  }
  const of = (kind: ReturnType<typeof kindOf>) => only(slices, character => kindOf(character) === kind)
  const face = (kind: ReturnType<typeof kindOf>, weight: number, drawnAs = weight) => {
    const wanted = of(kind)
    return wanted.length > 0 ? [putTogether(wanted, options, weight, drawnAs)] : []
  }
  return [
    ...face('both', least, drawn),
    ...face('both', most),
    ...face('regular', least, drawn).map(cut => cut.then(one => asLast(one, 'Regular'))),
    ...face('bold', most).map(cut => cut.then(one => asLast(one, 'Bold')))
  ]
}

function only(slices: readonly Slice[], wanted: (character: string) => boolean): Slice[] {
  return slices
    .map(({ face, characters }) => ({ face, characters: characters.filter(wanted) }))
    .filter(({ characters }) => characters.length > 0)
}

function asLast(face: EmbeddedFace, name: 'Regular' | 'Bold'): EmbeddedFace {
  return { ...face, family: `${face.family} ${name}`, range: '' }
}

/** One face of one weight from slices of one font, which is `drawn` in that weight or in another. */
async function putTogether(
  slices: readonly Slice[],
  options: CutOptions,
  weight: number,
  drawn = weight
): Promise<EmbeddedFace> {
  const [{ face } = { face: undefined }] = slices
  if (!face) throw new Error('There is no slice to put together')
  const bytes = await cutTogether(slices, drawn, options)
  const characters = inOrder(slices.flatMap(slice => slice.characters))
  return { ...face, weight: String(weight), range: hullOf(characters), ...packed(bytes, options) }
}

/**
 * The style sheet that embeds the fonts a text needs: `@font-face` rules with the bytes inside, only for slices that hold
 * a character of the text, and of large slices only those characters.
 */
export async function fontFaces(fonts: Fonts, text: FontText): Promise<string> {
  const isBesideArabic = scriptOf(text.language) === 'arabic' && text.forCopies !== true
  return (await facesFor(fonts, text)).map(face => rule(face, isBesideArabic && face.family === latin)).join('\n')
}

// Beside letters of Vazirmatn, which are drawn smaller at a size, Latin ones look like those of a larger text. On paper no letter becomes smaller.
const latin = 'Noto Sans'
const besideArabic = '90%'

// So large no line of it is wider than layout predicts, which knows the letters of Noto Sans.
const titleSize = '96%'

function rule(face: EmbeddedFace, isBesideArabic: boolean): string {
  return [
    `@font-face{font-family:"${face.family}";font-weight:${face.weight};${face.style === 'normal' ? '' : `font-style:${face.style};`}font-display:block;`,
    ...(isBesideArabic ? [`size-adjust:${besideArabic};`] : []),
    ...(face.family === titleFamily ? [`size-adjust:${titleSize};`] : []),
    ...(face.range === '' ? [] : [`unicode-range:${face.range};`]),
    `src:url("data:font/${face.packing};base64,${face.data}") format("${face.packing}")}`
  ].join('')
}
