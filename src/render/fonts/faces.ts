import { scriptOf } from '../../deck/language.js'
import type { FontFace } from '../templates.js'
import { cutSlice, packFont } from './cut.js'
import { mergeSlices } from './merge.js'
import { codeFamily, fontNeeds, isDrawnWithIdeographs } from './needs.js'

/** The first and last code points of a CSS `unicode-range`: `U+0000-00FF, U+131, U+4??`. */
function parts(range: string): [first: number, last: number][] {
  return range.split(',').map(part => {
    const [first = '', last = first] = part.trim().replace(/^U\+/i, '').split('-')
    return [Number.parseInt(first.replaceAll('?', '0'), 16), Number.parseInt(last.replaceAll('?', 'F'), 16)]
  })
}

/** The characters of a text that a CSS `unicode-range` holds, each once, in the order of their code points. */
function charactersIn(range: string, text: string): string[] {
  const ranges = parts(range)
  return inOrder([...text]).filter(character => {
    const code = character.codePointAt(0) ?? 0
    return ranges.some(([first, last]) => code >= first && code <= last)
  })
}

/** Characters in the order of their code points, each once. */
function inOrder(characters: readonly string[]): string[] {
  const code = (character: string) => character.codePointAt(0) ?? 0
  return [...new Set(characters)].sort((a, b) => code(a) - code(b))
}

/** The CSS `unicode-range` of some characters, given in the order of their code points. */
function rangeOf(characters: readonly string[]): string {
  const ranges: [first: number, last: number][] = []
  for (const character of characters) {
    const code = character.codePointAt(0) ?? 0
    const last = ranges.at(-1)
    if (last?.[1] === code - 1) last[1] = code
    else ranges.push([code, code])
  }
  return ranges.map(written).join(',')
}

/** The CSS `unicode-range` from the first of some characters to the last. */
function hullOf(characters: readonly string[]): string {
  const [first, last] = [characters[0], characters.at(-1)].map(character => character?.codePointAt(0) ?? 0)
  return written([first ?? 0, last ?? 0])
}

function written([first, last]: readonly [first: number, last: number]): string {
  return `U+${first.toString(16)}${last > first ? `-${last.toString(16)}` : ''}`
}

// A slice of an ordinary alphabet is about as small as its subset: cutting it would only cost time. In letters of base64.
const smallEnough = 20_000

interface Slice {
  readonly face: FontFace
  /** The characters that it draws of a text, in the order of their code points. */
  readonly characters: readonly string[]
}

/** A text that fonts are embedded for. Any text will do, markup too: what counts is which characters occur. */
export interface FontText {
  readonly text: string
  /** What of it is set in bold. */
  readonly bold: string
  /** What of it is set as code. */
  readonly code?: string
  /** BCP 47 tag. */
  readonly language: string
  /** True for what is going to be copied: thin strokes and dots that no copier keeps are drawn a step heavier. */
  readonly forCopies?: boolean
}

/** The weight of Arabic letters on paper, beside the regular one of the slides that are drawn there. */
const arabicForCopies = '500'
/** The weight that ideographs have on paper in the place of the regular one: they are as wide in any weight. */
const ideographsForCopies = 450

/**
 * The faces that a text needs, cut down to its characters. What is small stays whole; a font of ideographs, which has its
 * weights in one file, becomes a face for each, put together from its slices: PDFs hold such faces as ordinary fonts.
 */
export async function facesFor(
  fonts: readonly FontFace[],
  { text, bold, code = '', language, forCopies = false }: FontText
): Promise<FontFace[]> {
  const needs = new Map([...Object.entries(fontNeeds(text, language)), [codeFamily, code]])
  const isAlphabetic = scriptOf(language) === 'alphabetic'
  const slices = fonts
    // Other scripts have no slanted letters.
    .filter(({ style }) => style === 'normal' || isAlphabetic)
    .filter(({ weight }) => forCopies || weight !== arabicForCopies)
    .map(face => ({ face, characters: charactersIn(face.range, needs.get(face.family) ?? '') }))
    .filter(({ characters }) => characters.length > 0)
  const [single, ofManyWeights] = [slices.filter(hasOneWeight), slices.filter(slice => !hasOneWeight(slice))]
  return Promise.all([
    ...single.map(slice => (isAlphabetic && isSmall(slice) ? slice.face : cutAlone(slice))),
    ...ideographFaces(ofManyWeights, new Set(bold), forCopies)
  ])
}

