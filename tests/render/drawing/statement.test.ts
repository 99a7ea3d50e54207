import { expect, test } from 'vitest'
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
