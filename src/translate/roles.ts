import type { RootContent } from 'mdast'
import { blockKinds, isKind, isOwn, type OwnType, typesWith } from '../deck/block-kinds.js'
import type { Area } from '../deck/catalogue.js'

/** What the texts in a block are, and where they are seen. */
export interface Surroundings {
  readonly role: string
  readonly area: Area
}

/** On a slide, outside every block. */
export const onSlide: Surroundings = { role: 'text', area: 'slides' }

/** In the question bank, outside every block. */
export const onPaper: Surroundings = { role: 'text', area: 'paper' }

// Below what is not read on the screen, everything is called after it: a bullet among the notes is a note.
const closed: ReadonlySet<string> = new Set(
  typesWith('isRead', false).flatMap(type => blockKinds[type].texts?.role ?? [])
)

// The roles of ordinary Markdown, outside our own blocks.
const plain: Partial<Record<RootContent['type'], string>> = {
  heading: 'heading',
  list: 'item',
  table: 'cell',
  blockquote: 'quote'
}

/** What texts inside a node are, from what they are around it. */
export function inside(node: RootContent, around: Surroundings): Surroundings {
  if (closed.has(around.role) && !isKind(node, 'audience', 'facilitator')) return around
  const named = isOwn(node) ? namedBy(node.type) : undefined
  if (named) return around.area === 'paper' && named.area === 'slides' ? { ...named, area: 'paper' } : named
  const role = around.role === 'text' ? plain[node.type] : undefined
  return role === undefined ? around : { ...around, role }
}

function namedBy(type: OwnType): Surroundings | undefined {
  const { texts, audience, shownOn } = blockKinds[type]
  if (!texts) return undefined
  return { role: texts.role, area: audience === 'facilitator' ? 'notes' : shownOn === 'paper' ? 'paper' : 'slides' }
}
