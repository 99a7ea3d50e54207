import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { readTemplates } from '../../../src/host/source/read-templates.js'
import { parse } from '../../../src/parse/parse.js'
import { drawSlide } from '../../../src/render/drawing/draw-slide.js'

const { labels } = await readTemplates('en')

/** The HTML of each slide of a deck whose text below its front matter is this. */
export function drawnSlides(body: string, language = 'en'): string[] {
  const { deck } = parse({
    id: 'water',
    deck: { file: 'deck.md', text: `---\nlanguage: ${language}\n---\n\n${body}\n` }
  })
  const writer = unified().use(rehypeStringify)
  return deck.slides.map(slide => writer.stringify({ type: 'root', children: [drawSlide(slide, { deck, labels })] }))
}
