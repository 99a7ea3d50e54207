import { expect, it } from 'vitest'
import { parse } from '../../src/index.js'
import { fewItems } from '../../src/layout/few-items.js'

const head =
  '---\ntitle: Water\nlanguage: en\nduration: 10\naudience: All\nversion: 1.0.0\ndate: 2026-01-01\nsource: Own\nprofile: plain\n---\n\n# Water\n\n---\n\n'

function sizeOf(settings: string, body: string, title = 'What it needs') {
  const { deck } = parse(`${head}::slide{${settings}}\n\n## ${title}\n\n${body}\n`)
  const slide = deck.slides[1]
  return slide && fewItems(slide, 'en')
}

it('a list of up to three short items fills a dark ground', () => {
  expect(sizeOf('background=dark', '- A cover\n- A rope\n- A committee')).toBe('large')
  expect(sizeOf('background=accent', '- A cover')).toBe('large')
})

it('it is no larger than its title, and longer ones are a step smaller', () => {
  const long = 'A cover that children cannot lift without the help of somebody who is older'
  expect(sizeOf('background=dark', `- ${long}\n- ${long}`)).toBe('lead')
  expect(
    sizeOf(
      'background=dark',
      '- A cover\n- A rope',
      'What every well in every village of the district needs before the rain comes, and then again when it is over'
    )
  ).toBe('lead')
})

it('beside the clear part of a photo, a short list fills its slide, and is larger where it has the room', () => {
  expect(sizeOf('background=images/well.jpg', '- A cover\n- A rope')).toBe('large')
  const five = '- A cover\n- A rope\n- A drain\n- A committee\n- A key'
  expect(sizeOf('background=images/well.jpg', five)).toBe('points')
  const long = 'A cover that children cannot lift without help'
  expect(sizeOf('background=images/well.jpg', `- ${long}\n- ${long}\n- A rope`)).toBe('photo')
  expect(sizeOf('background=images/well.jpg words=foot', '- A cover\n- A rope')).toBeUndefined()
  expect(sizeOf('background=images/well.jpg', '- A cover')).toBeUndefined()
})

it('on paper it does, too, and four or five points are a step larger where each keeps to its line', () => {
  expect(sizeOf('minutes=1', '- A cover\n- A rope')).toBe('large')
  expect(sizeOf('background=calm', '- A cover\n- A rope\n- A drain\n- A committee')).toBe('lead')
  expect(sizeOf('minutes=1', '- A cover\n- A rope\n- A drain\n- A committee\n- A key')).toBe('points')
  const long = 'A cover that children cannot lift without the help of somebody who is older'
  expect(sizeOf('minutes=1', `- A cover\n- A rope\n- A drain\n- A committee\n- ${long}`)).toBeUndefined()
})

it('all else keeps its size', () => {
  expect(sizeOf('minutes=1', '- A\n- B\n- C\n- D\n- E\n- F')).toBeUndefined()
  expect(sizeOf('minutes=1', '- A cover {icon=shield}\n- A rope')).toBeUndefined()
  expect(sizeOf('background=dark', 'Words.\n\n- A cover\n- A rope')).toBeUndefined()
  expect(sizeOf('background=dark', '- A cover\n  - of steel\n- A rope')).toBeUndefined()
})
