import { dirname, join, posix } from 'node:path'
import type { Fault, FileFault, SourceText } from '../../parse/source.js'
import { decode } from './decode.js'
import { namesIn } from './names-in.js'
import { exists } from './read-log.js'
import { type Reach, readRegularFile } from './regular-file.js'

/** A folder with more in it is no folder of decks. */
const maxNames = 500

/**
 * Files that may have been meant by one that is not there, as the user would type them: a text in the same folder, such as `Deck.MD`;
 * where there is none, the deck that the folder belongs to; where there is no such folder, the decks in the folders beside it, and in a folder `decks` there.
 */
function nearFiles(path: string, file: string): string[] {
  if (!file.endsWith('.md')) return []
  const folder = dirname(path)
  if (exists(folder)) {
    const texts = firstNamesIn(folder)
      .filter(name => /\.(md|markdown|txt)$/i.test(name) && !/^(readme|changes|changelog)\b/i.test(name))
      .map(name => posix.join(posix.dirname(file), name))
    const isInDeck = exists(join(dirname(folder), 'deck.md'))
    return texts.length === 0 && isInDeck ? [posix.join(posix.dirname(file), '../deck.md')] : texts
  }
  const beside = posix.dirname(posix.dirname(file))
  // A deck may be named without the folder `decks` around it.
  return ['.', 'decks'].flatMap(around =>
    firstNamesIn(join(dirname(folder), around))
      .filter(name => exists(join(dirname(folder), around, name, 'deck.md')))
      .map(name => posix.join(beside, around, name, 'deck.md'))
  )
}

function firstNamesIn(folder: string): string[] {
  return namesIn(folder).sort().slice(0, maxNames)
}

/**
 * A deck of text is far smaller: Mission Approaches has 40 KiB for an hour. More than this is a mistake or an attack, and takes
 * longer to read than anybody waits.
 */
export const textLimit = 512 * 1024

/** Where a text may be read from, and how long it may be. */
interface TextBounds {
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
