import type { Definition, Html } from 'mdast'
import type { Report } from './report.js'

/** What the conversion of one slide's tree knows beside the tree. */
export interface SlideContext {
  readonly report: Report
  /** Whether it is the first slide of the deck. */
  readonly isFirst: boolean
  /** The number of the slide's first line. */
  readonly firstLine: number
  /** The text of a line of the deck, from 1. */
  lineAt(line: number): string
  /** Ends that are left over from beginnings already reported; they are not worth a message of their own. */
  readonly leftOver: { ends: number }
  /** Whether the deck was written for a program that takes this comment for speaker notes. */
  commentsAreNotes(node: Html): boolean
  readonly definitions: ReadonlyMap<string, Definition>
}
