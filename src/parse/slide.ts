import type { Definition, RootContent } from 'mdast'
import type { LeafDirective } from 'mdast-util-directive'
import type { Node, Parent } from 'unist'
import type { Slide } from '../deck/deck.js'
import { withFigureAsWords } from '../deck/figures.js'
import { all, slideTitle, textOf } from '../deck/walk.js'
import { slideAttributes } from './attributes.js'
import { blocksOnly } from './block-syntax.js'
import { convert } from './convert.js'
import type { Piece } from './cut-slides.js'
import { isFlat, isOfSensibleSize } from './limits.js'
import { readMarkdown } from './markdown.js'
import { understandAttributes } from './read-attributes.js'
import { findLostNotes } from './recover/notes.js'
import type { OtherTool } from './recover/other-tools.js'
import { hasLookAlikes, withKnownSigns } from './recover/raw-text.js'
import { linePlace, type Report, type SlideContext } from './report.js'
import { kindOf } from './slide-kind.js'
import {
  attributeIsKnown,
  blockStandsInItsPlace,
  notesAreInTheirBlock,
  slideHasOneMainTitle
} from './slide-problems.js'

/** A slide before ids are assigned: `id` is the one written in the deck, if any. */
export type SlideWithoutId = Omit<Slide, 'id'> & { readonly id: string | undefined }

/** Reads one slide. A slide that is too big or too deeply nested to parse is reported, and its body is empty. */
export function readSlide(
  piece: Piece,
  { isFirst, tool }: { readonly isFirst: boolean; readonly tool?: OtherTool | undefined },
  report: Report
): SlideWithoutId {
  const lines = piece.text.split('\n')
  const written = firstWritten(lines)
  const place = linePlace(piece.firstLine + written, lines[written]?.length)
  const { shown: nodes, lost } = readNodes(piece, tool, report)
  const context: SlideContext = {
    report,
    isFirst,
    firstLine: piece.firstLine,
    lineAt: line => lines[line - piece.firstLine] ?? '',
    leftOver: { ends: 0 },
    definitions: definitionsOf([...nodes, ...lost]),
    commentsAreNotes: node => tool?.notes === 'comments' || (tool?.notes === 'last-comment' && nodes.at(-1) === node)
  }
  const about = nodes.filter(isAboutSlide)
  const attributes = readSlideAttributes(about, context)
  const shown = blocksOnly(
    convert(
      nodes.filter(node => !isAboutSlide(node)),
      'slide',
      context
    )
  )
  const blocks = withFigureAsWords(hasLookAlikes(piece.text) ? shown.map(withKnownSigns) : shown)
  const body = blocks.filter(block => block.type !== 'notes')
  reportSecondTitle(blocks, report)
  const lostNotes = blocksOnly(convert(lost, 'notes', context))
  return {
    id: attributes.id,
    kind: kindOf(body, { isFirst, hasLayout: attributes.layout !== undefined }),
    title: slideTitle(body),
    ...(attributes.minutes !== undefined && { minutes: attributes.minutes }),
    outcomes: attributes.outcomes,
    ...(attributes.scope !== undefined && { scope: attributes.scope }),
    ...(attributes.optional && { isOptional: true as const }),
    ...(attributes.background && { background: attributes.background }),
    ...(attributes.words && { words: attributes.words }),
    ...(attributes.icon && { icon: attributes.icon }),
    ...(attributes.layout && { layout: attributes.layout }),
    body,
    notes: [
      ...blocks.filter(block => block.type === 'notes'),
      ...(lostNotes.length > 0 ? [{ type: 'notes' as const, children: lostNotes }] : [])
    ],
    place,
    firstLine: piece.firstLine
  }
}

/** Returns the index of the first line of a slide that is neither empty nor a comment; 0 if there is none. */
function firstWritten(lines: readonly string[]): number {
  let isInComment = false
  const written = lines.findIndex(line => {
    isInComment ||= line.trimStart().startsWith('<!--')
    const isWritten = !isInComment && line.trim() !== ''
    if (line.includes('-->')) isInComment = false
    return isWritten
  })
  return Math.max(0, written)
}

