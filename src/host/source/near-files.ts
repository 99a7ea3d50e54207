import { existsSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { namesIn } from './names-in.js'

/** A folder with more in it is no folder of decks. */
const mostNames = 500

/**
 * Files that may have been meant by one that is not there, as the user would type them: a text in the same folder, such as `Deck.MD`;
 * where there is none, the deck that the folder belongs to; where there is no such folder, the decks in the folders beside it, and in a folder `decks` there.
 */
export function nearFiles(path: string, file: string): string[] {
  if (!file.endsWith('.md')) return []
  const folder = dirname(path)
  if (existsSync(folder)) {
    const texts = firstNamesIn(folder)
      .filter(name => /\.(md|markdown|txt)$/i.test(name) && !/^(readme|changes|changelog)\b/i.test(name))
      .map(name => posix.join(posix.dirname(file), name))
    const isInDeck = existsSync(join(dirname(folder), 'deck.md'))
    return texts.length === 0 && isInDeck ? [posix.join(posix.dirname(file), '../deck.md')] : texts
  }
  const beside = posix.dirname(posix.dirname(file))
  // A deck may be named without the folder `decks` around it.
  return ['.', 'decks'].flatMap(around =>
    firstNamesIn(join(dirname(folder), around))
      .filter(name => existsSync(join(dirname(folder), around, name, 'deck.md')))
      .map(name => posix.join(beside, around, name, 'deck.md'))
  )
}

function firstNamesIn(folder: string): string[] {
  return namesIn(folder).sort().slice(0, mostNames)
}
