import { expect, test } from 'vitest'
import { fewStepsText } from '../../src/layout/few-steps.js'
import { parse } from '../../src/parse/parse.js'

function textOf(steps: readonly string[]): number | undefined {
  const task = `:::activity{minutes=5 method="in pairs"}\n${steps.map(step => `1. ${step}`).join('\n')}\n:::`
  const { deck } = parse({ id: 'a', deck: { file: 'deck.md', text: `# T\n\n---\n\n## A\n\n${task}\n` } })
  const slide = deck.slides.at(-1)
  return slide && fewStepsText(slide, 'en')
}

test('one or two steps are larger than running text where they leave their slide half empty', () => {
  expect(textOf(['Sort the cards.'])).toBe(44)
  expect(textOf(['Sort the cards.', 'Compare with the group beside you.'])).toBe(44)
  expect(textOf(['Sort the cards.', 'Compare.', 'Tell the others.'])).toBeUndefined()
  expect(textOf(['Sort the cards. '.repeat(12), 'Compare.'])).toBeUndefined()
})
