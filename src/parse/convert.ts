import type { Html, Link, RootContent, Text, ThematicBreak } from 'mdast'
import { splitBlanks } from '../deck/blanks.js'
import { addressFault, isSafeAddress } from '../deck/links.js'
import { isPhrasing } from './block-syntax.js'
import { convertDirective } from './directive.js'
import { readItemAttributes } from './read-attributes.js'
import { reportStrayColons, reportTrailingAttributes } from './recover/block-lines.js'
import { reportOpenCode } from './recover/fences.js'
import { htmlAdvice, reportAlmostComment, reportNotesInComment, reportOpenComment } from './recover/html.js'
import { reportAlmostInline, reportAlmostMarkup, slideBreakFinding } from './recover/paragraph.js'
import type { SlideContext } from './report.js'
import { footnoteIsASource, htmlIsAbsent, linkIsSafe, markupIsUnderstood } from './slide-problems.js'

/**
 * Converts Markdown's nodes into the model's: directives become blocks, references become links, blanks become nodes; comments
 * are dropped. What is not allowed in a deck is reported and dropped, so that nothing private can slip through as text.
 */
export function convert(nodes: readonly RootContent[], parent: string, context: SlideContext): RootContent[] {
  return nodes.flatMap(node => convertOne(node, parent, context))
}

function convertOne(node: RootContent, parent: string, context: SlideContext): RootContent[] {
  switch (node.type) {
    case 'containerDirective':
    case 'leafDirective':
      return convertDirective(node, parent, context, (inside, name) => convert(inside, name, context))
    case 'html':
      return convertHtml(node, context)
    case 'text':
      reportOpenComment(node, context)
      return convertText(node)
    case 'link':
      return [convertLink(node, parent, context)]
    case 'linkReference':
    case 'imageReference':
      return convertReference(node, parent, context)
    case 'definition':
      return []
    case 'footnoteReference':
    case 'footnoteDefinition':
      context.report(footnoteIsASource, {
        what: `Unexpected footnote \`[^${node.label ?? node.identifier}]\``,
        fix: 'Write where the claim comes from in a `:::sources` block on the same slide.',
        place: node.position
      })
      return []
    case 'listItem': {
      const item = readItemAttributes(node, parent, context)
      return [{ ...item, children: blocksIn(item.children, 'list', context) }]
    }
    case 'list':
      return [
        { ...node, children: node.children.flatMap(item => convertOne(item, parent, context)).filter(isListItem) }
      ]
    case 'paragraph':
    case 'code':
      if (node.type === 'code' && reportOpenCode(node, context)) return []
      if (reportStrayColons(node, context) || reportAlmostComment(node, context)) return []
      if (node.type === 'paragraph') reportAlmostMarkup(node, parent, context)
      break
    case 'thematicBreak':
      if (parent === 'slide') reportThematicBreak(node, context)
      break
    case 'heading':
      if (!reportTrailingAttributes(node, context)) reportAlmostInline(node, context)
      break
    case 'tableCell':
      reportAlmostInline(node, context)
      break
    default:
  }
  if (!('children' in node)) return [node]
  const inside = node.type === 'blockquote' ? 'quotation' : parent
  return [{ ...node, children: convert(node.children, inside, context) } as RootContent]
}

function blocksIn<Child extends RootContent>(
  children: readonly Child[],
  parent: string,
  context: SlideContext
): Child[] {
  return convert(children, parent, context) as Child[]
}

function isListItem(node: RootContent) {
  return node.type === 'listItem'
}

/** Drops comments, and reports those with speaker notes of another program; any other HTML is reported and dropped. */
function convertHtml(node: Html, context: SlideContext): [] {
  if (context.commentsAreNotes(node)) reportNotesInComment(node, context)
  const written = node.value.replace(/<!--[\s\S]*?-->/g, '').trim()
  if (written !== '')
    context.report(htmlIsAbsent, {
      what: `Unexpected HTML \`${written.split('\n')[0]?.slice(0, 60)}\``,
      fix: htmlAdvice(written),
      place: node.position
    })
  return []
}

function convertText(node: Text): RootContent[] {
  const parts = splitBlanks(node.value)
  if (parts.length <= 1 && !parts.some(part => 'blank' in part)) return [node]
  return parts.map(part => ({
    ...('blank' in part ? { type: 'blank' as const, value: part.blank } : { type: 'text' as const, value: part.text }),
    ...(node.position && { position: node.position })
  }))
}

/** `***` and `- - -` are thematic breaks in Markdown: acceptable in notes, a mistake on a slide. */
function reportThematicBreak({ position }: ThematicBreak, context: SlideContext): void {
  if (!position) return
  const { line } = position.start
  const text = context.lineAt(line)
  context.report(markupIsUnderstood, slideBreakFinding(text.trim(), { number: line, text }))
}

const filmAddress = /^(?![a-z]+:).*\.(?:mp4|m4v|mov|avi|wmv|mkv|webm|mpe?g|mp3|m4a|wav)$/i
const fileAddress = /^(?![a-z]+:).*\.(?:pdf|docx?|pptx?|xlsx?|od[tps]|rtf|txt|csv|zip|md|html?|km[lz]|gpx)$/i
const pictureAddress = /^(?![a-z]+:).*\.(?:png|jpe?g|gif|webp|avif|svg)$/i

function convertLink(node: Link, parent: string, context: SlideContext): RootContent {
  if (!isSafeAddress(node.url)) context.report(linkIsSafe, { ...unsafeLink(node.url), place: node.position })
  return { ...node, children: convert(node.children, parent, context).filter(isPhrasing) }
}

function unsafeLink(url: string): { readonly what: string; readonly fix: string } {
  const what = `Unexpected link to \`${url.slice(0, 60)}\``
  const fault = addressFault(url)
  if (fault)
    return {
      what: `${what}, which has ${fault}`,
      fix: 'Write the address as a browser shows it, or the e-mail address alone.'
    }
  return {
    what: `${what}, expected one that begins with \`https://\`, \`mailto:\`, \`tel:\` or \`#\``,
    fix: linkAdvice(url)
  }
}

function linkAdvice(address: string): string {
  if (pictureAddress.test(address))
    return 'Put `!` right before it, without a space, if it is a picture: `![what it shows](images/name.jpg)`.'
  if (filmAddress.test(address))
    return 'A deck plays no film and no sound: show a still picture of it, and say in `:::notes` when to open the film yourself.'
  if (fileAddress.test(address))
    return 'A build carries no files but pictures: write the name of the file as plain words, and hand the file out yourself.'
  return 'Write the whole address, or `#` and the id of a slide.'
}

function convertReference(
  node: Extract<RootContent, { type: 'linkReference' | 'imageReference' }>,
  parent: string,
  context: SlideContext
): RootContent[] {
  const definition = context.definitions.get(node.identifier)
  const target = { url: definition?.url ?? '', ...(definition?.title && { title: definition.title }) }
  const position = node.position && { position: node.position }
  return node.type === 'imageReference'
    ? [{ type: 'image', ...target, alt: node.alt ?? '', ...position }]
    : [convertLink({ type: 'link', ...target, children: node.children, ...position }, parent, context)]
}
