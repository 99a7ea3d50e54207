import { expect, it } from 'vitest'
import { parse } from '../../src/index.js'
import { areFewWords } from '../../src/layout/few-words.js'

const head =
  '---\ntitle: Water\nlanguage: en\nduration: 10\naudience: All\nversion: 1.0.0\ndate: 2026-01-01\nsource: Own\nprofile: plain\n---\n\n# Water\n\n---\n\n'

function isLarge(left: string, right: string, below = ''): boolean {
  const columns = [left, right].map(text => `::::column\n### At the well\n\n${text}\n::::`)
  const { deck } = parse(`${head}## What it needs\n\n:::::columns\n${columns.join('\n')}\n:::::\n\n${below}`)
  const slide = deck.slides[1]
  return slide !== undefined && areFewWords(slide, 'en')
}

const short = 'A cover that children cannot lift without help.'

it('two columns of one short passage each, alone on their slide, are as large as its lead', () => {
  expect(isLarge(short, short)).toBe(true)
  expect(isLarge(`:::aim\n${short}\n:::`, `:::relevance\n${short}\n:::`)).toBe(true)
})

it('long ones, lists and columns above something else keep their usual size', () => {
  expect(isLarge(short, Array.from({ length: 5 }, () => short).join(' '))).toBe(false)
  expect(isLarge(short, `- ${short}`)).toBe(false)
  expect(isLarge(short, `${short}\n\n${short}`)).toBe(false)
  expect(isLarge(short, short, short)).toBe(false)
})
