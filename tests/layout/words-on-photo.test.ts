import { expect, it } from 'vitest'
import { parse } from '../../src/index.js'
import { px } from '../../src/layout/box-sizes.js'
import { bandHeight } from '../../src/layout/photo-band.js'
import { wordsOnPhoto } from '../../src/layout/words-on-photo.js'

function slideOf(body: string) {
  const { deck } = parse(`---\nlanguage: en\n---\n\n# Water\n\n---\n\n::slide{background=images/well.jpg}\n\n${body}\n`)
  const slide = deck.slides[1]
  if (!slide) throw new Error('no slide')
  return slide
}

it('a panel takes more than two fifths of its slide, however short its words are', () => {
  const words = wordsOnPhoto(slideOf('## Wells\n\n- Dig\n- Cover'), 'en') ?? 0
  expect((words + 2 * px.edge) / px['slide-width']).toBeGreaterThan(0.45)
  expect((words + 2 * px.edge) / px['slide-width']).toBeLessThanOrEqual(0.6)
})

it('a line from one point to another stands on a panel, and one that turns has the whole width below a band', () => {
  const chart = (rows: string) =>
    slideOf(`## Cases\n\n:::chart{kind=line}\n| | North | South |\n| --- | --: | --: |\n${rows}\n:::`)
  const slope = chart('| 2024 | 4 | 9 |\n| 2025 | 12 | 3 |')
  const turning = chart('| 2023 | 9 | 2 |\n| 2024 | 4 | 9 |\n| 2025 | 12 | 3 |')
  expect([wordsOnPhoto(slope, 'en'), bandHeight(slope, 'en')]).toEqual([608, undefined])
  expect([wordsOnPhoto(turning, 'en'), bandHeight(turning, 'en')]).toEqual([undefined, 288])
})