/** Parses a slide into the nodes it shows, and the notes that are marked only in the way of another program. */
function readNodes(
  piece: Piece,
  tool: OtherTool | undefined,
  report: Report
): { readonly shown: readonly RootContent[]; readonly lost: readonly RootContent[] } {
  if (!isOfSensibleSize(piece, report)) return { shown: [], lost: [] }
  const root = readMarkdown(piece.text)
  if (!isFlat(root, piece, report)) return { shown: [], lost: [] }
  const shown = root.children.map(node => movedDown(node, piece.firstLine - 1))
  const notes = findLostNotes(piece, root.children, tool)
  if (!notes) return { shown, lost: [] }
  report(notesAreInTheirBlock, notes.finding)
  const lines = piece.text.split('\n')
  const above = { text: lines.slice(0, notes.index).join('\n'), firstLine: piece.firstLine }
  const [first = '', ...others] = lines.slice(notes.index)
  const below = {
    text: [first.slice(notes.mark.length), ...others].join('\n'),
    firstLine: piece.firstLine + notes.index
  }
  const [before, after] = [above, below].map(({ text, firstLine }) =>
    readMarkdown(text).children.map(node => movedDown(node, firstLine - 1))
  )
  const isBlock = ({ type }: RootContent) => type === 'containerDirective' || type === 'leafDirective'
  return {
    shown: [...(before ?? []), ...(after ?? []).filter(isBlock)],
    lost: (after ?? []).filter(node => !isBlock(node))
  }
}

/** Reports a second `#` title on a slide; several `##` are allowed. */
function reportSecondTitle(blocks: Slide['body'], report: Report): void {
  const [, second] = blocks.filter(block => block.type === 'heading' && block.depth === 1)
  if (!second) return
  report(slideHasOneMainTitle, {
    what: `Unexpected second \`# ${textOf(second)}\` on the same slide, expected one`,
    fix: 'Write `---` between the two if a new slide begins here, or `## ` before the second. A line below the title of the deck is `subtitle: …` in the front matter.',
    place: second.position
  })
}

/** Slides are parsed one by one, so places are shifted to those in the file, in a copy. */
function movedDown<N extends Node>(node: N, lines: number): N {
  const moved = { ...node }
  const { position } = node
  if (position)
    moved.position = {
      start: { line: position.start.line + lines, column: position.start.column },
      end: { line: position.end.line + lines, column: position.end.column }
    }
  if (isParent(moved)) moved.children = moved.children.map(child => movedDown(child, lines))
  return moved
}

function isParent(node: Node): node is Parent {
  return 'children' in node
}

function definitionsOf(nodes: readonly RootContent[]): Map<string, Definition> {
  const definitions = new Map<string, Definition>()
  for (const node of all(nodes, 'definition'))
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node)
  return definitions
}

function isAboutSlide(node: RootContent): node is LeafDirective {
  return node.type === 'leafDirective' && node.name === 'slide'
}

function readSlideAttributes(about: readonly LeafDirective[], context: SlideContext) {
  const [first, second] = about
  if (second)
    context.report(blockStandsInItsPlace, {
      what: 'Unexpected second `::slide` on the same slide',
      fix: 'Put all attributes into one `::slide{…}`, or a `---` between two slides.',
      place: second.position
    })
  for (const { children, position } of about)
    if (children.length > 0)
      context.report(attributeIsKnown, {
        what: 'Unexpected `[…]` after `::slide`',
        fix: 'Write a title on a line of its own: `## Title`.',
        place: position
      })
  if (!first) return slideAttributes.parse({})
  const { attributes, position } = first
  const written = { attributes, line: position?.start.line ?? 0, position }
  const understood = understandAttributes(written, slideAttributes, context)
  const good = Object.entries(understood.attributes).filter(([name]) => !understood.bad.has(name))
  return slideAttributes.parse(Object.fromEntries(good))
}
