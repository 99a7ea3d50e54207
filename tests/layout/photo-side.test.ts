import { expect, it } from 'vitest'
import type { Deck } from '../../src/deck/deck.js'
import type { PictureTone } from '../../src/deck/picture-tone.js'
import { parse } from '../../src/index.js'
import { panelSide } from '../../src/layout/panel-side.js'
import { photoLight, photoSide } from '../../src/layout/photo-side.js'

const short = '> Nobody had thought of it.\n>\n> — Head teacher'
// A short one stands along the foot, unless its author names a side.
const quotation = `> ${'Nobody had thought of it before the pump broke. '.repeat(3)}\n>\n> — Head teacher`
const columns = 16
const cells = (greyAt: (column: number, row: number) => number) =>
  Array.from({ length: columns * 12 }, (_, cell) => greyAt(cell % columns, Math.floor(cell / columns)))

function deckOf(settings: string, tone: PictureTone | undefined, language = 'en', body = quotation): Deck {
  const head = `---\ntitle: Water\nlanguage: ${language}\nduration: 10\naudience: All\nversion: 1.0.0\ndate: 2026-01-01\nsource: Own\nprofile: plain\n---\n\n# Water\n\n---\n`
  const { deck } = parse(`${head}\n::slide{background=images/well.jpg${settings}}\n\n## What it needs\n\n${body}\n`)
  const picture = { state: 'found', mediaType: 'image/jpeg', width: 1600, height: 900 } as const
  return { ...deck, pictures: { 'images/well.jpg': { ...picture, ...(tone && { tone }) } } }
}

function sideOf(settings: string, tone: PictureTone | undefined, language?: string, body?: string) {
  const deck = deckOf(settings, tone, language, body)
  const slide = deck.slides[1]
  return slide && photoSide(slide, deck)
}

const busyLeft = { columns, light: cells(() => 120), busy: cells(column => (column < 8 ? 40 : 4)) }
const even = { columns, light: cells(() => 120), busy: cells(() => 20) }

it('words stand where lines begin, unless the photo is clearly calmer opposite', () => {
  expect(sideOf('', even)).toBe('left')
  expect(sideOf('', even, 'ar')).toBe('right')
  expect(sideOf('', busyLeft)).toBe('right')
  expect(sideOf('', busyLeft, 'ar')).toBe('right')
  expect(sideOf('', undefined)).toBe('left')
})

it('the side that an author names is that of the photo, in every language', () => {
  for (const language of ['en', 'ar']) {
    expect(sideOf(' words=left', busyLeft, language, short)).toBe('left')
    expect(sideOf(' words=right', even, language, short)).toBe('right')
  }
})

it('a photo is as light as its lightest cells under the words, at each height', () => {
  const light = cells((column, row) => (column > 12 ? 255 : row < 3 ? 230 : 60))
  const deck = deckOf(' words=left', { columns, light, busy: cells(() => 0) })
  const slide = deck.slides[1]
  expect(slide && photoLight(slide, deck)).toEqual([10, 10, 3, 3, 3])
  const unknown = deckOf('', undefined)
  expect(unknown.slides[1] && photoLight(unknown.slides[1], unknown)).toBeUndefined()
})

it('a busy photo gets the veil of a lighter one, and none more than the lightest', () => {
  const light = cells((_, row) => (row < 3 ? 255 : 60))
  const deck = deckOf(' words=left', { columns, light, busy: cells(() => 22) })
  const slide = deck.slides[1]
  expect(slide && photoLight(slide, deck)).toEqual([10, 10, 4, 4, 4])
})

const list = '- A cover\n- A rope'
const table = '| Well | People |\n| --- | --- |\n| North | 240 |'

it.each([
  ['en', ['left', 'right', 'right', 'left']],
  ['ar', ['right', 'left', 'right', 'left']]
] as const)('a panel stands opposite the one before, or where its author says, in %s', (language, sides) => {
  const { pictures, ...deck } = deckOf('', busyLeft, language, list)
  const [title, first] = deck.slides
  const other = deckOf('', busyLeft, language, table).slides[1]
  const alone = deckOf('', even, language).slides[1]
  if (!title || !first || !other || !alone) throw new Error('a slide is missing')
  const panels = [first, { ...other, id: 'b' }, { ...first, id: 'c', words: 'right' as const }, { ...first, id: 'd' }]
  const whole = { ...deck, pictures, slides: [title, ...panels.slice(0, 1), { ...alone, id: 'q' }, ...panels.slice(1)] }
  expect(panels.map(slide => panelSide(slide, whole))).toEqual(sides)
  expect(whole.slides.filter(slide => panelSide(slide, whole) === undefined).map(({ id }) => id)).toEqual([
    title.id,
    'q'
  ])
  expect(photoLight(first, whole)).toBeUndefined()
})
