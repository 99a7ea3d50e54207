import type { Image, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast'
import { assertNever } from '../../deck/assert-never.js'
import { isKind, isOwn, type TypesWith } from '../../deck/block-kinds.js'
import type { Activity, Block, Callout, OwnNode, Quiz, QuizOption } from '../../deck/blocks.js'
import { isSafeAddress } from '../../deck/links.js'
import { decorative } from '../../deck/picture.js'
import { diagramInWords } from '../diagram-words.js'
import { rangeText } from '../formatting.js'
import { optionLetter } from '../option-letter.js'
import { fill, type Labels } from '../templates.js'
import { labelled, paragraph, phrasingOf, quotation, strong } from './plain-words.js'

interface PlainFacts {
  readonly labels: Labels
  readonly language: string
}

/** The facts of an activity in one paragraph: time, method, materials. Its steps follow as they are. */
function plainActivity(
  { minutes, method, materials, required }: Activity,
  { labels, language }: PlainFacts
): RootContent[] {
  const facts = [
    ...fact(labels.time, minutes && fill(labels.minutesShort, { minutes: rangeText(minutes, language) })),
    ...fact(labels.method, method),
    ...fact(labels.materials, materials),
    ...(required ? [[strong(labels.required)]] : [])
  ]
  const between: PhrasingContent = { type: 'text', value: ' · ' }
  const text = facts.flatMap((nodes, index) => (index === 0 ? nodes : [between, ...nodes]))
  return text.length === 0 ? [] : [paragraph(text)]
}

function fact(name: string, value: string | undefined): PhrasingContent[][] {
  return value === undefined ? [] : [[strong(name), { type: 'text', value: ` ${value}` }]]
}

/** Says blocks in ordinary Markdown. */
type SayPlain = (nodes: readonly RootContent[]) => RootContent[]

/** A question, then its options as a list with letters. No key and no feedback. */
function plainQuiz({ children }: Quiz, labels: Labels, say: SayPlain): RootContent[] {
  const question = children.filter((child): child is Block => child.type !== 'quizOption')
  const options = children.filter(child => child.type === 'quizOption')
  return [
    ...say(question),
    {
      type: 'list',
      ordered: false,
      spread: false,
      children: options.map((option, index) => plainOption(option, optionLetter(index, labels), say))
    }
  ]
}

function plainOption({ children }: QuizOption, letter: string, say: SayPlain): ListItem {
  const texts = children.filter(child => child.type === 'paragraph')
  return {
    type: 'listItem',
    spread: false,
    children: texts.map(text =>
      paragraph([strong(letter), { type: 'text', value: ' ' }, ...phrasingOf(say(text.children))])
    )
  }
}

// Nothing to see, and no letter of an order.
const wordJoiner = '\u2060'

/** What plain Markdown needs to know of a deck. */
export interface PlainContext {
  readonly labels: Labels
  /** BCP 47 tag. */
  readonly language: string
  /** The address to write for a picture of the deck; nothing when there is no such picture. */
  readonly address: (url: string) => string | undefined
}

/**
 * Our blocks in the words of ordinary Markdown, for programs that know no others: callouts become quotations with a label,
 * columns stand one after the other, a diagram is its list, options have letters, a blank is a line to write on. What stands
 * elsewhere in a Marp deck is left out: notes, sources and the texts for paper.
 */
export function plainBlocks(nodes: readonly RootContent[], context: PlainContext): RootContent[] {
  return nodes.flatMap(node => plain(node, context))
}

function plain(node: RootContent, context: PlainContext): RootContent[] {
  if (!isOwn(node)) return plainMarkdown(node, context)
  if (isKind(node, 'plain', 'omitted')) return []
  return isKind(node, 'plain', 'content') ? plainBlocks(node.children, context) : plainOwn(node, context)
}

function plainOwn(node: OwnNode<TypesWith<'plain', 'own'>>, context: PlainContext): RootContent[] {
  const { labels } = context
  const inside = plainBlocks(node.children, context)
  switch (node.type) {
    case 'diagram':
      return plainBlocks(diagramInWords(node, labels), context)
    case 'callout':
      return [quotation([labelled(calloutName(node, labels)), ...inside])]
    case 'missing':
      return [quotation([labelled(labels.missing), paragraph(phrasingOf(inside))])]
    case 'activity':
      return [...plainActivity(node, context), ...inside]
    case 'purpose':
    case 'debrief':
    case 'answer':
      return [labelled(labels[node.type]), ...inside]
    case 'quiz':
      return plainQuiz(node, labels, nodes => plainBlocks(nodes, context))
    default:
      return assertNever(node)
  }
}

function plainMarkdown(node: RootContent, context: PlainContext): RootContent[] {
  const inside = () => ('children' in node ? plainBlocks(node.children, context) : [])
  switch (node.type) {
    case 'fallback':
      return inside()
    case 'link':
      return isSafeAddress(node.url) ? [{ ...node, children: phrasingOf(inside()) }] : inside()
    case 'paragraph':
      return [{ ...node, children: phrasingOf(inside()) }, ...captionOf(node)]
    case 'image':
      return [plainImage(node, context)]
    case 'blank':
      return [{ type: 'text', value: `____ (${node.value})` }]
    case 'text':
      return [{ ...node, value: plainText(node.value) }]
    // A line across would begin a new slide.
    case 'thematicBreak':
      return []
    default:
      return ['children' in node ? ({ ...node, children: inside() } as RootContent) : node]
  }
}

/** Marp breaks a line wherever the text does, and draws `:smile:`, however it is escaped, as a picture from the network. */
export function plainText(text: string): string {
  return text.replace(/(?<!\s)\s*\n\s*/g, ' ').replace(/:(?=[\w+-]*:)(?=[\d_+-]*[a-z])/gi, `:${wordJoiner}`)
}

function calloutName({ kind }: Callout, labels: Labels): string {
  return { note: labels.calloutNote, warning: labels.calloutWarning, key: labels.calloutKey, care: labels.calloutCare }[
    kind
  ]
}

// Marp reads these words of an alternative text as orders: `blur` blurs the picture, `bg` makes it the ground.
const orders =
  /(?<=^|\s)(?=(?:bg|auto|contain|cover|fit|left|right|vertical|horizontal|blur|brightness|contrast|drop-shadow|grayscale|hue-rotate|invert|opacity|saturate|sepia)(?::|\s|$)|(?:w|h|width|height):|\d+(?:\.\d+)?%)/g

/** The title of a picture that stands alone is its caption. */
function captionOf({ children: [only, ...others] }: Paragraph): RootContent[] {
  if (only?.type !== 'image' || others.length > 0 || !only.title) return []
  return [paragraph([{ type: 'emphasis', children: [{ type: 'text', value: plainText(only.title) }] }])]
}

function plainImage(node: Image, { address }: PlainContext): RootContent {
  const alt = node.alt === decorative ? '' : (node.alt ?? '')
  const url = address(node.url)
  return url === undefined
    ? { type: 'emphasis', children: [{ type: 'text', value: alt }] }
    : { type: 'image', url, alt: alt.replace(orders, wordJoiner) }
}
