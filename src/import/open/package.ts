import { posix } from 'node:path'
import { damaged, type ImportFault, isFault } from '../fault.js'
import { type Archive, openArchive } from './archive.js'
import { childrenOf, readXml, type Xml } from './xml.js'

/** How a part names another part, or something outside of the file, which is never fetched. */
export interface Relationship {
  /** The last word of its type: `slide`, `image`, `notesSlide`. */
  readonly type: string
  /** The name of a part; an address where it is external. */
  readonly target: string
  readonly isExternal: boolean
}

/** An Office document: parts that name each other. */
export interface Package {
  readonly main: string
  readonly names: readonly string[]
  /** A part of XML; undefined where there is none, or where it is damaged. */
  part(name: string | undefined): Xml | undefined
  /** A part of XML as it is written. */
  text(name: string): string | undefined
  bytes(name: string): Uint8Array | undefined
  /** The relationships of a part, by their ids. */
  relationships(name: string): ReadonlyMap<string, Relationship>
}

export type OfficeKind = 'pptx' | 'docx'

const mainNames: Readonly<Record<OfficeKind, string>> = {
  pptx: 'ppt/presentation.xml',
  docx: 'word/document.xml'
}

/** Opens an Office document of a kind; refuses what is none, what is encrypted, and what holds macros. */
export function openPackage(bytes: Uint8Array, kind: OfficeKind): Package | ImportFault {
  const named = kind === 'pptx' ? 'PowerPoint' : 'Word'
  if (bytes.length === 0) return damaged('it is empty')
  if (isCompoundFile(bytes))
    return {
      what: `The file has a password, or is from ${named} 2003 or older`,
      why: 'Neither can be read by any other program.',
      fix: `Open it in ${named}, take the password out (File, Info, Protect), and save it as \`.${kind}\`.`
    }
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return damaged(`it does not begin like a file of ${named}`)
  const archive = openArchive(bytes)
  if (isFault(archive)) return archive
  const opened = packageOf(archive, mainNames[kind])
  if (hasMacros(archive))
    return {
      what: 'The file holds macros',
      why: 'Macros are programs. Nothing in a file is ever run here, and a lesson needs none.',
      fix: `Open it in ${named}, choose *Save as* and the type \`.${kind}\`, which leaves the macros out, and import that copy.`
    }
  const root = opened.part(opened.main)
  const expected = kind === 'pptx' ? 'presentation' : 'document'
  if (root?.name !== expected)
    return archive.names.length > 0 && root
      ? {
          what: `The file is not one of ${named}: its main part is \`${root.name.slice(0, 40)}\``,
          why: 'The name of a file does not change what it is.',
          fix: 'Give it the ending that belongs to it: `.pptx` for PowerPoint, `.docx` for Word.'
        }
      : damaged('its main part is missing or cannot be read')
  return opened
}

// Old Office files and encrypted new ones.
function isCompoundFile(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => bytes[index] === byte)
}

function hasMacros(archive: Archive): boolean {
  const types = archive.text('[Content_Types].xml') ?? ''
  return /macroEnabled/i.test(types) || archive.names.some(name => /(?:^|\/)vbaProject\.bin$/i.test(name))
}

function packageOf(archive: Archive, usual: string): Package {
  const parts = new Map<string, Xml | undefined>()
  const part = (name: string | undefined) => {
    if (name === undefined) return undefined
    if (!parts.has(name)) {
      const text = archive.text(name)
      parts.set(name, text === undefined ? undefined : readXml(text))
    }
    return parts.get(name)
  }
  const known = new Map<string, ReadonlyMap<string, Relationship>>()
  const relationships = (name: string) => {
    const found = known.get(name) ?? readRelationships(part(relationshipsOf(name)), name)
    known.set(name, found)
    return found
  }
  const main = [...relationships('').values()].find(({ type, isExternal }) => type === 'officeDocument' && !isExternal)
  return {
    main: main?.target ?? usual,
    names: archive.names,
    part,
    text: archive.text,
    bytes: archive.bytes,
    relationships
  }
}

function relationshipsOf(name: string): string {
  const folder = posix.dirname(name)
  return posix.join(folder === '.' ? '' : folder, '_rels', `${posix.basename(name)}.rels`)
}

function readRelationships(root: Xml | undefined, from: string): ReadonlyMap<string, Relationship> {
  const found = childrenOf(root, 'Relationship').flatMap(({ attributes }) => {
    const { Id, Type = '', Target = '', TargetMode } = attributes
    if (Id === undefined) return []
    const isExternal = TargetMode === 'External'
    const type = Type.slice(Type.lastIndexOf('/') + 1)
    return [[Id, { type, isExternal, target: isExternal ? Target : targetOf(Target, from) }] as const]
  })
  return new Map(found)
}

/** A path inside of the file; one that climbs ends at its root. */
function targetOf(target: string, from: string): string {
  const path = target.replace(/\\/g, '/').replace(/#.*$/, '')
  const absolute = path.startsWith('/') ? path : posix.join('/', posix.dirname(from), path)
  return posix.normalize(absolute).replace(/^\/+/, '')
}

/** The first related part of a type. */
export function relatedPart(opened: Package, name: string, type: string): string | undefined {
  return [...opened.relationships(name).values()].find(one => one.type === type && !one.isExternal)?.target
}
