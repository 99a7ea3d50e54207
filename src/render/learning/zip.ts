import { crc32 } from 'node:zlib'

/** A file in an archive: its path with forward slashes, and its text or bytes. */
interface ArchivedFile {
  readonly path: string
  readonly content: string | Uint8Array
}

// Midnight on 1 January 1980, the first day that the format knows: the same bytes whenever it is written.
const date = 0x0021
/** Names are UTF-8. */
const flags = 0x0800
const version = 20

/** Files as a ZIP archive, none of them compressed. */
export function zipOf(files: readonly ArchivedFile[]): Uint8Array {
  const locals: Buffer[] = []
  const entries: Buffer[] = []
  let offset = 0
  for (const { path, content } of files) {
    const name = Buffer.from(path, 'utf8')
    const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : Buffer.from(content)
    const about = Buffer.alloc(26)
    about.writeUInt16LE(version, 0)
    about.writeUInt16LE(flags, 2)
    about.writeUInt16LE(date, 8)
    about.writeUInt32LE(crc32(bytes), 10)
    about.writeUInt32LE(bytes.length, 14)
    about.writeUInt32LE(bytes.length, 18)
    about.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([signature(0x04034b50), about, name, bytes])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    const made = Buffer.alloc(2)
    made.writeUInt16LE(version, 0)
    entries.push(Buffer.concat([signature(0x02014b50), made, about, rest, name]))
    locals.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(entries)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(files.length, 4)
  end.writeUInt16LE(files.length, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...locals, directory, signature(0x06054b50), end])
}

function signature(number: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(number, 0)
  return bytes
}
