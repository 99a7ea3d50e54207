import { fileURLToPath } from 'node:url'
import type { ElementContent } from 'hast'
import type { ListItem } from 'mdast'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import { forParticipants } from '../../../src/deck/audience.js'
import type { Block } from '../../../src/deck/blocks.js'
import type { Deck } from '../../../src/deck/deck.js'
import { readTemplates } from '../../../src/host/source/read-templates.js'
import { drawBlocks } from '../../../src/render/drawing/draw-blocks.js'
import { drawSlide } from '../../../src/render/drawing/draw-slide.js'
import { exampleDeck } from '../../window/slides-fixture.js'

const { labels } = await readTemplates('en')
const html = (children: ElementContent[]) => unified().use(rehypeStringify).stringify({ type: 'root', children })
const paragraph = (...children: Extract<Block, { type: 'paragraph' }>['children']): Block => ({
  type: 'paragraph',
  children
})
const draw = (deck: Deck, ...blocks: Block[]) => html(drawBlocks(blocks, { deck, labels }))

test('Every block is drawn as this file shows', async () => {
  const deck = forParticipants(await exampleDeck())
  const drawn = deck.slides.map(slide => html([drawSlide(slide, { deck, labels })]).replaceAll(/></g, '>\n<'))
  await expect(`${drawn.join('\n\n')}\n`).toMatchFileSnapshot(
    fileURLToPath(new URL('expected/every-block.html', import.meta.url))
  )
})

test('The facilitator’s drawing of a quiz shows the key and the feedback, the participants’ neither', async () => {
  const deck = await exampleDeck()
  const quizOf = ({ slides }: Deck) => slides.flatMap(({ body }) => body.filter(({ type }) => type === 'quiz'))
  expect(draw(deck, ...quizOf(deck))).toMatch(/Correct answer.*A fence/s)
  expect(draw(deck, ...quizOf(deck))).toContain('SECRET-FEEDBACK')
  const shared = draw(deck, ...quizOf(forParticipants(deck)))
  expect(shared).not.toMatch(/Correct answer|correct|SECRET/)
  expect(shared).toContain('A fence')
})

test('A box to tick is a sign in the text of its item, ticked or not, and no form', async () => {
  const item = (checked: boolean | null, value: string): ListItem => ({
    type: 'listItem',
    checked,
    spread: false,
    children: [{ type: 'paragraph', children: [{ type: 'text', value }] }]
  })
  const list: Block = { type: 'list', children: [item(false, 'Gloves'), item(true, 'Water'), item(null, 'Rope')] }
  const drawn = draw(await exampleDeck(), list).replaceAll(/\s*\n\s*/g, '')
  expect(drawn).toContain('<li class="task"><span class="box">□</span>Gloves</li>')
  expect(drawn).toContain('<li class="task"><span class="box">✓</span>Water</li>')
  expect(drawn).toContain('<li>Rope</li>')
  expect(drawn).not.toContain('input')
})

test.each([
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  ' javascript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'file:///etc/passwd',
  '//evil.example/x',
  'notes.html'
])('A link to %s stays as its text', async url => {
  const link = paragraph({ type: 'link', url, children: [{ type: 'text', value: 'here' }] })
  expect(draw(await exampleDeck(), link)).toBe('<p><span>here</span></p>')
})

test.each(['https://example.org/', 'mailto:a@example.org', 'tel:+123', '#steps'])(
  'A link to %s can be followed',
  async url => {
    const link = paragraph({ type: 'link', url, children: [{ type: 'text', value: 'here' }] })
    expect(draw(await exampleDeck(), link)).toContain(`href="${url}"`)
  }
)

test('Raw HTML is never drawn, wherever it stands', async () => {
  const raw = { type: 'html' as const, value: '<script>alert(1)</script>' }
  expect(draw(await exampleDeck(), raw, paragraph({ type: 'text', value: 'x' }, raw))).toBe('<p>x</p>')
})

test.each(['__proto__', 'constructor', 'gone.png'])('A picture %s that is not there is marked', async url => {
  const drawn = draw(await exampleDeck(), paragraph({ type: 'image', url, alt: 'A map' }))
  expect(drawn).toContain('Picture missing:')
  expect(drawn).toContain('A map')
})

test('A picture of a kind that is none is not shown', async () => {
  const deck = await exampleDeck()
  const page = {
    state: 'found',
    mediaType: 'text/html',
    content: new Uint8Array(),
    width: 1,
    height: 1,
    bytes: 0
  } as const
  const drawn = draw(
    { ...deck, pictures: { 'a.html': page } },
    paragraph({ type: 'image', url: 'a.html', alt: 'A map' })
  )
  expect(drawn).not.toContain('<img')
})

test('A picture without meaning has an empty text alternative', async () => {
  const drawn = draw(await exampleDeck(), paragraph({ type: 'image', url: 'point.png', alt: 'decorative' }))
  expect(drawn).toMatch(/<img [^>]*alt=""/)
})

test('Titles drawn as paragraphs leave no heading of the slide', async () => {
  const deck = await exampleDeck()
  for (const slide of deck.slides) {
    const drawn = html([drawSlide(slide, { deck, labels, titles: 'paragraph' })])
    expect(drawn, slide.id).not.toMatch(/<h[12]/)
    expect(drawn, slide.id).toContain('slide-title')
  }
})
