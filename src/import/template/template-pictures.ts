import { createHash } from 'node:crypto'

/** A picture with nothing in it but pixels and colours; undefined for what is damaged, or is none that it knows. */
export type CleanTemplatePicture = (
  bytes: Uint8Array
) => { readonly mediaType: string; readonly bytes: Uint8Array } | undefined

interface Kept {
  readonly path: string
  readonly type: string
  readonly content: Uint8Array
}

const endings: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpeg',
  'image/gif': 'gif',
  'image/svg+xml': 'svg'
}

/** Pictures that only Office programs show: they come along as they are, as long as they begin like what they are. */
const ofOffice: readonly { readonly ending: string; readonly type: string; begins(start: Buffer): boolean }[] = [
  { ending: 'emf', type: 'image/x-emf', begins: start => start.toString('latin1', 40, 44) === ' EMF' },
  { ending: 'wmf', type: 'image/x-wmf', begins: start => /^(?:d7cdc69a|01000900)/.test(start.toString('hex', 0, 4)) },
  { ending: 'tiff', type: 'image/tiff', begins: start => /^(?:49492a00|4d4d002a)/.test(start.toString('hex', 0, 4)) },
  { ending: 'bmp', type: 'image/bmp', begins: start => start.toString('latin1', 0, 2) === 'BM' }
]

/** A picture of a template as a part of presentations; undefined for what is no picture. */
export function templatePicture(bytes: Uint8Array | undefined, clean: CleanTemplatePicture): Kept | undefined {
  if (!bytes) return undefined
  const made = clean(bytes)
  const ending = made && endings[made.mediaType]
  if (made && ending !== undefined) return partOf(made.bytes, ending, made.mediaType)
  const start = Buffer.from(bytes.subarray(0, 48))
  const found = ofOffice.find(({ begins }) => begins(start))
  return found && partOf(bytes, found.ending, found.type)
}

function partOf(content: Uint8Array, ending: string, type: string): Kept {
  const name = createHash('sha256').update(content).digest('hex').slice(0, 16)
  return { path: `/ppt/media/${name}.${ending}`, type, content: new Uint8Array(content) }
}
