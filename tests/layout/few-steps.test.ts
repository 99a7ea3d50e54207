import { expect, test } from 'vitest'
import { fewStepsText } from '../../src/layout/few-steps.js'
import { parse } from '../../src/parse/parse.js'

function textOf(steps: readonly string[], language = 'en'): number | undefined {
  const task = `:::activity{minutes=5 method="in pairs"}\n${steps.map(step => `1. ${step}`).join('\n')}\n:::`
  const { deck } = parse({
    id: 'a',
    deck: { file: 'deck.md', text: `---\nlanguage: ${language}\n---\n\n# T\n\n---\n\n## A\n\n${task}\n` }
  })
  const slide = deck.slides.at(-1)
  return slide && fewStepsText(slide, language)
}

test('one or two steps are larger than running text where they leave their slide half empty', () => {
  expect(textOf(['Sort the cards.'])).toBe(44)
  expect(textOf(['Sort the cards.', 'Compare with the group beside you.'])).toBe(44)
  expect(textOf(['Sort the cards.', 'Compare.', 'Tell the others.'])).toBeUndefined()
  expect(textOf(['Sort the cards. '.repeat(12), 'Compare.'])).toBeUndefined()
})

test('no step takes a third line so that its letters are larger', () => {
  const few = ['手写一页自己的内容：标题、两个要点、带一个问题的备注。', '与坐在旁边的人交换。检查标记。']
  expect(textOf(few, 'zh')).toBe(50)
  expect(textOf(['写一页。', '检查标记。'], 'zh')).toBe(52)
})
