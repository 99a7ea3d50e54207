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

/** The sentences that each begin on a line of their own, on a slide that is asked to be a statement. */
function sentences(said: string): string[] {
  const text = `---\nlanguage: en\n---\n\n::slide{layout=statement}\n\n## Water\n\n${said}\n`
  const { deck } = parse({ id: 'water', deck: { file: 'deck.md', text } })
  return deck.slides.flatMap(slide =>
    [...html(drawSlide(slide, { deck, labels })).matchAll(/class="sentence">([^<]*)/g)].map(([, words = '']) =>
      words.trim()
    )
  )
}

test('Each sentence of a statement begins on a line of its own', () => {
  expect(sentences('Boil it. Do not drink or cook before.')).toEqual(['Boil it.', 'Do not drink or cook before.'])
  expect(sentences('煮沸。不要喝，不要做饭。')).toEqual(['煮沸。', '不要喝，不要做饭。'])
})

test('One sentence is drawn as it is written, with the figures and names in it', () => {
  expect(sentences('Boil 2.5 litres of it.')).toEqual([])
  expect(sentences('“Boil it.”')).toEqual([])
})
