import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import { readTemplates } from '../../../src/host/source/read-templates.js'
import { parse } from '../../../src/parse/parse.js'
import { drawSlide } from '../../../src/render/drawing/draw-slide.js'

const facilitation = fileURLToPath(new URL('../../../decks/facilitation-basics/deck.md', import.meta.url))

test('on a divider the shares of all parts follow each other on one line, from its beginning to its end', async () => {
  const { deck } = parse({ id: 'f', deck: { file: 'deck.md', text: await readFile(facilitation, 'utf8') } })
  const { labels } = await readTemplates('en')
  const divider = deck.slides.filter(({ kind }) => kind === 'section').at(1)
  if (!divider) throw new Error('There is no divider')
  const html = unified()
    .use(rehypeStringify)
    .stringify({ type: 'root', children: [drawSlide(divider, { deck, labels })] })
  const pieces = [...html.matchAll(/d="M(\d+) 0h(\d+)v8/g)].map(([, start, length]) => [Number(start), Number(length)])
  expect(pieces).toHaveLength(3)
  let end = 0
  for (const [start = -1, length = 0] of pieces) {
    expect(Math.abs(start - end)).toBeLessThanOrEqual(1)
    expect(length).toBeGreaterThan(0)
    end = start + length
  }
  expect(Math.abs(end - 1000)).toBeLessThanOrEqual(1)
})
