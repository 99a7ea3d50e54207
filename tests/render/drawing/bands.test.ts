import type { Element } from 'hast'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import { readTemplates } from '../../../src/host/source/read-templates.js'
import { parse } from '../../../src/parse/parse.js'
import { drawSlide } from '../../../src/render/drawing/draw-slide.js'

const { labels } = await readTemplates('en')

const html = (slide: Element) =>
  unified()
    .use(rehypeStringify)
    .stringify({ type: 'root', children: [slide] })

/** The classes of what is drawn as a band on a slide that says this. */
function bands(body: string): string[] {
  const text = `---\nlanguage: en\n---\n\n## Water\n\n${body}\n`
  const { deck } = parse({ id: 'water', deck: { file: 'deck.md', text } })
  return deck.slides.flatMap(slide =>
    [...html(drawSlide(slide, { deck, labels })).matchAll(/class="([^"]*\bband)"/g)].map(([, classes = '']) => classes)
  )
}

test.each(['warning', 'key'])('A box that is bold from end to end is a band: %s', kind => {
  expect(bands(`:::callout{kind=${kind}}\n**Boil it.**\n:::`)).toEqual([`callout callout-${kind} band`])
  expect(bands(`:::callout{kind=${kind}}\n**Boil it.** Then drink.\n:::`)).toEqual([])
})

test('A note is none', () => {
  expect(bands(':::callout{kind=note}\n**Boil it.**\n:::')).toEqual([])
})

test('A tile that is bold from end to end stands out from the others', () => {
  const tiles = '- Dig {icon=tool}\n- Fence {icon=shield}\n- **Ask first** {icon=talk}'
  expect(bands(tiles)).toEqual(['with-icon band'])
  expect(bands(tiles.replace('first**', '** first'))).toEqual([])
})
