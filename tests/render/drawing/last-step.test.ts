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
function appearing(below: string, steps = true): string[] {
  const text = `---\nlanguage: en\n---\n\n## Test the water\n\n:::steps\n- Fill\n- Send\n:::\n\n${below}\n`
  const { deck } = parse({ id: 'water', deck: { file: 'deck.md', text } })
  return deck.slides.flatMap(slide =>
    [...html(drawSlide(slide, { deck, labels, steps })).matchAll(/<(\w+) class="[^"]*\bfragment\b[^"]*"/g)].map(
      ([one]) => one
    )
  )
}

const callout = (kind: string) => `:::callout{kind=${kind}}\nWait a day.\n:::`

test('A note or a key point below steps appears after the last of them', () => {
  expect(appearing(callout('note'))).toHaveLength(3)
  expect(appearing(callout('key')).at(-1)).toContain('callout')
  expect(appearing(callout('note'), false)).toEqual([])
})

test('A warning is seen from the first', () => {
  expect(appearing(callout('warning'))).toHaveLength(2)
})

test('Text below steps appears after the last of them, beside a picture as well', () => {
  expect(appearing('**No bottle?** Use a clean cup.').at(-1)).toMatch(/^<p /)
  const beside = appearing('Use a clean cup.\n\n![A cup](images/cup.svg)')
  expect(beside).toHaveLength(3)
  expect(beside.at(-1)).toMatch(/^<p /)
})
