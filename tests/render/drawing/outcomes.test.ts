import { expect, test } from 'vitest'
import { drawnSlides } from './drawn-slides.js'

/** The words in bold on a slide with these outcomes. */
function bold(outcomes: string, language = 'en'): string[] {
  const list = outcomes
    .split('; ')
    .map(one => `- ${one}`)
    .join('\n')
  return drawnSlides(`## Outcomes\n\nYou will be able to:\n\n:::outcomes\n${list}\n:::`, language).flatMap(html =>
    [...html.matchAll(/<strong[^>]*>([^<]*)/g)].map(([, words = '']) => words)
  )
}

test('The verb of an outcome is bold: its first word, in each language', () => {
  expect(bold('List three sources of water; Test a well')).toEqual(['List', 'Test'])
  expect(bold('وصف إطار البعثة', 'ar')).toEqual(['وصف'])
  expect(bold('描述联合国特派团的框架; 列举特派团的应对方式', 'zh')).toEqual(['描述', '列举'])
})

test('What an author has set in bold stays alone, and so does a single word', () => {
  expect(bold('Test a well **each month**')).toEqual(['each month'])
  expect(bold('**Test** a well')).toEqual(['Test'])
  expect(bold('Swim')).toEqual([])
})

test('A Chinese outcome that says first by what it is done has no word in bold that is no verb', () => {
  expect(bold('根据指南规划一节课', 'zh')).toEqual([])
})

test('Other lists of the lesson have no such words', () => {
  const [slide = ''] = drawnSlides('## Scope\n\n:::scope\n- Where water comes from\n:::')
  expect(slide).not.toContain('<strong')
})
