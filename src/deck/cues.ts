import type { Paragraph, PhrasingContent } from 'mdast'
import { textOf } from './walk.js'

/** A paragraph of notes that begins with what to do, `**Say:** Welcome.`, parted. */
export interface Cue {
  /** The words in bold, without their colon: `Say`. */
  readonly name: string
  /** What follows: `at each table: …`, without a comma, where the bold words go on as a sentence, as in `**Ask**, at each table: …`. */
  readonly words: readonly PhrasingContent[]
  /** Whether a colon says that the bold words are a name. */
  readonly isNamed: boolean
}

const colon = /\s*[:：]\s*$/
const comma = /^\s*[,،，、]?\s*/u

/** Parts a paragraph that begins with words in bold; undefined for any other. */
export function cueOf({ children }: Paragraph): Cue | undefined {
  const [first, next, ...others] = children
  if (first?.type !== 'strong') return undefined
  const bold = textOf(first)
  const isNamed = colon.test(bold)
  const following =
    next?.type === 'text' ? { ...next, value: isNamed ? next.value.trimStart() : next.value.replace(comma, '') } : next
  return { name: bold.replace(colon, '').trim(), words: following ? [following, ...others] : [], isNamed }
}
