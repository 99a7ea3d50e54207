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
