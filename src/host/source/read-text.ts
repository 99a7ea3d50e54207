import type { Fault, FileFault, SourceText } from '../../parse/source.js'
import { decode } from './decode.js'
import { nearFiles } from './near-files.js'
import { type Reach, readRegularFile } from './regular-file.js'
/**
 * A deck of text is far smaller: Mission Approaches has 40 KiB for an hour. More than this is a mistake or an attack, and takes
 * longer to read than anybody waits.
 */
export const textLimit = 512 * 1024

/** Where a text may be read from, and how long it may be. */
export interface TextBounds {
  /** Where links may lead. */
  readonly reach: Reach
  /** In bytes. */
  readonly limit?: number
}

/** Reads one text file. `path` is where it is, `file` what messages call it. A file that cannot be had is a fault, never an exception. */
export async function readText(
  path: string,
  file: string,
  { reach, limit = textLimit }: TextBounds
): Promise<SourceText> {
  const read = await readRegularFile(path, limit, reach)
  if ('fault' in read) return { file, text: '', fault: asFault(read.fault, path, file) }
  const decoded = decode(read.bytes)
  return 'fault' in decoded ? { file, text: '', fault: decoded.fault } : { file, text: decoded.text }
}

function asFault(fault: FileFault, path: string, file: string): Fault {
  return fault.kind === 'missing' ? { ...fault, near: nearFiles(path, file) } : fault
}
