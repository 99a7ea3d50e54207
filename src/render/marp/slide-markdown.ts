import type { PhrasingContent, RootContent } from 'mdast'
import { forScreen } from '../../deck/audience.js'
import type { Deck, Slide } from '../../deck/deck.js'
import { all, textOf } from '../../deck/walk.js'
import { type PlainContext, plainBlocks } from './plain-blocks.js'
import { paragraph, phrasingOf, strong } from './plain-words.js'
import { writeMarkdown } from './write-markdown.js'

// Letters on a slide above which Marp's text gets smaller; Marp does not fit text by itself.
const manyLetters = 400

/** One slide of a participants' deck, as pieces of Markdown: orders to Marp first, then what is on the slide. */
export function slideMarkdown(slide: Slide, deck: Deck, context: PlainContext): string[] {
  const body = forScreen(slide.body)
  const [heading, ...rest] = plainBlocks(body, context)
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
