/** A translation as it stands in a translator's file. */
export interface FileEntry {
  readonly key: string
  readonly source: string
  /** Empty when there is none. */
  readonly target: string
  /** Marked as needing work. */
  readonly isFuzzy: boolean
  /** True where the mark may have stayed though the translator has written new words, as programs for XLIFF 1.2 do. */
  readonly mayLag?: true
  /** The earlier words of the source that the translation was made for, where the file says so. */
  readonly previous?: string
  readonly reviewer?: string
  readonly remarks: readonly string[]
  readonly origin?: string
  /** From 1. */
  readonly line?: number
}

/** A translator's file as read: PO or XLIFF. What it does not say is absent. */
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

/** A file without anything in it. */
export const emptyFile: CatalogueFile = { headers: [], preface: [], entries: [], obsolete: [] }
