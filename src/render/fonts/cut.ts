import { createHash } from 'node:crypto'
import { memoizeWeak } from '../../deck/memoize-weak.js'
import type { CutCache, FontFace } from '../templates.js'
import { mergeSlices } from './merge.js'

/** How a font is packed for a page: as small as can be, or a fourth larger in a thirtieth of the time. */
export type Packing = 'woff2' | 'woff'

/** How what a page needs is packed, and where it is kept. */
export interface CutOptions {
  readonly packing: Packing
  readonly cuts: CutCache | undefined
}

/** How a font is cut, and in which weight it is drawn where it has several. */
interface Cut {
  readonly format: Packing | 'truetype'
  readonly weight?: number
  /** False drops what only matters when letters meet: ideographs never join. */
  readonly joins: boolean
}

// What sets words: letters that join, marks on letters, pairs that stand closer, figures of one width, ideographs' marks at half
// width. The rest, such as fractions, no style sheet asks for, and each brings signs that nobody sees.
const joined = {
  keepFeatures: [
    'calt',
    'ccmp',
    'curs',
    'fina',
    'halt',
    'init',
    'isol',
    'kern',
    'liga',
    'locl',
    'mark',
    'medi',
    'mkmk',
    'rlig',
    'tnum'
  ],
  dropTables: ['STAT']
}

const unjoined = {
  keepFeatures: [],
  dropTables: ['GDEF', 'GSUB', 'GPOS', 'BASE', 'VORG', 'vhea', 'vmtx', 'STAT', 'gasp', 'prep']
}

/** A slice of a font, and which of its characters a page needs, in the order of their code points. */
export interface Slice {
  readonly face: FontFace
  readonly characters: readonly string[]
}

/** The bytes of a slice cut down to its characters and packed. The same slice, characters and packing give the same bytes. */
export function cutAlone(slice: Slice, { packing, cuts = uncached }: CutOptions): Promise<Uint8Array> {
  return cuts([...inputsOf(slice), packing], () => subset(slice, { format: packing, joins: true }))
}

/** The same of several slices of one font with every weight: they are put together, and drawn in one weight. */
export function cutTogether(
  slices: readonly Slice[],
  weight: number,
  { packing, cuts = uncached }: CutOptions
): Promise<Uint8Array> {
  return cuts([...slices.flatMap(inputsOf), String(weight), packing], async () => {
    const parts = await Promise.all(slices.map(slice => subset(slice, { format: 'truetype', weight, joins: false })))
    const characters = slices.flatMap(slice => slice.characters)
    return cutFont(mergeSlices(parts), characters, { format: packing, joins: true })
  })
}

const uncached: CutCache = (_, cut) => cut()

function inputsOf({ face, characters }: Slice): string[] {
  return [hashOf(face), characters.join('')]
}

const hashOf = memoizeWeak(({ data }: FontFace) => createHash('sha256').update(data).digest('hex'))

function subset({ face, characters }: Slice, cut: Cut): Promise<Buffer> {
  return cutFont(Buffer.from(face.data, 'base64'), characters, cut)
}

async function cutFont(font: Buffer, characters: readonly string[], { format, weight, joins }: Cut): Promise<Buffer> {
  // HarfBuzz is slow to load, and a deck in a Latin script never asks for it.
  const { default: subsetFont } = await import('subset-font')
  return subsetFont(font, characters.join(''), {
    targetFormat: format,
    ...(weight !== undefined && { variationAxes: { wght: weight } }),
    ...(joins ? joined : unjoined)
  })
}
