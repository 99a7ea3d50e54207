import type { PhrasingContent, RootContent } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { type Options, toMarkdown } from 'mdast-util-to-markdown'
import { forParticipants, forScreen } from '../../deck/audience.js'
import { isKind } from '../../deck/block-kinds.js'
import type { Quiz } from '../../deck/blocks.js'
import { brandLine } from '../../deck/brand.js'
import type { Deck, Slide } from '../../deck/deck.js'
import { directionOf } from '../../deck/language.js'
import { all, textOf, walk } from '../../deck/walk.js'
import { optionLetter } from '../option-letter.js'
import { fill, type Templates } from '../templates.js'
import { impliedBlocks } from './implied-blocks.js'
import { type PlainContext, plainBlocks, plainText } from './plain-blocks.js'
import { paragraph, phrasingOf, strong } from './plain-words.js'

// What Marp, Marp CLI and Marp for VS Code take as an order when a comment is YAML with such a key.
const directives = [
  ...[
    'headingDivider',
    'lang',
    'style',
    'theme',
    'size',
    'math',
    'marp',
    'class',
    'color',
    'footer',
    'header',
    'paginate'
  ],
  ...['backgroundColor', 'backgroundImage', 'backgroundPosition', 'backgroundRepeat', 'backgroundSize', 'transition'],
  ...['title', 'description', 'author', 'image', 'keywords', 'url', 'auto-scaling']
]
const order = new RegExp(`^([ \\t]*["']?_?(?:${directives.join('|')})["']?[ \\t]*):`, 'gm')
// With these YAML begins a map, a key or a mark that hides a directive from the pattern above.
const otherYaml = /^([ \t]*)(?=[{[?&!|%])/gm
// Comments that other programs obey and Marp therefore drops.
const otherOrders = /^(?=prettier-ignore|markdownlint-|lint )/
const wordJoiner = '\u2060'

/** Text as a comment that Marp shows as a note, whatever the text: it cannot end the comment or be taken for a directive. */
export function comment(text: string): string {
  const harmless = text
    .replace(order, '$1\\:')
    .replace(otherYaml, '$1\\')
    .replace(otherOrders, wordJoiner)
    .replace(/--(!?)>/g, '--$1\\>')
  return `<!--\n${harmless}\n-->`
}

/** What only the facilitator may see of a slide, as Markdown: notes, expected answers, quiz keys. Empty when there is nothing. */
function slideNotes(slide: Slide, context: PlainContext): string {
  return writeMarkdown([
    ...plainBlocks(
      slide.notes.flatMap(({ children }) => children),
      context
    ),
    ...plainBlocks(
      walk(slide.body).filter(node => isKind(node, 'audience', 'facilitator') && isKind(node, 'form', 'block')),
      context
    ),
    ...[...all(slide.body, 'quiz')].flatMap(quiz => keyOf(quiz, context))
  ])
}

/** The right options with their feedback, then the feedback on the others. */
function keyOf({ children }: Quiz, context: PlainContext): RootContent[] {
  const options = children.filter(child => child.type === 'quizOption')
  return options.flatMap((option, index) => {
    const letter = optionLetter(index, context.labels)
    const name = option.correct
      ? fill(context.labels.named, { name: context.labels.correctAnswer, value: letter })
      : letter
    const said = option.children.filter(child => option.correct || child.type === 'feedback')
    if (said.length === 0) return []
    const text = said.flatMap((child, place) => [
      { type: 'text' as const, value: place === 0 ? ' ' : ' — ' },
      ...phrasingOf(plainBlocks(child.children, context))
    ])
    return [paragraph([strong(name), ...text])]
  })
}

interface MarpMarkdownOptions {
  /** Where a picture of the deck is found; nothing when it is not. */
  readonly address: PlainContext['address']
  /** Whether notes are written, as comments: then the file is the facilitator's. */
  readonly notes: boolean
}

/** A deck as Markdown for Marp: slides hold what participants may see; notes, where wanted, stand in comments. */
export function marpMarkdown(
  deck: Deck,
  { labels, styles }: Pick<Templates, 'labels' | 'styles'>,
  { address, notes }: MarpMarkdownOptions
): string {
  const context = { labels, address, language: deck.language }
  const shown = forParticipants(deck)
  const slides = deck.slides.map((slide, index) => {
    const text = notes ? slideNotes(slide, context) : ''
    return [
      ...slideMarkdown(shown.slides[index] ?? slide, shown, context),
      ...(text === '' ? [] : [comment(text)])
    ].join('\n\n')
  })
  return `${writeHead(deck, styles['marp/marp.css'] ?? '')}\n\n${slides.join('\n\n---\n\n')}\n`
}

function writeHead({ language, brand, frontMatter: { title } }: Deck, style: string): string {
  const head = [brand?.classification, brandLine(brand)].filter(part => part !== undefined).join(' · ')
  const direction = directionOf(language) === 'rtl' ? 'section { direction: rtl; }\n' : ''
  const lines = `${style}${direction}`.split('\n').filter(line => line.trim() !== '')
  return [
    '---',
    'marp: true',
    `title: ${JSON.stringify(title)}`,
    `lang: ${language}`,
    'paginate: true',
    ...(head === '' ? [] : [`header: ${JSON.stringify(asMarkdown(head))}`]),
    'style: |',
    ...lines.map(line => `  ${line}`),
    '---'
  ].join('\n')
}

// Marp reads the header as Markdown: a picture or a link in an organisation's name would become one.
function asMarkdown(text: string): string {
  return writeMarkdown([{ type: 'paragraph', children: [{ type: 'text', value: plainText(text) }] }])
}

// Letters on a slide above which Marp's text gets smaller; Marp does not fit text by itself.
const manyLetters = 400

/** One slide of a participants' deck, as pieces of Markdown: orders to Marp first, then what is on the slide. */
function slideMarkdown(slide: Slide, deck: Deck, context: PlainContext): string[] {
  const body = forScreen(slide.body)
  const [heading, ...rest] = plainBlocks([...body, ...impliedBlocks(slide, deck, context.labels)], context)
  const { programme, subtitle } = slide.kind === 'title' ? deck.frontMatter : {}
  const blocks = [
    ...(programme === undefined ? [] : [paragraph([strong(programme)])]),
    ...(heading ? [heading] : []),
    ...(subtitle === undefined ? [] : [paragraph([{ type: 'text', value: subtitle }])]),
    ...rest
  ]
  const dense = textOf(blocks).length > manyLetters
  return [
    `<!-- _class: ${slide.kind}${dense ? ' dense' : ''} -->`,
    ...footer([...all(body, 'sources')], context),
    ...background(slide, context),
    ...(blocks.length === 0 ? [] : [writeMarkdown(blocks)])
  ]
}

/** The slide's sources, in Marp's line at the foot. */
function footer(sources: readonly RootContent[], context: PlainContext): string[] {
  const texts = [...all(sources, 'paragraph')].map(({ children }) => phrasingOf(plainBlocks(children, context)))
  if (texts.length === 0) return []
  const between: PhrasingContent = { type: 'text', value: ' · ' }
  const line = texts.flatMap((text, index) => (index === 0 ? text : [between, ...text]))
  const label: PhrasingContent = { type: 'text', value: `${context.labels.sources}: ` }
  const markdown = writeMarkdown([paragraph([label, ...line])]).replace(/--(!?)>/g, '--$1\\>')
  return [`<!-- _footer: ${JSON.stringify(markdown)} -->`]
}

function background({ background }: Slide, { address }: PlainContext): string[] {
  const url = background && 'picture' in background ? address(background.picture) : undefined
  return url === undefined ? [] : [writeMarkdown([paragraph([{ type: 'image', url, alt: 'bg opacity:0.2' }])])]
}

// Marp reveals `*` and `1)` items one by one, and draws `$…$` as mathematics.
const style: Options = {
  extensions: [gfmToMarkdown()],
  bullet: '-',
  bulletOther: '+',
  bulletOrdered: '.',
  rule: '-',
  fences: true,
  listItemIndent: 'one',
  resourceLink: true,
  unsafe: [{ character: '$', inConstruct: 'phrasing' }]
}

/** Ordinary mdast as Markdown that draws the same in every Marp, without a line feed at its end. */
export function writeMarkdown(nodes: readonly RootContent[]): string {
  return toMarkdown({ type: 'root', children: [...nodes] }, style).trimEnd()
}
