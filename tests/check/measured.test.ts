import { expect, it } from 'vitest'
import { check } from '../../src/check/check.js'
import { withMeasured } from '../../src/check/measured.js'
import type { MeasuredSlide } from '../../src/deck/measured-slide.js'
import { parseExample } from './fixture.js'

const { deck } = parseExample(
  `## Wells\n\n${'- Rain fills the wells again after every dry season in the north and in the hills of the south\n'.repeat(9)}\n---\n\n## Pumps\n\n- Bring water up\n`
)
const predicted = check(deck).filter(({ rule }) => rule === 'slide-fits')

const nothing = { words: [], labels: [], pictures: [], broken: [] }
const down = (id: string, lines: number): MeasuredSlide => ({
  ...nothing,
  id,
  down: { kind: 'list', classes: [], begins: 'Rain', pixels: 40 * lines, lines }
})
const screens = (wide: MeasuredSlide[], narrow: MeasuredSlide[]) => [
  { name: '16:9', slides: wide },
  { name: '4:3', slides: narrow }
]
const whats = (wide: MeasuredSlide[], narrow = wide) =>
  withMeasured(predicted, deck, screens(wide, narrow)).map(({ rule, what }) => `${rule}: ${what}`)

it('measurements replace predictions', () => {
  expect(predicted).toHaveLength(1)
  expect(whats([])).toEqual([])
  expect(whats([down('wells', 3)])).toEqual([
    'slide-overflows: Unexpected `3 lines` too many on slide `Wells`: the list that begins `Rain` is cut'
  ])
})

it('a slide that is cut on one screen shape only names that shape', () => {
  expect(whats([], [down('pumps', 1)])).toEqual([
    'slide-overflows: Unexpected `1 line` too many on slide `Pumps` at 4:3: the list that begins `Rain` is cut'
  ])
})

it('overflowing diagram words and pictures without room are reported with their size, at the line of their slide', () => {
  const messages = withMeasured(
    [],
    deck,
    screens(
      [
        {
          ...nothing,
          id: 'pumps',
          labels: [{ text: 'Spare parts', lines: 2 }],
          pictures: [{ alt: 'A pump', height: 31 }]
        }
      ],
      []
    )
  )
  expect(messages.map(({ what }) => what)).toEqual([
    'Unexpected `2 lines` too many in `Spare parts` in the diagram on slide `Pumps` at 16:9',
    'Unexpected room of `31 pixels` for the picture `A pump` on slide `Pumps` at 16:9, expected at least `120`'
  ])
  expect(new Set(messages.map(({ place }) => place?.start.line))).toEqual(new Set([deck.slides[1]?.place.start.line]))
})

it('a picture that no browser can draw is an error of its own', () => {
  const messages = withMeasured([], deck, screens([{ ...nothing, id: 'pumps', broken: ['A pump', ''] }], []))
  expect(messages.map(({ rule, what }) => `${rule}: ${what}`)).toEqual([
    'picture-can-be-shown: Unexpected picture `A pump` on slide `Pumps` at 16:9 that no browser can draw',
    'picture-can-be-shown: Unexpected picture on slide `Pumps` at 16:9 that no browser can draw'
  ])
})

it('diagram words that were predicted to overflow are reported once', () => {
  const item = 'maintenance of all pumps by those people of the village who were trained for it beforehand, '
    .repeat(3)
    .trim()
  const { deck } = parseExample(
    `## Pumps\n\n:::diagram{layout=pillars}\n${['One', 'Two', 'Three', 'Four', 'Five'].map(name => `- ${name}: ${item}\n`).join('')}:::\n`
  )
  const said = check(deck).filter(({ rule }) => rule === 'diagram-fits')
  const labels = [`Three: ${item}`, 'Unforeseen'].map(text => ({ text, lines: 1 }))
  const measured = withMeasured(said, deck, screens([{ ...nothing, id: 'pumps', labels }], []))
  expect(said.some(({ what }) => what.includes('Three'))).toBe(true)
  expect(measured.map(({ rule }) => rule).filter(rule => rule === 'slide-overflows')).toHaveLength(1)
})

it('a block of ours that is cut is called what it is, whatever its element is', () => {
  const cut = (kind: string, ...classes: string[]): MeasuredSlide => ({
    ...nothing,
    id: 'pumps',
    down: { kind, classes, begins: 'Bring', pixels: 40, lines: 1 }
  })
  const named = (slide: MeasuredSlide) =>
    withMeasured([], deck, screens([slide], [slide])).map(({ what }) => /the (\w+) that begins/.exec(what)?.[1])
  expect([
    ...named(cut('picture', 'diagram', 'layout-cycle')),
    ...named(cut('text', 'callout', 'callout-note')),
    ...named(cut('text', 'outcomes')),
    ...named(cut('table', 'unknown'))
  ]).toEqual(['diagram', 'box', 'list', 'table'])
})
