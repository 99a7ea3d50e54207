import type { PhrasingContent, RootContent } from 'mdast'
import type { ForeignDeck, ForeignSlide } from '../foreign.js'
import { cutInto } from './cut-blocks.js'
import { writeMarkdown } from './markdown.js'
import { wordsOf } from './words.js'

/** How a slide of the original is written, where not as usual. */
export interface Care {
  /** Its drawings as lists and tables, its columns below each other. */
  readonly isPlain?: boolean
  /** With an escape before every sign that could mean anything. */
  readonly isCareful?: boolean
  /** How many slides it becomes, as it is too full for one. */
  readonly parts?: number
}

/** A slide of the new deck, made from one of the original, or from a part of a full one. */
export interface PlannedSlide {
  readonly from: ForeignSlide
  readonly title: readonly PhrasingContent[]
  /** `1` for the title of the deck and for dividers. */
  readonly depth: 1 | 2
  readonly body: readonly RootContent[]
  readonly notes: readonly RootContent[]
  /** The number of this part of a slide that had to be cut, from 1; absent for a whole one. */
  readonly piece?: number
}

// The parser takes at most 16 KiB and a thousand signs of Markdown on a slide; hidden slides and remarks come on top.
const mostBytes = 11 * 1024
const mostSigns = 620

/** What a text weighs for the parser, as a part of what it may. */
export function weight(markdown: string): number {
  const signs = markdown.match(/\n|\*+|_+|~+|`+|[[\]<>|!{]|(?<=^|[\s>])(?:[-+]|\d{1,9}[.)])(?=\s)/gm)?.length ?? 0
  return Math.max(new TextEncoder().encode(markdown).length / mostBytes, signs / mostSigns)
}

/** The slides of the new deck: dividers for sections, empty slides left out, full ones cut into parts. Hidden ones are not among them. */
export function planSlides(deck: ForeignDeck, title: string, cares: ReadonlyMap<number, Care>): PlannedSlide[] {
  const shown = deck.slides.filter(slide => !slide.isHidden && !isEmpty(slide))
  const first = deck.slides.find(slide => !slide.isHidden)
  const needsTitle = !first || first.title.length === 0 || first.body.some(isMuch)
  const opening: PlannedSlide[] = needsTitle ? [dividerFor(title, first?.number ?? 1)] : []
  return withPartsNumbered([
    ...opening,
    ...shown.flatMap((slide, index) => [
      ...(index === 0 || !slide.section || !needsDivider(slide) ? [] : [dividerFor(slide.section, slide.number)]),
      ...pieces(slide, cares.get(slide.number) ?? {}, index === 0 && !needsTitle)
    ])
  ])
}

/** The parts of a slide that was cut say which of how many they are; slides that share a title with them are counted with them, so that no title is there twice. */
function withPartsNumbered(slides: readonly PlannedSlide[]): PlannedSlide[] {
  const nameOf = ({ title }: PlannedSlide) => wordsOf(title).trim()
  const cut = new Set(slides.filter(({ piece }) => piece !== undefined).map(nameOf))
  cut.delete('')
  const isPart = (slide: PlannedSlide) => cut.has(nameOf(slide)) && (slide.depth === 2 || slide.piece !== undefined)
  const counts = new Map<string, number>()
  for (const slide of slides) if (isPart(slide)) counts.set(nameOf(slide), (counts.get(nameOf(slide)) ?? 0) + 1)
  const seen = new Map<string, number>()
  return slides.map(slide => {
    const name = nameOf(slide)
    if (!isPart(slide)) return slide
    const number = (seen.get(name) ?? 0) + 1
    seen.set(name, number)
    return { ...slide, title: [...slide.title, { type: 'text', value: ` (${number}/${counts.get(name)})` }] }
  })
}

/** What has no room below the title of the deck. */
function isMuch(block: RootContent): boolean {
  if (block.type === 'list') return block.children.length > 5
  return block.type === 'table' || (block.type === 'containerDirective' && block.name !== 'sources')
}

export function isEmpty({ title, body, notes, background }: ForeignSlide): boolean {
  return title.length === 0 && body.length === 0 && notes.length === 0 && background === undefined
}

function dividerFor(title: string, number: number): PlannedSlide {
  const from: ForeignSlide = { number, title: [], body: [], notes: [], comments: [], losses: [] }
  return { from, title: [{ type: 'text', value: title }], depth: 1, body: [], notes: [] }
}

/** A section needs a divider of its own unless its first slide is one, or has its name. */
function needsDivider({ section, isDivider, title, body }: ForeignSlide): boolean {
  return !isDivider && !(title.length > 0 && body.length === 0) && wordsOf(title).trim() !== section
}

function pieces(
  slide: ForeignSlide,
  { isPlain, isCareful = false, parts = 1 }: Care,
  isFirst: boolean
): PlannedSlide[] {
  const flat = isPlain || isCareful ? slide.body.flatMap(withoutDrawings) : slide.body
  const isAlone = flat.length === 0 && slide.title.length > 0 && slide.background === undefined
  // A title alone is a divider, or what is left of a slide whose drawing could not be read.
  const lost = isAlone && !isFirst && slide.losses.length > 0 && !slide.isDivider
  const body = lost ? [lostContent(slide)] : flat
  const depth = isFirst || slide.isDivider || (isAlone && !lost) ? 1 : 2
  const heavy = (nodes: readonly RootContent[]) => Math.ceil(weight(writeMarkdown(nodes, isCareful)))
  const count = Math.max(parts, heavy(body))
  const bodies = count > 1 ? cutInto(body, count) : [body]
  const notes = heavy(slide.notes) > 1 ? cutInto(slide.notes, heavy(slide.notes) + 1) : [slide.notes]
  const placed = placeNotes(bodies, notes, isCareful)
  if (placed.length === 1) return [{ from: slide, title: slide.title, depth, body, notes: slide.notes }]
  return placed.map((one, index) => ({
    from: slide,
    title: slide.title,
    depth: index === 0 ? depth : 2,
    ...one,
    piece: index + 1
  }))
}

/** Notes stand with the first part; those that are too long for it go on with the next ones. */
function placeNotes(
  bodies: readonly (readonly RootContent[])[],
  notes: readonly (readonly RootContent[])[],
  isCareful: boolean
): { body: readonly RootContent[]; notes: readonly RootContent[] }[] {
  const placed: { body: readonly RootContent[]; notes: readonly RootContent[] }[] = bodies.map(body => ({
    body,
    notes: []
  }))
  for (const one of notes) {
    if (one.length === 0) continue
    const free = placed.find(
      part => part.notes.length === 0 && weight(writeMarkdown([...part.body, ...one], isCareful)) <= 1.2
    )
    if (free) free.notes = one
    else placed.push({ body: [{ type: 'paragraph', children: [{ type: 'text', value: '…' }] }], notes: one })
  }
  return placed.length === 0 ? [{ body: [], notes: notes[0] ?? [] }] : placed
}

function lostContent({ number }: ForeignSlide): RootContent {
  const value = `What stood on slide ${number} besides its title`
  return { type: 'leafDirective', name: 'missing', attributes: {}, children: [{ type: 'text', value }] }
}

/** A drawing as the list or table that it is made from; columns below each other. */
function withoutDrawings(block: RootContent): RootContent[] {
  return block.type === 'containerDirective' ? block.children.flatMap(withoutDrawings) : [block]
}
