import type { ForeignFile } from '../foreign.js'
import type { Package } from '../open/package.js'

/** What a file of a presentation is to a deck. */
type MediaKind = 'picture' | 'other'

const types: readonly (readonly [ending: string, kind: MediaKind, matches: (bytes: Uint8Array) => boolean])[] = [
  ['png', 'picture', begins(0x89, 0x50, 0x4e, 0x47)],
  ['jpg', 'picture', begins(0xff, 0xd8, 0xff)],
  ['gif', 'picture', begins(0x47, 0x49, 0x46, 0x38)],
  ['webp', 'picture', bytes => begins(0x52, 0x49, 0x46, 0x46)(bytes) && bytes[8] === 0x57 && bytes[9] === 0x45],
  ['svg', 'picture', bytes => /<svg[\s>]/.test(new TextDecoder().decode(bytes.subarray(0, 4096)))],
  ['bmp', 'other', begins(0x42, 0x4d)],
  ['tif', 'other', begins(0x49, 0x49, 0x2a, 0x00)],
  ['tif', 'other', begins(0x4d, 0x4d, 0x00, 0x2a)],
  ['emf', 'other', bytes => begins(1, 0, 0, 0)(bytes) && bytes[40] === 0x20 && bytes[41] === 0x45],
  ['wmf', 'other', begins(0xd7, 0xcd, 0xc6, 0x9a)]
]

function begins(...signs: readonly number[]): (bytes: Uint8Array) => boolean {
  return bytes => signs.every((sign, index) => bytes[index] === sign)
}

/** What a deck carries at most of one picture. */
const pictureLimit = 20 * 1024 * 1024
/** Files beside the deck together. */
const filesLimit = 400 * 1024 * 1024

/** A file as it stands beside the deck. */
export interface KeptFile {
  readonly path: string
  /** Whether a deck can show it. */
  readonly isPicture: boolean
  readonly ending: string
}

/** Collects what is taken out of a file, each thing once, under names of ours. */
export interface MediaFiles {
  /** Keeps a part; undefined where it is not there or too much. `stem` is how its name begins, such as `slide-03`. */
  keep(part: string, stem: string): KeptFile | undefined
  readonly files: readonly ForeignFile[]
}

export function collectMedia(opened: Pick<Package, 'bytes'>): MediaFiles {
  const files: ForeignFile[] = []
  const kept = new Map<string, KeptFile | undefined>()
  const names = new Set<string>()
  let total = 0
  return {
    files,
    keep(part, stem) {
      const key = part.toLowerCase()
      if (kept.has(key)) return kept.get(key)
      const content = opened.bytes(part)
      if (!content || content.length === 0 || total + content.length > filesLimit) return undefined
      total += content.length
      const [ending, kind] = types.find(([, , matches]) => matches(content)) ?? [endingOf(part), 'other' as const]
      const isPicture = kind === 'picture' && content.length <= pictureLimit
      const path = freeName(`${isPicture ? 'images' : 'left-over'}/${stem}`, ending, names)
      const file = { path, isPicture, ending }
      files.push({ path, content })
      kept.set(key, file)
      return file
    }
  }
}

// Nothing that a computer would run when it is opened.
const harmless = 'emf wmf bmp tif tiff mp4 m4v mov wmv avi mkv mp3 m4a wav wma ogg xlsx docx pptx pdf vsdx'.split(' ')

function endingOf(part: string): string {
  const ending = /\.([a-z0-9]{1,8})$/i.exec(part)?.[1]?.toLowerCase() ?? ''
  return harmless.includes(ending) ? ending : 'bin'
}

function freeName(stem: string, ending: string, taken: Set<string>): string {
  let name = `${stem}.${ending}`
  for (let number = 2; taken.has(name); number += 1) name = `${stem}-${number}.${ending}`
  taken.add(name)
  return name
}
