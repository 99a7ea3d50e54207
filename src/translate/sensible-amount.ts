import type { CatalogueFile, FileFault } from './catalogue-file.js'

/** A thousand slides with twenty texts on each. */
const maxEntries = 20_000

/** Letters in one text: a whole slide may not have more. */
const longestText = 16 * 1024

/** A file as it was read; one with more or longer texts than any deck has is a fault: looking for what belongs together would take hours. */
export function withSensibleAmount(file: CatalogueFile): CatalogueFile | FileFault {
  const entries = [...file.entries, ...file.obsolete]
  if (entries.length > maxEntries) return { fault: `\`${entries.length}\` texts, expected at most \`${maxEntries}\`` }
  const long = entries.find(({ source, target }) => Math.max(source.length, target.length) > longestText)
  if (!long) return file
  return {
    fault: `a text of more than \`${longestText}\` letters`,
    ...(long.line !== undefined && { line: long.line })
  }
}
