import type { PhrasingContent, RootContent } from 'mdast'
import type { ForeignSlide } from '../foreign.js'
import { wordsOf } from '../write/words.js'
import { type Part, partBlocks } from './body.js'

/** A heading of a text with what stands below it. */
interface Chapter {
  readonly level: number
  readonly title: readonly PhrasingContent[]
  readonly parts: Part[]
}

/** So many words in a paragraph are read, not seen. */
const longest = 35
const notesHeading =
  /^(?:(?:facilitator|trainer|instructor|speaker|teacher)(?:['’]?s)?\s+)?notes?\b|^(?:for|to) the (?:facilitator|trainer|instructor)/i

/**
 * Makes slides of a text: a heading of the lowest level that is used at all and the one below it begin a slide, deeper ones stand on it. A
 * heading with nothing of its own below it is a divider.
 */
export function slidesOf(parts: readonly Part[], title: readonly PhrasingContent[]): ForeignSlide[] {
  const headings = parts.flatMap(part => (part.kind === 'heading' ? [part.level] : []))
  const top = Math.min(...headings, 9)
  // Where one heading stands above all others and nothing else is the title, it is.
  const isTitle = title.length === 0 && headings.filter(level => level === top).length === 1 && headings.length > 2
  const chapters = chaptersOf(parts, isTitle ? top + 2 : top + 1)
  const [head] = chapters
  if (isTitle && head?.level === top)
    return [head, ...chapters.slice(1)].map((chapter, index, all) => slideOf(chapter, index + 1, all[index + 1]))
  const opening: Chapter = { level: 0, title, parts: [] }
  const all =
    chapters[0]?.level === 0 && title.length > 0
      ? [opening, { ...chapters[0], level: 9 }, ...chapters.slice(1)]
      : [opening, ...chapters]
  return all
    .filter(chapter => chapter === opening || chapter.title.length > 0 || chapter.parts.length > 0)
    .map((chapter, index) => slideOf(chapter, index + 1, all[index + 1]))
}

function chaptersOf(parts: readonly Part[], deepest: number): Chapter[] {
  const chapters: Chapter[] = []
  for (const part of parts) {
    if (part.kind === 'title' || part.kind === 'subtitle') continue
    const isOfSlide = part.kind === 'heading' && chapters.length > 0 && notesHeading.test(wordsOf(part.content))
    if (part.kind === 'heading' && part.level <= deepest && !isOfSlide)
      chapters.push({ level: part.level, title: part.content, parts: [] })
    else {
      if (chapters.length === 0) chapters.push({ level: 0, title: [], parts: [] })
      chapters.at(-1)?.parts.push(part)
    }
  }
  return chapters
}

function slideOf({ level, title, parts }: Chapter, number: number, next: Chapter | undefined): ForeignSlide {
  const losses: string[] = []
  const shown: Part[] = []
  const noted: Part[] = []
  let isNotes = false
  for (const part of parts) {
    if (part.kind === 'heading') isNotes = notesHeading.test(wordsOf(part.content))
    if (part.kind !== 'heading' || !isNotes) (isNotes ? noted : shown).push(part)
  }
  const blocks = shown.flatMap((part, index) => inOrder(part, index, shown))
  const { body, paper } = withLongText(blocks)
  if (paper.length > 0)
    losses.push('Long text: it stands in `:::paper`, for the handout. Say on the slide what counts of it')
  const sources = parts.flatMap(part => (part.kind === 'source' ? [part.text] : []))
  return {
    number,
    isDivider: number > 1 && blocks.length === 0 && next !== undefined && next.level > level,
    title,
    body: [...body, ...block('paper', paper), ...block('sources', sources.map(paragraph))],
    notes: partBlocks(noted),
    comments: parts.flatMap(part => (part.kind === 'comment' ? [part.text] : [])),
    losses
  }
}

/** Lines up to the next heading as blocks, at the first of them. */
function inOrder(part: Part, index: number, all: readonly Part[]): RootContent[] {
  if (part.kind === 'heading') return [{ type: 'heading', depth: 3, children: [...part.content] }]
  if (index > 0 && all[index - 1]?.kind !== 'heading') return []
  const end = all.findIndex(({ kind }, at) => at > index && kind === 'heading')
  return partBlocks(all.slice(index, end < 0 ? undefined : end))
}

/** Long paragraphs go to paper. Where nothing else is left to see, the first sentence stays on the slide. */
function withLongText(blocks: readonly RootContent[]): { body: readonly RootContent[]; paper: readonly RootContent[] } {
  const isLong = (node: RootContent) => node.type === 'paragraph' && wordCount(node) > longest
  const paper = blocks.filter(isLong)
  if (paper.length === 0) return { body: blocks, paper: [] }
  const rest = blocks.filter(node => !isLong(node))
  if (rest.some(({ type }) => type !== 'heading')) return { body: rest, paper }
  const first = /^[\s\S]{10,220}?[.!?。؟](?=\s|$)/u.exec(wordsOf([...paper.slice(0, 1)]))?.[0]
  return first === undefined ? { body: blocks, paper: [] } : { body: [...rest, paragraph(first)], paper }
}

function wordCount(node: RootContent): number {
  return wordsOf([node]).split(/\s+/).length
}

function paragraph(value: string): RootContent {
  return { type: 'paragraph', children: [{ type: 'text', value }] }
}

function block(name: string, children: readonly RootContent[]): RootContent[] {
  return children.length === 0
    ? []
    : [{ type: 'containerDirective', name, attributes: {}, children: [...children] as never[] }]
}
