import type { RootContent } from 'mdast'
import type { Area } from '../deck/catalogue.js'

/** What the texts in a block are, and where they are seen. */
export interface Surroundings {
  readonly role: string
  readonly area: Area
}

/** On a slide, outside every block. */
export const onSlide: Surroundings = { role: 'text', area: 'slides' }

// Below these, everything is called after them: a bullet among the notes is a note.
const closed = new Set(['notes', 'answer', 'feedback', 'paper', 'source'])

const named: Partial<Record<RootContent['type'], Surroundings>> = {
  notes: { role: 'notes', area: 'notes' },
  answer: { role: 'answer', area: 'notes' },
  feedback: { role: 'feedback', area: 'notes' },
  paper: { role: 'paper', area: 'paper' },
  sources: { role: 'source', area: 'slides' },
  aim: { role: 'aim', area: 'slides' },
  relevance: { role: 'relevance', area: 'slides' },
  scope: { role: 'scope', area: 'slides' },
  outcomes: { role: 'outcome', area: 'slides' },
  takeaways: { role: 'takeaway', area: 'slides' },
  activity: { role: 'activity', area: 'slides' },
  quiz: { role: 'question', area: 'slides' },
  quizOption: { role: 'option', area: 'slides' },
  diagram: { role: 'diagram', area: 'slides' },
  callout: { role: 'callout', area: 'slides' },
  missing: { role: 'placeholder', area: 'slides' }
}

// Ordinary Markdown has a name only where no block of ours gives one.
const plain: Partial<Record<RootContent['type'], string>> = {
  heading: 'heading',
  list: 'item',
  table: 'cell',
  blockquote: 'quote'
}

/** What texts inside a node are, from what they are around it. */
export function inside(type: RootContent['type'], around: Surroundings): Surroundings {
  if (closed.has(around.role)) return type === 'answer' || type === 'feedback' ? { role: type, area: 'notes' } : around
  const name = named[type]
  if (name) return name
  const role = around.role === 'text' ? plain[type] : undefined
  return role === undefined ? around : { ...around, role }
}
