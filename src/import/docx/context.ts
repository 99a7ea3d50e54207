import type { Languages } from '../languages.js'
import type { Package, Relationship } from '../open/package.js'
import type { MediaFiles } from '../pptx/media.js'
import type { Styles } from './styles.js'

/** What reading a text of Word needs. */
export interface DocxContext {
  readonly opened: Package
  readonly relationships: ReadonlyMap<string, Relationship>
  readonly media: MediaFiles
  readonly languages: Languages
  readonly styles: Styles
  readonly footnotes: ReadonlyMap<string, string>
  readonly comments: ReadonlyMap<string, string>
  /** How far each list was counted. */
  readonly counters: Map<string, number>
  readonly lose: (what: string) => void
}
