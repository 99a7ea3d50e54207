import type { Image, Paragraph, PhrasingContent, RootContent } from 'mdast'
import { isSafeAddress } from '../../deck/links.js'
import { readMarkdown } from '../../parse/markdown.js'
import { phrasingOf } from '../phrasing.js'
import { missing } from '../pptx/pictures.js'
import { wordsOf } from '../write/words.js'

interface BlockContext {
  /** The address in our deck of a picture that the slide names; undefined for one that is not there. */
  picture(address: string): string | undefined
  readonly lose: (what: string) => void
}

/** Markdown of another program as blocks of ours: pictures are brought along, HTML becomes what it says, and what means nothing here is told. */
export function markdownBlocks(text: string, context: BlockContext): RootContent[] {
  const plain = text.replace(/<!--[\s\S]*?-->/g, '').replace(/^\s*\{[.#:][^{}]*\}\s*$/gm, '')
  return blocksOf(readMarkdown(plain).children, context)
}

function blocksOf(nodes: readonly RootContent[], context: BlockContext): RootContent[] {
  return nodes.flatMap(node => blockOf(node, context))
}

function blockOf(node: RootContent, context: BlockContext): RootContent[] {
  switch (node.type) {
    case 'html': {
      const words = wordsInHtml(node.value, context)
      return words === '' ? [] : [{ type: 'paragraph', children: [{ type: 'text', value: words }] }]
    }
    case 'paragraph':
      return paragraphs(node, context)
    case 'heading': {
      const children = inline(withoutBraces(node.children), context).filter(({ type }) => type !== 'image')
      return children.length === 0 ? [] : [{ ...node, children }]
    }
    case 'thematicBreak':
    case 'definition':
    case 'footnoteDefinition':
      return []
    case 'containerDirective':
    case 'leafDirective':
      return blocksOf(node.children as RootContent[], context)
    case 'tableCell':
      return [{ ...node, children: inline(node.children, context) }]
    default:
      return 'children' in node
        ? [{ ...node, children: blocksOf(node.children as RootContent[], context) } as RootContent]
        : [node]
  }
}

/** A paragraph; pictures in it stand alone. */
function paragraphs({ children }: Paragraph, context: BlockContext): RootContent[] {
  const nodes = inline(children, context)
  const pictures = nodes.filter((node): node is Image => node.type === 'image')
  const words = nodes.filter(({ type }) => type !== 'image')
  const text: RootContent[] = wordsOf(words).trim() === '' ? [] : [{ type: 'paragraph', children: words }]
  return [
    ...text,
    ...pictures.map(
      (image): RootContent =>
        image.url === '' ? missing(image.alt || 'Picture') : { type: 'paragraph', children: [image] }
    )
  ]
}

function inline(nodes: readonly PhrasingContent[], context: BlockContext): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    switch (node.type) {
      case 'image': {
        const alt = (node.alt ?? '')
          .replace(
            /(?:^|\s)(?:bg|fit|cover|contain|left|right|vertical|w:\S+|h:\S+|width:\S+|height:\S+|(?:blur|brightness|opacity|sepia|contrast|grayscale)(?::\S+)?)(?=\s|$)/g,
            ''
          )
          .trim()
        const url = context.picture(node.url)
        if (url === undefined)
          context.lose(`The picture \`${node.url.slice(0, 80)}\`: it is not beside the file, and nothing is fetched`)
        else if (alt === '')
          context.lose(
            `\`${url}\` has no alternative text: write what it shows between \`![\` and \`]\`, or \`decorative\``
          )
        return [{ type: 'image', url: url ?? '', alt: url === undefined ? alt || node.url.slice(0, 80) : alt }]
      }
      case 'html':
        if (/^<br\b/i.test(node.value)) return [{ type: 'break' }]
        return wordsInHtml(node.value, context) === '' ? [] : phrasingOf([{ text: wordsInHtml(node.value, context) }])
      case 'link':
        return isSafeAddress(node.url)
          ? [{ ...node, children: inline(node.children, context) }]
          : inline(node.children, context)
      case 'footnoteReference':
      case 'imageReference':
        return []
      case 'linkReference':
        return inline(node.children, context)
      default:
        return 'children' in node ? [{ ...node, children: inline(node.children, context) } as PhrasingContent] : [node]
    }
  })
}

/** Headings of pandoc end with attributes. */
function withoutBraces(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const last = nodes.at(-1)
  if (last?.type !== 'text') return [...nodes]
  return [...nodes.slice(0, -1), { ...last, value: last.value.replace(/\s*\{[.#][^{}]*\}\s*$/, '') }]
}

/** The words between the tags; scripts and styles have none. */
function wordsInHtml(html: string, { lose }: BlockContext): string {
  if (/<(?:iframe|video|audio|script|object|embed|svg)\b/i.test(html))
    lose(`HTML that cannot be carried over: \`${html.replace(/\s+/g, ' ').slice(0, 60)}\``)
  const words = html
    .replace(/<(script|style)\b[\s\S]*?(?:<\/\1>|$)/gi, '')
    .replace(/<br\b[^>]*>/gi, ' ')
    .replace(/<[^>]*>/g, ' ')
  return words.replace(/\s+/g, ' ').trim()
}
