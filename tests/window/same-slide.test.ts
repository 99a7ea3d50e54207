import type { Page } from 'puppeteer'
import { expect, test } from 'vitest'
import { parse } from '../../src/parse/parse.js'
import { exampleDeck, openSlidesFixture, until } from './slides-fixture.js'

// The presenter draws slides in its own page: none of its rules may reach what is on them.

const figures = '# Care\n\n---\n\n## Time\n\n- **72 hours**: first\n- **120 hours**: then\n'

/** How each element of a slide is set, but for what a frame scales and a step hides. */
function looksIn(page: Page, selector: string): Promise<string[]> {
  return page.$eval(selector, slide =>
    [...slide.querySelectorAll('*')].map(one => {
      const { backgroundColor, color, padding, borderWidth, fontSize } = getComputedStyle(one)
      return [one.classList[0], backgroundColor, color, padding, borderWidth, fontSize].join(' | ')
    })
  )
}

test.each([
  ['every block', exampleDeck],
  ['figures', async () => parse({ id: 'care', deck: { file: 'deck.md', text: figures } }).deck]
])('A slide looks in the presenter as it does on the projector: %s', async (_what, read) => {
  const deck = await read()
  const room = await openSlidesFixture(deck)
  const [wall, desk] = await Promise.all([room.open('slides.html'), room.open('presenter.html')])
  for (const [index, { id }] of deck.slides.entries()) {
    await desk.evaluate(`document.querySelector('[data-go="${index}"]').click()`)
    const position = `Slide ${index + 1} of ${deck.slides.length}`
    await until(() => desk.$eval('#_position', place => place.textContent), position)
    const expected = await looksIn(wall, `.slides > .slide:nth-of-type(${index + 1})`)
    expect(await looksIn(desk, '#_current .slide'), id).toEqual(expected)
  }
  await room.leave()
})
