import type { Paragraph, RootContent } from 'mdast'
import type { Deck, Slide } from '../deck.js'
import { all } from '../walk.js'

/** The deck with what has to stand below each of its maps. Added when it is drawn: authors cannot forget it, and translators cannot change it. */
export function withMapNotes(deck: Deck, note: string): Deck {
  if (![...deck.slides, ...(deck.questions ?? [])].some(hasMap)) return deck
  const slides = (list: readonly Slide[]) => list.map(slide => (hasMap(slide) ? withNotes(slide, note) : slide))
  return { ...deck, slides: slides(deck.slides), ...(deck.questions && { questions: slides(deck.questions) }) }
}

/** Whether a node is what stands below a map. */
export function isMapNote(node: RootContent): node is Paragraph {
  return node.type === 'paragraph' && node.data?.isMapNote === true
}

function hasMap({ body }: Slide): boolean {
  return all(body, 'diagram').some(({ layout }) => layout === 'map')
}

function withNotes(slide: Slide, note: string): Slide {
  return { ...slide, body: slide.body.map(block => noted(block, note)) }
}

function noted<Node extends RootContent>(node: Node, note: string): Node {
  if (!('children' in node)) return node
  const children = (node.children as RootContent[]).map(child => noted(child, note))
  const isMap = node.type === 'diagram' && node.layout === 'map'
  const said: Paragraph = { type: 'paragraph', data: { isMapNote: true }, children: [{ type: 'text', value: note }] }
  return { ...node, children: isMap ? [...children.filter(child => !isMapNote(child)), said] : children } as Node
}
