import { expect, test } from 'vitest'
import { drawnSlides } from './drawn-slides.js'

/** How many marks count out the figure of a slide. */
function marks(figure: string, meaning = 'of silence, before you say a word', slide = ''): number {
  const [html = ''] = drawnSlides(`::slide{layout=number${slide}}\n\n## Wait\n\n**${figure}**\n\n${meaning}`)
  return html.split('<i></i>').length - 1
}

test('A small whole number is counted out above what it means', () => {
  expect(marks('7 seconds')).toBe(7)
  expect(marks('3')).toBe(3)
})

test('What no room counts at one look is not, nor what is no whole number', () => {
  for (const figure of ['2', '11 weeks', '40', '7.5 km', '4–6 hours', '7 %']) expect(marks(figure), figure).toBe(0)
})

test('There is none where words need the room, or a photograph is seen', () => {
  expect(marks('7 seconds', `${'of silence, before you say a word, '.repeat(4)}and then wait again`)).toBe(0)
  expect(marks('7 seconds', 'of silence', ' background=images/well.jpg')).toBe(0)
})
