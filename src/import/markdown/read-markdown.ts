import type { RootContent } from 'mdast'
import { isLanguageTag, mayBeSpoken } from '../../deck/language.js'
import type { ForeignDeck, ForeignSlide } from '../foreign.js'
import { countLanguages } from '../languages.js'
import { markdownBlocks } from './blocks.js'
import { cutMarkdown, type SlideText } from './cut.js'
import { ordersIn, takeNotes } from './notes.js'
import { readSource } from './tools.js'

/** Pictures that stand beside the text, by the address that it writes. */
export type PicturesBeside = ReadonlyMap<string, Uint8Array>

const picture =
  /!\[[^\]]*\]\(\s*<?([^)>\s]+(?: [^)>"']+)?)>?(?:\s+["'][^)]*)?\)|<img\b[^>]*\bsrc=["']([^"']+)["']|^(?:background|image)\s*:\s*(\S+)\s*$/gim

/** The addresses of pictures that a text names, and that may stand beside it. */
export function picturesNamed(text: string): string[] {
  const found = [...text.matchAll(picture)].flatMap(([, ...addresses]) => addresses.filter(one => one !== undefined))
  return [...new Set(found)].filter(address => !/^(?:[a-z][a-z\d+.-]*:|\/|#)/i.test(address))
}

/** Reads a deck of Marp, Slidev, reveal-md or pandoc. */
export function readMarkdownDeck(text: string, beside: PicturesBeside): ForeignDeck {
  const source = readSource(text)
  const { tool, fields } = source
  const languages = countLanguages()
  const kept = new Map([...beside].map(([address], index) => [address, nameFor(address, index)] as const))
  const slides = cutMarkdown(source).map((slide, index) => readSlide(slide, index + 1, tool, kept))
  languages.heard(fields.lang, source.body)
  const own = fields.lang?.split(/[-_]/)[0]
  const language = own !== undefined && isLanguageTag(own) && mayBeSpoken(own) ? own : languages.main()
  const settings = Object.keys(fields).filter(
    name => !['title', 'author', 'date', 'lang', 'subtitle', 'marp'].includes(name)
  )
  return {
    program: tool,
    title: fields.title || undefined,
    subtitle: fields.subtitle || undefined,
    author: fields.author || undefined,
    language,
    slides: withTitleSlide(slides, fields.title ?? '', tool === 'pandoc'),
    files: [...beside].map(([address, content]) => ({ path: kept.get(address) ?? address, content })),
    losses:
      settings.length > 0
        ? [`Settings at its top that mean nothing here: ${settings.map(name => `\`${name}\``).join(', ')}`]
        : []
  }
}

function nameFor(address: string, index: number): string {
  const name =
    address
      .replace(/[?#].*$/, '')
      .split('/')
      .at(-1) ?? ''
  const plain = name.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^[.-]+/, '')
  return `images/${index + 1}-${plain === '' ? 'picture' : plain}`
}

/** pandoc makes a title slide of its front matter. */
function withTitleSlide(slides: readonly ForeignSlide[], title: string, isMade: boolean): ForeignSlide[] {
  if (!isMade || title === '') return [...slides]
  const opening: ForeignSlide = {
    number: 1,
    title: [{ type: 'text', value: title }],
    body: [],
    notes: [],
    comments: [],
    losses: []
  }
  return [opening, ...slides.map(slide => ({ ...slide, number: slide.number + 1 }))]
}

function readSlide(
  slide: SlideText,
  number: number,
  tool: ForeignDeck['program'] & Parameters<typeof takeNotes>[1],
  kept: ReadonlyMap<string, string>
): ForeignSlide {
  const losses: string[] = []
  const context = {
    picture: (address: string) => kept.get(address),
    lose: (what: string) => {
      if (!losses.includes(what)) losses.push(what)
    }
  }
  const { text, notes } = takeNotes(slide.text, tool)
  const behind = [...text.matchAll(/!\[[^\]]*\bbg\b[^\]]*\]\(\s*<?([^)>\s]+)>?\)/g)].map(([, address = '']) => address)
  const [background] = [slide.fields.background, ...behind]
    .map(address => kept.get(address ?? ''))
    .filter(found => found !== undefined)
  const orders = ordersIn(text)
  if (orders.length > 0)
    context.lose(
      `Orders to ${tool} in comments: ${orders.map(order => `\`${order.split('\n')[0]?.slice(0, 40)}\``).join(', ')}`
    )
  const shown = text.replace(/!\[[^\]]*\bbg\b[^\]]*\]\([^)]*\)/g, '')
  const blocks = blocksOf(shown, context)
  const [first] = blocks
  const title = first?.type === 'heading' ? first.children : []
  const body = (first?.type === 'heading' ? blocks.slice(1) : blocks).map(smaller)
  return {
    number,
    isHidden: slide.fields.hide === 'true' || slide.fields.disabled === 'true',
    isDivider: number > 1 && title.length > 0 && body.length === 0,
    title,
    body,
    notes: markdownBlocks(notes, context).map(smaller),
    comments: [],
    ...(background !== undefined && { background }),
    losses
  }
}

/** Titles on a slide below the first are headings inside of it. */
function smaller(block: RootContent): RootContent {
  return block.type === 'heading' && block.depth < 3 ? { ...block, depth: 3 } : block
}

const stepped = /<v-clicks?\b|class="fragment"|^:{3,}\s*(?:\{\s*\.)?incremental|^\. \. \.$/m

/** Columns and lists that come one by one, as each program writes them. */
function blocksOf(text: string, context: Parameters<typeof markdownBlocks>[1]): RootContent[] {
  const isStepped = stepped.test(text)
  const plain = text.replace(/^\. \. \.$/gm, '').replace(/<\/?v-clicks?\b[^>]*>/g, '\n')
  const slots = plain.split(/^::(?:right|left)::[ \t]*$/m)
  const pandoc = [...plain.matchAll(/^:{3,}[ \t]*(?:\{\s*\.column\b[^}]*\}|column)[ \t]*\n([\s\S]*?)\n:{3,}[ \t]*$/gm)]
  const columns = pandoc.length > 1 ? pandoc.map(([, inside = '']) => inside) : slots.length === 2 ? slots : []
  const withoutLines = (one: string) => one.replace(/^:{3,}.*$/gm, '')
  if (columns.length < 2) return steps(markdownBlocks(withoutLines(plain), context), isStepped)
  const above = pandoc.length > 1 ? plain.slice(0, pandoc[0]?.index ?? 0) : ''
  const head = markdownBlocks(withoutLines(above), context)
  const read = columns.map(column => markdownBlocks(withoutLines(column), context))
  // The title of the slide stands above both columns.
  const [title] = head.length === 0 && read[0]?.[0]?.type === 'heading' ? read[0].splice(0, 1) : []
  const children = read.map(
    (inside): RootContent => ({
      type: 'containerDirective',
      name: 'column',
      attributes: {},
      children: inside.map(smaller) as never[]
    })
  )
  return [
    ...(title ? [title] : []),
    ...head,
    { type: 'containerDirective', name: 'columns', attributes: {}, children: children as never[] }
  ]
}

function steps(blocks: readonly RootContent[], isStepped: boolean): RootContent[] {
  return blocks.map(block =>
    isStepped && block.type === 'list'
      ? { type: 'containerDirective', name: 'steps', attributes: {}, children: [block] }
      : block
  )
}
