import type { RootContent } from 'mdast'
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive'
import type { Edit } from '../deck/edit.js'
import { isTypoOf, oneOf } from '../deck/phrasing.js'
import type { BlockSyntax } from './block-syntax.js'
import { blocks } from './blocks.js'
import { understandAttributes } from './read-attributes.js'
import { isKindOfCallout, meantBlock, writeBlock } from './recover/block-lines.js'
import { reportFences } from './recover/fences.js'
import type { SlideContext } from './report.js'
import { attributeIsKnown, blockIsKnown, blockStandsInItsPlace } from './slide-problems.js'

type Directive = ContainerDirective | LeafDirective

/**
 * Converts one directive into its block; one that does not fit is reported and dropped. `convertInside` converts the
 * content of a block.
 */
export function convertDirective(
  node: Directive,
  parent: string,
  context: SlideContext,
  convertInside: (nodes: readonly RootContent[], parent: string) => RootContent[]
): RootContent[] {
  reportFences(node, context)
  const label = labelOf(node)
  const written = node.children.filter(child => !label.includes(child))
  const syntax = findSyntax(node, parent, context)
  // Read as what it was meant to be, its parts are right where they stand: one mistake, one message.
  const name = syntax ? node.name : nameMeant(node.name)
  const children = convertInside(written, name)
  if (!syntax) return []
  if (label.length > 0 && !syntax.labelled)
    context.report(attributeIsKnown, {
      what: `Unexpected \`[…]\` after \`${writeBlock(node.name)}\``,
      fix: 'Write the words on a line of their own inside the block.',
      place: node.position
    })
  const attributes = readBlockAttributes(syntax, node, context)
  if (attributes === undefined) return []
  const block = syntax.build(
    attributes,
    { children, position: node.position, label: convertInside(label.flatMap(insideOf), node.name) },
    context.report
  )
  return block ? [block] : []
}

function labelOf(node: Directive): RootContent[] {
  if (node.type === 'leafDirective') return node.children
  const [first] = node.children
  return first?.type === 'paragraph' && first.data?.directiveLabel === true ? [first] : []
}

function insideOf(node: RootContent): RootContent[] {
  return node.type === 'paragraph' ? node.children : [node]
}

function findSyntax(node: Directive, parent: string, context: SlideContext): BlockSyntax | undefined {
  const syntax = blocks.find(block => block.name === node.name)
  const colons = node.type === 'leafDirective' ? '::' : ':::'
  if (node.name === 'slide') {
    context.report(blockStandsInItsPlace, {
      what: `Unexpected \`${colons}slide\` here, expected one \`::slide{…}\` directly on the slide`,
      fix: 'Write it once, with two colons, on a line of its own at the top of the slide.',
      place: node.position
    })
    return undefined
  }
  if (!syntax) {
    const meant = meantBlock(node.name)
    const asBox = isKindOfCallout(node.name) ? `:::callout{kind=${node.name.toLowerCase()}}` : undefined
    if (asBox !== undefined && meant !== undefined && meant !== asBox) {
      context.report(blockIsKnown, {
        what: `Unknown block \`${colons}${node.name}\`, did you mean \`${meant}\` or \`${asBox}\`?`,
        fix: `Write \`${meant}\` for what only you read, \`${asBox}\` for a box that everybody reads. \`--fix\` leaves the choice to you.`,
        place: node.position
      })
      return undefined
    }
    context.report(blockIsKnown, {
      what: `Unknown block \`${colons}${node.name}\`${meant ? `, did you mean \`${meant}\`?` : ''}`,
      fix: meant ? `Write \`${meant}\`.` : `Use one of ${oneOf(blocks.map(({ name }) => writeBlock(name)))}.`,
      place: node.position,
      edits: meant === undefined ? undefined : renamed(node, colons, meant)
    })
    return undefined
  }
  const form = node.type === 'leafDirective' ? 'leaf' : 'container'
  if (syntax.form !== form) {
    context.report(blockIsKnown, {
      what: `Unexpected \`${colons}${node.name}\`, did you mean \`${writeBlock(node.name)}\`?`,
      fix:
        syntax.form === 'leaf'
          ? `Write \`${writeBlock(node.name)}[…]\` on one line, with two colons.`
          : `Write \`:::${node.name}\` with three colons, and \`:::\` at its end.`,
      place: node.position,
      edits: form === 'leaf' && node.children.length === 0 ? thirdColon(node) : undefined
    })
    return undefined
  }
  if (syntax.inside && !syntax.inside.includes(parent)) {
    context.report(blockStandsInItsPlace, {
      what: `Unexpected \`${writeBlock(node.name)}\` in ${describeParent(parent)}, expected it in ${syntax.inside.map(describeParent).join(' or ')}`,
      fix:
        parent === 'list'
          ? 'Begin the block at the left edge, below the list.'
          : parent === 'slide'
            ? `Begin \`:${writeBlock(syntax.inside[0] ?? '')}\` above it, and end it with \`::::\` below.`
            : 'Close the block above it first, or move it.',
      place: node.position
    })
    return undefined
  }
  return syntax
}

/** Returns the name of the block that was meant by an unknown one, or the name itself. */
function nameMeant(name: string): string {
  return /^:+([\w-]+)/.exec(meantBlock(name) ?? '')?.[1] ?? name
}

/** Returns the edit for a typo in the name of a block; none if another block may be meant as well. */
function renamed({ name, position }: Directive, colons: string, meant: string): Edit[] {
  const isCertain = meant.startsWith(colons) && !isKindOfCallout(name) && isTypoOf(name, meant.slice(colons.length))
  return position && isCertain ? [{ place: position, before: colons + name, after: meant }] : []
}

function thirdColon({ name, position }: Directive): Edit[] {
  return position ? [{ place: position, before: `::${name}`, after: `:::${name}` }] : []
}

function describeParent(name: string): string {
  if (name === 'slide') return 'the slide itself'
  return name === 'list' || name === 'quotation' ? `a ${name}` : `\`${writeBlock(name)}\``
}

function readBlockAttributes(syntax: BlockSyntax, node: Directive, context: SlideContext): unknown {
  const { attributes, position } = node
  const understood = understandAttributes(
    { attributes, line: position?.start.line ?? 0, position },
    syntax.attributes,
    context
  )
  return understood.bad.size > 0 ? undefined : syntax.attributes.parse(understood.attributes)
}
