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

/** One entry of a translator's file. */
export interface FileEntry {
  readonly key: string
  readonly source: string
  /** Empty when there is none. */
  readonly target: string
  /** Marked as needing work. */
  readonly isFuzzy: boolean
  /** True where the program may have left the mark on a new translation, as programs for XLIFF 1.2 do. */
  readonly mayLag?: true
  /** The earlier source that the translation was made for, where the file has it. */
  readonly previous?: string
  readonly reviewer?: string
  readonly remarks: readonly string[]
  readonly origin?: string
  /** From 1. */
  readonly line?: number
}

/** A translator's file as read: PO or XLIFF. What it does not contain is absent. */
export interface CatalogueFile {
  readonly deck?: string
  readonly sourceLanguage?: string
  readonly language?: string
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly preface: readonly string[]
  readonly entries: readonly FileEntry[]
  readonly obsolete: readonly FileEntry[]
}

/** Why a file could not be read. */
export interface FileFault {
  readonly fault: string
  /** From 1. */
  readonly line?: number
}

/** An empty file. */
export const emptyFile: CatalogueFile = { headers: [], preface: [], entries: [], obsolete: [] }
