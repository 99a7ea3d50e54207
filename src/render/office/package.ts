import { createHash } from 'node:crypto'
import { strToU8, type Zippable, zipSync } from 'fflate'
import { document, tag, type Xml } from './xml.js'

const schemas = 'http://schemas.openxmlformats.org'
const office = `${schemas}/officeDocument/2006/relationships`
const packaged = `${schemas}/package/2006/relationships`

/** A relationship of a part: to another part, by its path from the package's root, or to an address outside. */
export interface Relation {
  readonly id: string
  readonly type: string
  readonly target: string
  readonly isOutside: boolean
}

/** The relationships of a part while it is written: what is named twice is one. */
export interface Relations {
  /** The id of a relationship to a part (`/ppt/media/image1.png`). */
  toPart(type: string, path: string): string
  /** The id of a link to an address. */
  toAddress(address: string): string
  readonly all: readonly Relation[]
}

/** Relationships of a part, after those that it has already. */
export function createRelations(from: readonly Relation[] = []): Relations {
  const all: Relation[] = [...from]
  const add = (type: string, target: string, isOutside: boolean) => {
    const known = all.find(one => one.type === type && one.target === target)
    const id = known?.id ?? `rId${all.length + 1}`
    if (!known) all.push({ id, type, target, isOutside })
    return id
  }
  return {
    all,
    toPart: (type, path) => add(type.includes(':') ? type : `${office}/${type}`, path, false),
    toAddress: address => add(`${office}/hyperlink`, address, true)
  }
}

/** A part of a package. `path` begins at its root with a slash. */
export interface Part {
  readonly path: string
  readonly type: string
  readonly content: Xml | Uint8Array
  readonly relations?: readonly Relation[]
}

/** Relationships of the package itself. */
export const rootTypes = {
  core: `${packaged}/metadata/core-properties`,
  document: 'officeDocument',
  app: 'extended-properties'
}

/** An OPC package: a zip file with its list of types first. The same parts give the same bytes, whatever the clock says. */
export function writePackage(parts: readonly Part[], root: readonly Relation[]): Uint8Array {
  const files: Zippable = {
    '[Content_Types].xml': strToU8(document(contentTypes(parts))),
    '_rels/.rels': strToU8(document(relationships(root)))
  }
  for (const { path, content, relations = [] } of parts) {
    // Pictures are packed already.
    files[path.slice(1)] = typeof content === 'string' ? strToU8(document(content)) : [content, { level: 0 }]
    if (relations.length > 0) files[relationsPath(path)] = strToU8(document(relationships(relations)))
  }
  // Zip files have local times: this is the earliest there is, everywhere.
  return zipSync(files, { level: 6, mtime: '1980-01-01T00:00:00' })
}

function relationsPath(path: string): string {
  const at = path.lastIndexOf('/')
  return `${path.slice(1, at)}/_rels/${path.slice(at + 1)}.rels`
}

function relationships(relations: readonly Relation[]): Xml {
  const each = relations.map(({ id, type, target, isOutside }) =>
    tag('Relationship', { Id: id, Type: type, Target: target, TargetMode: isOutside ? 'External' : undefined })
  )
  return tag('Relationships', { xmlns: packaged }, each)
}

function contentTypes(parts: readonly Part[]): Xml {
  const pictures = parts.flatMap(({ path, type, content }) =>
    typeof content === 'string' ? [] : [[path.slice(path.lastIndexOf('.') + 1), type] as const]
  )
  const endings = new Map([
    ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
    ['xml', 'application/xml'],
    ...pictures
  ])
  return tag(
    'Types',
    { xmlns: `${schemas}/package/2006/content-types` },
    [...endings].map(([ending, type]) => tag('Default', { Extension: ending, ContentType: type })),
    parts.flatMap(({ path, type, content }) =>
      typeof content === 'string' ? [tag('Override', { PartName: path, ContentType: type })] : []
    )
  )
}

/** A GUID for a name, in capitals: programs that open presentations repair a file whose sections have small ones. */
export function guidOf(name: string): string {
  const hash = createHash('sha256').update(name).digest('hex').toUpperCase()
  return `{${hash.slice(0, 8)}-${hash.slice(8, 12)}-4${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}}`
}
