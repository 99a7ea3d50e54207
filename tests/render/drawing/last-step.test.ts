import type { Element } from 'hast'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import { readTemplates } from '../../../src/host/source/read-templates.js'
import { parse } from '../../../src/parse/parse.js'
import { drawSlide } from '../../../src/render/drawing/draw-slide.js'

const html = (slide: Element) =>
  unified()
    .use(rehypeStringify)
    .stringify({ type: 'root', children: [slide] })
const { labels } = await readTemplates('en')

/** The words of a slide that appear one after the other, where steps are shown. */
function appearing(kind: string, steps: boolean): string[] {
  const text = `---\nlanguage: en\n---\n\n## Test the water\n\n:::steps\n- Fill\n- Send\n:::\n\n:::callout{kind=${kind}}\nWait a day.\n:::\n`
  const { deck } = parse({ id: 'water', deck: { file: 'deck.md', text } })
  return deck.slides.flatMap(slide =>
    [...html(drawSlide(slide, { deck, labels, steps })).matchAll(/class="[^"]*\bfragment\b[^"]*"/g)].map(([one]) => one)
  )
}

test('A note or a key point below steps appears after the last of them', () => {
  expect(appearing('note', true)).toHaveLength(3)
  expect(appearing('key', true).at(-1)).toContain('callout')
  expect(appearing('note', false)).toEqual([])
})

test('A warning is seen from the first', () => {
  expect(appearing('warning', true)).toHaveLength(2)
})
