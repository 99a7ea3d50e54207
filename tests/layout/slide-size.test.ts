import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import type { Deck } from '../../src/deck/deck.js'
import { diagramHeight, linesTooMany, slideSetting } from '../../src/layout/slide-size.js'
import { titleSize } from '../../src/layout/title-zone.js'
import { parse } from '../../src/parse/parse.js'
import { measuredParts } from '../../src/render/drawing/measured-parts.js'
import { long, sampled } from '../sampled.js'
import { exampleDeck, openSlidesFixture } from '../window/slides-fixture.js'

// A panel has the height of the slide.
const { bleeding, panel } = measuredParts

const crsv = fileURLToPath(new URL('../../decks/crsv-mission-approaches/deck.md', import.meta.url))

async function realDeck(): Promise<Deck> {
  return parse({ id: 'crsv', deck: { file: 'deck.md', text: await readFile(crsv, 'utf8') } }).deck
}

const decks = [
  ['the example with every look', () => exampleDeck('looks.md')],
  ['the example with every block', () => exampleDeck()],
  ['the same from right to left', () => exampleDeck('looks.md', 'ar')],
  ['the CRSV deck', realDeck]
] as const

test.each(sampled(decks, 1))(
  'a slide that is predicted to fit does fit in a browser: %s',
  long,
  async (_name, makeDeck) => {
    const deck = await makeDeck()
    const room = await openSlidesFixture(deck)
    const page = await room.open('slides.html')
    await page.emulateMediaType('print')
    const find = (slides: readonly Element[], bleeding: string) =>
      slides.flatMap(slide => {
        const box = slide.getBoundingClientRect()
        const foot = slide.querySelector('.slide-foot')?.getBoundingClientRect()
        const outside = [...slide.querySelectorAll(':is(.slide-head, .slide-body, .panels) *')].filter(element => {
          const { bottom, right, left, width, height } = element.getBoundingClientRect()
          if (width <= 1 || height <= 1 || element.matches(bleeding)) return false
          return bottom > (foot?.top ?? 0) + 1 || right > box.right - 40 || left < box.left + 40
        })
        return outside.length > 0 ? [slide.id] : []
      })
    const tooLong = await page.$$eval('.slides > .slide', find, `${bleeding}, :is(${panel}, ${panel} *)`)
    await room.leave()
    expect(
      tooLong.filter(id => deck.slides.some(slide => slide.id === id && linesTooMany(slide, deck.language) === 0))
    ).toEqual([])
  }
)

test('A slide with more than fits at the smallest size says by how many lines', async () => {
  const { slides } = parse({
    id: 'long',
    deck: { file: 'deck.md', text: `# T\n\n---\n\n## Long\n\n${'A line of text.\n\n'.repeat(16)}` }
  }).deck
  const [title, long] = slides.map(slide => linesTooMany(slide, 'en'))
  expect(title).toBe(0)
  expect(long).toBeGreaterThan(3)
})

test('A long list of short items is set in two columns before its text shrinks to the floor', async () => {
  const { slides } = await exampleDeck('looks.md')
  const setting = slides.filter(({ id }) => id === 'eleven-short-points').map(slide => slideSetting(slide, 'en'))
  expect(setting).toMatchObject([{ density: 'normal', columns: 2 }])
})

test('Items of a list stand the further apart, the fewer they are, and a drawing leaves no room for that', () => {
  const list = (count: number) => `## List\n\n${'- A point\n'.repeat(count)}`
  const diagram = '## Diagram\n\n:::diagram{layout=steps}\n- One\n- Two\n:::\n\nWords.'
  const text = ['# T', ...[3, 5, 6, 7].map(list), diagram].join('\n\n---\n\n')
  const { slides } = parse({ id: 'airy', deck: { file: 'deck.md', text } }).deck
  const airs = slides.slice(1).map(slide => slideSetting(slide, 'en').air)
  expect(airs).toEqual([48, 32, 8, 0, 0])
})

test('A title of two lines is as large as others, and a longer one smaller', () => {
  const sizes = ['Short', 'A title of two lines that is neither long nor short', `A ${'long title '.repeat(14)}`].map(
    title => {
      const { slides } = parse({
        id: 'titles',
        deck: { file: 'deck.md', text: `# T\n\n---\n\n## ${title}\n\nText` }
      }).deck
      return slides[1] && titleSize(slides[1], 'en')
    }
  )
  expect(sizes).toEqual(['large', 'large', 'small'])
})

test('Pillars stand on the line below them, and are not much higher than their words; alone they take the room that there is', () => {
  const pillars = ':::diagram{layout=pillars}\n- One {icon=shield}\n- Two {icon=people}\n:::\n'
  const text = `# T\n\n---\n\n## Alone\n\n${pillars}\n---\n\n## On a base\n\n${pillars}\nWhat carries both.\n`
  const [, alone, based] = parse({ id: 'pillars', deck: { file: 'deck.md', text } }).deck.slides
  if (!alone || !based) throw new Error('Three slides are missing')
  expect(diagramHeight(based, 'en')).toBeLessThan(diagramHeight(alone, 'en'))
  expect(diagramHeight(based, 'en')).toBe(320)
})
