import type { Deck } from '../../deck/deck.js'
import { pictureSource } from '../drawing/picture-source.js'
import type { Format, RenderedFile } from '../format.js'
import { addressOf, placeFor, withMediaTypes } from '../picture-place.js'
import { marpMarkdown } from './marp-markdown.js'
import { drawWithMarp } from './marp-page.js'

/** A picture written beside the Markdown: its path there, and its bytes. */
interface PictureFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/** The pictures that were found, by the address that the deck writes. File names are plain, and each stands once. */
export function pictureFiles({ pictures }: Pick<Deck, 'pictures'>): ReadonlyMap<string, PictureFile> {
  const files = new Map<string, PictureFile>()
  const taken = new Set<string>()
  for (const [address, picture] of Object.entries(pictures)) {
    if (picture.state !== 'found' || !picture.content) continue
    const plain = `${stemOf(address)}.${picture.mediaType.replace(/^image\/|\+xml$/g, '')}`
    let name = plain
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${number}-${plain}`
    taken.add(name.toLowerCase())
    files.set(address, { path: `images/${name}`, bytes: picture.content })
  }
  return files
}

/** What is plain in a picture's name, without its ending; of many a name in another script nothing is. */
function stemOf(address: string): string {
  const stem = address
    .replace(/^(\.\/)?(images\/)?/, '')
    .replace(/\.[A-Za-z0-9]+$/, '')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[.-]+|[.-]+$/g, '')
  return stem === '' ? 'picture' : stem
}

/**
 * The deck for Marp: `deck.marp.md` with its pictures beside it, to go on with in Marp's own tools, and `marp.html` as marp-core
 * draws it. The Markdown holds the notes, so it is the facilitator's; `marp.html` is drawn from Markdown that never had them.
 */
export const marp: Format = {
  name: 'marp',
  files: [
    { path: 'marp.html', title: 'fileMarpHtml', audience: 'everyone', forPrograms: true },
    { path: 'deck.marp.md', title: 'fileMarpMarkdown', audience: 'facilitator', forPrograms: true },
    // Pictures of notes are among them.
    { path: 'images/', audience: 'facilitator' }
  ],
  measured: false,
  asWritten: true,
  byDefault: true,
  async render({ deck, templates }) {
    const files = pictureFiles(deck)
    const beside = marpMarkdown(deck, templates, { notes: true, address: url => files.get(url)?.path })
    const within = marpMarkdown(deck, templates, { notes: false, address: url => dataAddress(deck, url) })
    return [
      { path: 'deck.marp.md', text: beside },
      ...[...files.values()].map(({ path, bytes }): RenderedFile => ({ path, bytes })),
      { path: 'marp.html', text: withKinds(await drawWithMarp(within, deck, templates), deck) }
    ]
  }
}

// Marp takes pictures of four kinds alone in addresses. What they really are is said when it has drawn them.
const assumed = 'image/png'

function dataAddress({ pictures }: Deck, url: string): string | undefined {
  const picture = pictures[url]
  return pictureSource(picture) && picture?.state === 'found' && picture.content
    ? addressOf(assumed, picture.content)
    : undefined
}

function withKinds(html: string, { pictures }: Deck): string {
  const found = Object.values(pictures).flatMap(picture =>
    picture.state === 'found' && picture.content ? [[placeFor(picture.content), picture.mediaType] as const] : []
  )
  return withMediaTypes(html, new Map(found))
}
