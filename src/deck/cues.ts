import type { Paragraph, PhrasingContent } from 'mdast'
import { textOf } from './walk.js'

/** A paragraph of notes that begins with what to do, `**Say:** Welcome.`, parted. */
export interface Cue {
  /** The words in bold, without their colon: `Say`. */
  readonly name: string
  /** What follows; the whole paragraph where the bold words go on as a sentence: `**Ask**, at each table: …`. */
  readonly words: readonly PhrasingContent[]
  /** Whether a colon says that the bold words are a name. */
  readonly isNamed: boolean
}

const colon = /\s*[:：]\s*$/

/** Parts a paragraph that begins with words in bold; undefined for any other. */
export function cueOf({ children }: Paragraph): Cue | undefined {
  const [first, next, ...others] = children
  if (first?.type !== 'strong') return undefined
  const bold = textOf(first)
  const name = bold.replace(colon, '').trim()
  if (!colon.test(bold)) return { name, words: children, isNamed: false }
  const following = next?.type === 'text' ? { ...next, value: next.value.trimStart() } : next
  return { name, words: following ? [following, ...others] : [], isNamed: true }
}
