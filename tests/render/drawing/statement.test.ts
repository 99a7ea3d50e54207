import { expect, test } from 'vitest'
import { statementLine } from '../../../src/layout/sentences.js'
import { drawnSlides } from './drawn-slides.js'

/** The sentences that each begin on a line of their own, on a slide that is asked to be a statement. */
function sentences(said: string): string[] {
  return drawnSlides(`::slide{layout=statement}\n\n## Water\n\n${said}`).flatMap(html =>
    [...html.matchAll(/class="sentence">([^<]*)/g)].map(([, words = '']) => words.trim())
  )
}

test('Each sentence of a statement begins on a line of its own', () => {
  expect(sentences('Boil it. Do not drink or cook before.')).toEqual(['Boil it.', 'Do not drink or cook before.'])
  expect(sentences('煮沸。不要喝，不要做饭。')).toEqual(['煮沸。', '不要喝，不要做饭。'])
})

test('One sentence is drawn as it is written, with the figures and names in it', () => {
  expect(sentences('Boil 2.5 litres of it.')).toEqual([])
  expect(sentences('“Boil it.”')).toEqual([])
})

test('A short sentence a little too long for one line at its size keeps to one, a little smaller', () => {
  expect(statementLine('提问，等待，倾听。', 'zh')).toBe(116)
  expect(statementLine('اسألوا وانتظروا وأنصتوا.', 'ar')).toBeGreaterThanOrEqual(108)
  // Two lines that are both filled, and one that fits, stay as they are.
  expect(statementLine('Ask, wait, and listen.', 'en')).toBeUndefined()
  expect(statementLine('提问，等待。', 'zh')).toBeUndefined()
  expect(drawnSlides('::slide{layout=statement}\n\n## 水\n\n提问，等待，倾听。').join('')).toContain('t-116')
})
