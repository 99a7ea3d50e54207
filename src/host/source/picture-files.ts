import { isAbsolute, relative, resolve, sep } from 'node:path'
import type { AbsentPicture } from '../../deck/picture.js'
import { readRegularFile } from './regular-file.js'

/** A picture is written into every file that shows it; more than this makes decks that no stick or mail carries. */
export const pictureLimit = 20 * 1024 * 1024

const film = /\.(mp4|m4v|mov|avi|wmv|mkv|webm|mpe?g|3gp|ogv|mp3|m4a|wav|wma|aac|flac|og[ag]|opus)$/i

// Windows has no file of these names, with or without an ending. Other signs that it refuses can only be in names that no Windows computer has made.
const windowsName = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

/**
 * The bytes of the file that the address of a picture names. Only files that really are inside the deck's folder, links followed, are read.
 * Nothing is fetched.
 */
export async function readPictureFile(folder: string, address: string): Promise<{ bytes: Buffer } | AbsentPicture> {
  if (/^data:/i.test(address)) return { state: 'data-address' }
  if (film.test(address.replace(/[?#].*$/, ''))) return { state: 'film' }
  if (/^(\/\/|[a-z][a-z\d+.-]+:)/i.test(address)) return { state: 'remote' }
  const candidates = picturePaths(folder, address)
  if (isAbsolute(address) || /^([a-z]:[\\/]|\\)/i.test(address) || candidates.some(path => !isInside(folder, path)))
    return { state: 'outside' }
  // Windows alone takes it for `/`.
  if (address.includes('\\')) return { state: 'backslash' }
  for (const path of candidates) {
    const file = await readRegularFile(path, pictureLimit, { within: folder })
    if ('bytes' in file) return hasWindowsName(folder, path) ? { state: 'windows-name' } : file
    if (file.fault.kind === 'link') return { state: 'outside' }
    if (file.fault.kind === 'too-big') return { state: 'too-big' }
    if (file.fault.kind === 'not-a-file') return { state: 'not-a-picture' }
  }
  return { state: 'missing' }
}

function hasWindowsName(folder: string, path: string): boolean {
  return relative(folder, path)
    .split(sep)
    .some(name => windowsName.test(name))
}

/** Where the picture of an address may be. `é` may be one sign or two: which it is on a disk depends on the computer that wrote it. */
export function picturePaths(folder: string, address: string): string[] {
  const names = [address, decoded(address)].flatMap(name => [name, name.normalize('NFC'), name.normalize('NFD')])
  return [...new Set(names)].map(name => resolve(folder, name))
}

// Addresses may be written as on the web: `images/a%20b.png`.
function decoded(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}