function hasOneWeight({ face }: Slice): boolean {
  return !face.weight.includes(' ')
}

function isSmall({ face }: Slice): boolean {
  return face.data.length <= smallEnough
}

async function cutAlone({ face, characters }: Slice): Promise<FontFace> {
  const bytes = await cutSlice(face, { characters: characters.join(''), format: 'woff2', joins: true })
  return { ...face, range: rangeOf(characters), data: bytes.toString('base64') }
}

/**
 * Of ideographs, which are many and large, the bold shapes are embedded only where they are needed. What is never bold stands
 * in a family of its own: in CSS, a family that lacks a letter in bold does not offer its regular one. That family comes last;
 * punctuation that other fonts have too stands with the first. A range of all characters would be as long as the text: the table
 * in the font says the same, and the range, from the first to the last, only that there is no space. A browser takes the height
 * of lines from a face that may have one.
 */
function ideographFaces(slices: readonly Slice[], bold: ReadonlySet<string>, forCopies: boolean): Promise<FontFace>[] {
  const [least = 400, most = 700] = slices[0]?.face.weight.split(' ').map(Number) ?? []
  const drawn = forCopies ? ideographsForCopies : least
  const isFirst = (character: string) => bold.has(character) || isDrawnWithIdeographs(character)
  const inBold = only(slices, isFirst)
  const regular = only(slices, character => !isFirst(character))
  return [
    ...(inBold.length > 0 ? [putTogether(inBold, least, drawn), putTogether(inBold, most)] : []),
    ...(regular.length > 0 ? [putTogether(regular, least, drawn).then(asLast)] : [])
  ]
}

function only(slices: readonly Slice[], wanted: (character: string) => boolean): Slice[] {
  return slices
    .map(({ face, characters }) => ({ face, characters: characters.filter(wanted) }))
    .filter(({ characters }) => characters.length > 0)
}

function asLast(face: FontFace): FontFace {
  return { ...face, family: `${face.family} Regular`, range: '' }
}

/** One face of one weight from slices of one font, which is `drawn` in that weight or in another. */
async function putTogether(slices: readonly Slice[], weight: number, drawn = weight): Promise<FontFace> {
  const [{ face } = { face: undefined }] = slices
  if (!face) throw new Error('There is no slice to put together')
  const characters = inOrder(slices.flatMap(slice => slice.characters))
  const cutAll = () =>
    Promise.all(
      slices.map(slice =>
        cutSlice(slice.face, { characters: slice.characters.join(''), format: 'truetype', weight: drawn, joins: false })
      )
    )
  const key = `${face.family} ${drawn} ${characters.join('')}`
  const bytes = await packFont(key, async () => mergeSlices(await cutAll()), characters.join(''))
  return {
    ...face,
    weight: String(weight),
    range: hullOf(characters),
    data: bytes.toString('base64')
  }
}

/**
 * The style sheet that embeds the fonts a text needs: `@font-face` rules with the bytes inside, only for slices that hold
 * a character of the text, and of large slices only those characters.
 */
export async function fontFaces(fonts: readonly FontFace[], text: FontText): Promise<string> {
  return (await facesFor(fonts, text)).map(rule).join('\n')
}

function rule(face: FontFace): string {
  return [
    '@font-face {',
    `  font-family: "${face.family}"; font-weight: ${face.weight}; font-style: ${face.style}; font-display: block;`,
    ...(face.range === '' ? [] : [`  unicode-range: ${face.range};`]),
    `  src: url("data:font/woff2;base64,${face.data}") format("woff2");`,
    '}'
  ].join('\n')
}
