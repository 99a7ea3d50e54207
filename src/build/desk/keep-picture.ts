import { writeNewFile } from '../../host/output/write-new-file.js'
import type { WriteProblem } from '../../host/output/write-problem.js'
import { cleanPicture } from '../../host/picture/clean-picture.js'
import type { PictureFault } from '../../host/picture/picture.js'
import type { DeckLocation } from '../../host/source/find-decks.js'
import { pictureLimit } from '../../host/source/picture-files.js'

/** A picture that lies beside a deck now, by its address, or why it does not. */
export type KeptPicture =
  | { readonly address: string }
  | { readonly fault: PictureFault | 'not-a-picture' | 'too-big' | WriteProblem['reason'] }

const endings: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/svg+xml': 'svg'
}

/**
 * Writes a picture into `images/` beside a deck, without its metadata (place, camera, author), under a safe form of its name.
 * Only pictures that a deck can show are taken, and no file is replaced.
 */
export async function keepPicture(
  { folder }: DeckLocation,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array }
): Promise<KeptPicture> {
  if (bytes.length > pictureLimit) return { fault: 'too-big' }
  const clean = cleanPicture(bytes)
  if (typeof clean === 'string') return { fault: clean }
  const ending = endings[clean.mediaType]
  if (ending === undefined) return { fault: 'not-a-picture' }
  const written = await writeNewFile(folder, 'images', { stem: stemOf(name), ending, bytes: clean.bytes })
  return 'name' in written ? { address: `images/${written.name}` } : { fault: written.reason }
}

/** Letters, digits and hyphens, so that the address needs no signs that anybody has to escape. */
function stemOf(name: string): string {
  const plain = name
    .replace(/\.[^.]*$/, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '')
  return plain === '' || /^(con|prn|aux|nul|com\d|lpt\d)$/.test(plain) ? 'picture' : plain
}
