import { forParticipants } from '../../deck/audience.js'
import { brandLine } from '../../deck/brand.js'
import type { Deck } from '../../deck/deck.js'
import { directionOf } from '../../deck/language.js'
import type { Templates } from '../templates.js'
import { comment } from './comment.js'
import { type PlainContext, plainText } from './plain-blocks.js'
import { slideMarkdown } from './slide-markdown.js'
import { slideNotes } from './slide-notes.js'
import { writeMarkdown } from './write-markdown.js'

export interface MarpMarkdownOptions {
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
