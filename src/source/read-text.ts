import { readFile, stat } from 'node:fs/promises'
import { decode } from './decode.js'
import { nearFiles } from './near-files.js'
import type { Fault, SourceText } from './source.js'

/**
 * A deck of text is far smaller: Mission Approaches has 40 KiB for an hour. More than this is a mistake or an attack, and takes
 * longer to read than anybody waits.
 */
export const textLimit = 512 * 1024

/** Reads one text file. `path` is where it is, `file` what messages call it. A file that cannot be had is a fault, never an exception. */
export async function readText(path: string, file: string, limit = textLimit): Promise<SourceText> {
  try {
    const { size, isFile } = await about(path)
    if (!isFile) return broken(file, { kind: 'not-a-file' })
    if (size > limit) return broken(file, { kind: 'too-big', bytes: size, limit })
    const decoded = decode(await readFile(path))
    return 'fault' in decoded ? broken(file, decoded.fault) : { file, text: decoded.text }
  } catch (error) {
    return broken(file, faultOf(error, path, file))
  }
}

async function about(path: string): Promise<{ size: number; isFile: boolean }> {
  const status = await stat(path)
  return { size: status.size, isFile: status.isFile() }
}

function broken(file: string, fault: Fault): SourceText {
  return { file, text: '', fault }
}

function faultOf(error: unknown, path: string, file: string): Fault {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'missing', near: nearFiles(path, file) }
  const refused = code === 'EACCES' || code === 'EPERM'
  return { kind: 'unreadable', detail: refused ? 'permission denied' : code || String(error) }
}
