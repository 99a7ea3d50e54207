import type { Deck } from '../../deck/deck.js'

/** A picture written beside the Markdown: its path there, and its bytes. */
export interface PictureFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/** The pictures that were found, by the address that the deck writes. File names are plain, and each stands once. */
export function pictureFiles({ pictures }: Pick<Deck, 'pictures'>): ReadonlyMap<string, PictureFile> {
  const files = new Map<string, PictureFile>()
  const taken = new Set<string>()
  for (const [address, picture] of Object.entries(pictures)) {
    if (picture.state !== 'found' || !picture.content) continue
    const plain = `${stemOf(address)}.${picture.mediaType.replace('image/', '')}`
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
