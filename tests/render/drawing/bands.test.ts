import { expect, test } from 'vitest'
import { drawnSlides } from './drawn-slides.js'

/** The classes of what is drawn as a band on a slide that says this. */
function bands(body: string): string[] {
  return drawnSlides(`## Water\n\n${body}`).flatMap(html =>
    [...html.matchAll(/class="([^"]*\bband\b[^"]*)"/g)].map(([, classes = '']) => classes)
  )
}

test.each(['warning', 'key'])('A box that is bold from end to end is a band: %s', kind => {
  expect(bands(`:::callout{kind=${kind}}\n**Boil it.**\n:::`)).toEqual([`callout callout-${kind} band t-40 one-line`])
  expect(bands(`:::callout{kind=${kind}}\n**Boil it.** Then drink.\n:::`)).toEqual([])
})

test('A note is none', () => {
  expect(bands(':::callout{kind=note}\n**Boil it.**\n:::')).toEqual([])
})

test('A tile that is bold from end to end stands out from the others', () => {
  const tiles = '- Dig {icon=tool}\n- Fence {icon=shield}\n- **Ask first** {icon=talk}'
  expect(bands(tiles)).toEqual(['with-icon band'])
  expect(bands(tiles.replace('first**', '** first'))).toEqual([])
})

const band = (text: string) => bands(`:::callout{kind=warning}\n**${text}**\n:::`)[0]
const drawn = (text: string) => drawnSlides(`## Water\n\n:::callout{kind=warning}\n**${text}**\n:::`).join('')

test('A band stands on one line, at the largest step at which it fits', () => {
  expect(band('Boil it.')).toContain('t-40 one-line')
  expect(band('A cover over the well keeps out what makes people ill.')).toContain('t-34 one-line')
})

test('A longer band is broken where a sentence or a clause ends, and that in no line more', () => {
  const sentences = drawn('Boil all of the water for ten minutes before you drink it. Keep it covered at all times.')
  expect(sentences).toContain('<span class="sentence">Keep it covered at all times.</span>')
  const clauses = drawn('Where the well has no cover and animals drink from it, boil the water before you drink it')
  expect(clauses).toContain('<span class="sentence">boil the water before you drink it</span>')
  const none = drawn('Boil all of the water that you have taken from a well without a cover for ten minutes')
  expect(none).not.toContain('sentence')
})
