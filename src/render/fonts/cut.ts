import type { FontFace } from '../templates.js'

/** How a slice is cut: down to which characters, and to which weight where it has several. */
export interface Cut {
  readonly characters: string
  readonly format: 'woff2' | 'truetype'
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
  ]
}

const unjoined = {
  keepFeatures: [],
  dropTables: ['GDEF', 'GSUB', 'GPOS', 'BASE', 'VORG', 'vhea', 'vmtx', 'STAT', 'gasp', 'prep']
}

// The pages of a deck share most of their letters. So much is kept at most, in cuts.
const maxCuts = 500
const kept = new Map<string, Promise<Buffer>>()

/** The bytes of a slice cut down to some characters. The same slice and characters give the same bytes. */
export function cutSlice({ family, weight, style, range, data }: FontFace, cut: Cut): Promise<Buffer> {
  const key = JSON.stringify([family, weight, style, range, cut])
  return once(key, () => subset(Buffer.from(data, 'base64'), cut))
}

/** The bytes of a font cut down to some characters and packed as WOFF2. `key` names what went in. */
export function packFont(key: string, font: () => Promise<Buffer>, characters: string): Promise<Buffer> {
  return once(key, async () => subset(await font(), { characters, format: 'woff2', joins: true }))
}

function once(key: string, make: () => Promise<Buffer>): Promise<Buffer> {
  const bytes = kept.get(key) ?? make()
  if (kept.size >= maxCuts) kept.clear()
  kept.set(key, bytes)
  return bytes
}

async function subset(font: Buffer, { characters, format, weight, joins }: Cut): Promise<Buffer> {
  // HarfBuzz is slow to load, and a deck in a Latin script never asks for it.
  const { default: subsetFont } = await import('subset-font')
  return subsetFont(font, characters, {
    targetFormat: format,
    ...(weight !== undefined && { variationAxes: { wght: weight } }),
    ...(joins ? joined : unjoined)
  })
}
